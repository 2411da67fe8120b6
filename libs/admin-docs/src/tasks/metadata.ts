import { type Passage, partOf } from "../text/passage.ts";

/** Lines under a task that say who, when and what: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …". */
export type MetadataField = "lead" | "coordinators" | "deadline" | "output" | "funds" | "measure";

const fields: readonly (readonly [RegExp, MetadataField])[] = [
	[
		/^(?:(?:cơ quan|đơn vị|bộ phận|cá nhân|tổ chức|phòng|nơi)(?:, (?:đơn vị|cá nhân|bộ phận))*(?: được giao)? )?(?:đồng )?phối hợp(?: thực hiện)?(?:\s*:|\s+gồm:?)/u,
		"coordinators",
	],
	[
		/^(?:(?:cơ quan|đơn vị|bộ phận|cá nhân|tổ chức)(?:, (?:đơn vị|cá nhân|bộ phận))*(?: được giao)? )?(?:chủ trì(?: thực hiện| tham mưu)?|đầu mối|chịu trách nhiệm(?: chính)?|thực hiện|tham mưu|phụ trách|phân công(?: thực hiện)?)\s*:/u,
		"lead",
	],
	[
		/^(?:thời gian|thời hạn|tiến độ|lộ trình|hạn)(?: (?:thực hiện|hoàn thành|triển khai|xong|báo cáo|gửi))?(?: (?:và )?hoàn thành)?\s*:/u,
		"deadline",
	],
	[
		/^(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|thực hiện|đạt được|hoàn thành|cần đạt))?(?:, kết quả)?\s*:/u,
		"output",
	],
	[/^(?:kinh phí|nguồn kinh phí|dự toán)(?: (?:thực hiện|dự kiến))?\s*:/u, "funds"],
	[/^(?:chỉ tiêu|mục tiêu|thước đo|chỉ số đánh giá)\s*:/u, "measure"],
];

export interface Metadata {
	readonly field: MetadataField;
	/** where the value begins */
	readonly from: number;
}

export function metadataAt(fold: string, from: number): Metadata | null {
	let at = from;
	while (/[\s*+-]/.test(fold[at] ?? "")) at++;
	const words = fold.slice(at, at + 90);
	for (const [pattern, field] of fields) {
		const found = pattern.exec(words);
		if (!found) continue;
		let start = at + found[0].length;
		while (/\s/.test(fold[start] ?? "")) start++;
		return { field, from: start };
	}
	return null;
}

export interface MetadataPart extends Metadata {
	readonly passage: Passage;
}

/** "Cơ quan chủ trì: A. Cơ quan phối hợp: B; thời hạn: quý II": several on one line. */
export function metadataParts(passage: Passage, from: number): MetadataPart[] {
	const starts = [from];
	for (const mark of passage.fold.matchAll(/[.;] +/gu)) {
		const next = mark.index + mark[0].length;
		if (next > from && metadataAt(passage.fold, next)) starts.push(next);
	}
	return starts.flatMap((start, i) => {
		const part = partOf(passage, start, starts[i + 1] ?? passage.words.length);
		const metadata = metadataAt(part.fold, 0);
		return metadata ? [{ ...metadata, passage: part }] : [];
	});
}
