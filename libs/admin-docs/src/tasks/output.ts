import type { BodyContext } from "../bodies/body-context.ts";
import { bodyListAt } from "../bodies/body-list.ts";
import type { NamedBody, Output } from "../reading.ts";
import type { Passage } from "../text/passage.ts";

export interface OutputAt {
	readonly value: Output;
	readonly from: number;
	readonly to: number;
}

const kinds: readonly (readonly [string, RegExp])[] = [
	["apology_letter", /(?:thư|văn bản|phiếu|việc) xin lỗi/u],
	[
		"report",
		/(?:tổng hợp,? |kịp thời,? |định kỳ,? )*báo cáo (?!của|công|papi|phân tích|tài chính|số liệu)|tổng kết|sơ kết|(?:gửi|nộp|lập|xây dựng) báo cáo/u,
	],
	[
		"plan",
		/(?:xây dựng|ban hành|lập|tham mưu) (?:và (?:ban hành|triển khai) )?(?:các |chương trình, )?kế hoạch/u,
	],
	["decision", /(?:ban hành|trình|tham mưu)[^;.]{0,30}(?:quyết định|chỉ thị|nghị quyết)/u],
	["letter", /(?:ban hành|có|phát hành)[^;.]{0,15}(?:công văn|văn bản) (?:chỉ đạo|hướng dẫn|đôn đốc)/u],
	["regulation", /(?:xây dựng|ban hành)[^;.]{0,20}(?:quy chế|quy trình|quy định|đề án|chương trình)/u],
	["list", /(?:lập|rà soát|công bố|niêm yết)[^;.]{0,20}danh (?:mục|sách)/u],
	["budget_allocation", /bố trí (?:đủ )?(?:kinh phí|ngân sách|nguồn lực)/u],
	["training", /(?:tổ chức|mở)[^;.]{0,20}(?:lớp |hội nghị )?(?:tập huấn|bồi dưỡng)/u],
];

/** What a task hands over, and to whom. */
export function outputIn(passage: Passage, context: BodyContext): OutputAt | null {
	for (const [kind, pattern] of kinds) {
		const found = pattern.exec(passage.fold);
		if (!found) continue;
		const to = recipientIn(
			passage,
			/(?:về|gửi(?: về)?|báo cáo|trình|tham mưu(?: cho)?) (?=(?:chủ tịch )?(?:ubnd|ủy ban|sở|phòng|văn phòng|hđnd|hội đồng|công chức))/u,
			context,
		);
		const via = recipientIn(passage, /\((?:qua|thông qua)(?: đầu mối)? /u, context);
		return { value: { kind, to, via }, from: found.index, to: found.index + found[0].length };
	}
	return null;
}

function recipientIn(passage: Passage, cue: RegExp, context: BodyContext): NamedBody | null {
	const found = cue.exec(passage.fold);
	return found ? (bodyListAt(passage, found.index + found[0].length, context).bodies[0]?.body ?? null) : null;
}
