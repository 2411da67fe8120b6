import type { SectionKind } from "../reading.ts";

/** Words of a heading by what its section holds, folded; the first that fits wins. */
const kinds: readonly (readonly [RegExp, SectionKind])[] = [
	[/nhiệm vụ|giải pháp|biện pháp/u, "tasks"],
	[
		/^(?:các )?(?:mục đích|mục tiêu|quan điểm)[^.]*yêu cầu|^(?:mục đích|mục tiêu chung|mục tiêu tổng quát|mục tiêu|quan điểm|ý nghĩa)/u,
		"objectives",
	],
	[/^(?:các )?yêu cầu(?! (?:các|phòng|sở|ủy|ubnd))|^nguyên tắc|^phương châm/u, "requirements"],
	[/^(?:các )?chỉ tiêu|mục tiêu cụ thể|^phấn đấu/u, "targets"],
	[
		/tổ chức (?:và )?thực hiện|tổ chức triển khai|phân công|trách nhiệm (?:của|thực hiện|thi hành)|chế độ (?:thông tin,? )?báo cáo|thông tin,? báo cáo/u,
		"organisation",
	],
	[/kinh phí|nguồn lực tài chính/u, "funds"],
	[
		/^(?:đánh giá|thực trạng|kết quả|những (?:kết quả|hạn chế|tồn tại)|tồn tại|hạn chế|nguyên nhân|tình hình|sự cần thiết|căn cứ|cơ sở|đặc điểm|bối cảnh|khái quát|ưu điểm|bài học|(?:những |một số |các )?(?:kiến nghị|đề xuất))/u,
		"assessment",
	],
	[/^(?:phạm vi|đối tượng|thời gian|thời hạn|tiến độ|địa điểm|thành phần|giải thích từ ngữ)/u, "plain"],
	[/nội dung|hoạt động|công việc|công tác|chương trình/u, "tasks"],
];

/** What a heading says of its section; null when it does not tell. */
export function kindOfHeading(title: string): SectionKind | null {
	const words = title.replace(/^["'*(\s]+/, "");
	return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** "Về danh sách hộ nghèo: Sở … hướng dẫn": a name of the subject before the work. */
export const runInSubject =
	/^(?:về|nội dung|nhiệm vụ|giải pháp|công tác|trong)(?: \d+)? [^:.;]{3,90}: (?=\p{L})/u;

/** Headings that may run into their text: "1. Mục đích: Nâng cao …". */
export const runInTitle =
	/^(?:mục đích|mục tiêu(?: chung| cụ thể| tổng quát)?|yêu cầu|quan điểm|kinh phí(?: thực hiện)?|nguồn kinh phí|thời gian(?: thực hiện| triển khai)?|đối tượng|phạm vi|địa điểm|chỉ tiêu|nội dung|hình thức|tồn tại(?:, hạn chế)?|hạn chế(?:, tồn tại)?|nguyên nhân|thực trạng|tình hình|chế độ báo cáo|tổ chức thực hiện|nhiệm vụ(?: chung| cụ thể)?|giải pháp) ?:(?= ?\S)/u;
