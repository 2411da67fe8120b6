import { indicesIn } from "../indices/name-nodes.ts";
import type { Baseline, Found } from "../reading.ts";
import { readNumber } from "../tasks/measure.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";

/** Results of an earlier year that the introduction tells: score, change, rank of how many. */
export function baselinesIn(
	passage: Passage,
	index: string | null,
	lineOf: LineFinder,
	yearAbove: number | null = null,
): Found<Baseline>[] {
	const { fold } = passage;
	const about = indicesIn(fold)[0] ?? index;
	const year = /(?<!so với (?:kết quả )?|(?:cao|thấp|kém) hơn |từ )năm (\d{4})/u.exec(fold);
	const of = { index: about ?? "", node: "TOTAL", year: year ? Number(year[1]) : yearAbove };
	if (!about || of.year === null || !/(?<!\p{L})(?:đạt|xếp|được|là|đứng|ở vị trí)(?!\p{L})/u.test(fold))
		return [];
	const found: Found<Baseline>[] = [];
	const add = (hit: RegExpMatchArray | null, group: number, value: Baseline | null) => {
		const written = hit?.[group];
		if (!hit || written === undefined || !value) return;
		const start = (hit.index ?? 0) + hit[0].lastIndexOf(written);
		const part = partOf(passage, start, start + written.length);
		found.push({ value, raw: part.words, place: placeOf(part, lineOf), confidence: 0.9 });
	};
	const score = scoreAt.exec(fold);
	add(score, 1, score && { ...of, kind: "score", value: readNumber(score[1] as string), of: null });
	const change = changeAt.exec(fold);
	add(change, 2, change && { ...of, kind: "change", value: signed(change), of: null });
	const rank = rankAt.exec(fold);
	add(
		rank && bothNumbers(rank),
		0,
		rank && { ...of, kind: "rank", value: Number(rank[1]), of: Number(rank[2]) },
	);
	const moved = /(tăng|giảm|tụt|lùi|lên) (\d{1,2}) (?:hạng|bậc)/u.exec(fold);
	add(moved, 2, moved && { ...of, kind: "rank-change", value: signed(moved), of: null });
	const inRegion =
		/xếp (?:thứ |hạng |vị trí )*(\d{1,2})(?:\/\d{1,2})? (?:so với|trong) [^.;]{0,40}(?:khu vực|vùng)/u.exec(
			fold,
		);
	add(inRegion, 1, inRegion && { ...of, kind: "rank-in-region", value: Number(inRegion[1]), of: null });
	return found;
}

const scoreAt =
	/(?:(?<!tăng |giảm )đạt(?: được)?|được|(?<!(?:hơn|giảm|tăng)[^,;.]{0,30})(?<!\p{L})là)(?: số điểm| tổng điểm)?(?: là)? (\d{1,3}[.,]\d{1,4})(?:\/\d+)? ?(?:điểm|%)/u;
/** "giảm 0,28 điểm", "thấp hơn năm 2021 là 0,28 điểm" */
const changeAt =
	/(tăng|giảm|thấp hơn|cao hơn)(?: thêm)?(?: so với)?(?: năm \d{4})?(?: là)? (\d{1,3}(?:[.,]\d{1,4})?) ?điểm/u;
const rankAt =
	/(?:xếp|đứng|ở|giữ) (?:thứ |hạng |vị trí |vị thứ )*(\d{1,2}) ?(?:\/|trên tổng số |trong tổng số |trên |trong số ) ?(\d{2})(?!\d)/u;

const signed = (hit: RegExpExecArray): number =>
	(/giảm|thấp|tụt|lùi/.test(hit[1] as string) ? -1 : 1) * readNumber(hit[2] as string);

/** The place of "32/63" is both numbers. */
function bothNumbers(hit: RegExpExecArray): RegExpMatchArray {
	const shift = hit[0].search(/\d/);
	const written: [string] = [hit[0].slice(shift)];
	const both: RegExpMatchArray = Object.assign(written, {
		index: hit.index + shift,
		input: hit.input,
	});
	return both;
}
