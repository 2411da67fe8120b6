import type { BodyContext } from "../bodies/body-context.ts";
import { bodyListAt } from "../bodies/body-list.ts";
import { isClosing } from "../head/zones.ts";
import { type Passage, trimmed } from "../text/passage.ts";
import { metadataAt } from "./metadata.ts";
import { beginsAction, headVerb } from "./verbs.ts";

/** A stretch with its own action. */
export interface Action {
	readonly from: number;
	readonly to: number;
	/** first of its sentence: a subject named here holds for those that follow */
	readonly opens: boolean;
}

/** Abbreviations whose point ends no sentence. */
const abbreviation = /(?:^|[\s(.])(?:tp|tx|tt|q|p|h|x|pct|ct|kt|tm|tl|ths|ts|v\.v|stt|đ\/c|no|st)\.$/u;
const goesOn =
	/^(?:người dân (?:có quyền|được)|kết quả |đây là|điều này|việc này|trong đó|theo đó|mục tiêu|cụ thể(?: là)?|đặc biệt là|nhất là|ngoài các|những trường hợp|số lượng|mức |nội dung |hình thức |đối tượng |trường hợp (?![^.;]{3,120} (?:phải|thì) )|thành phần |sản phẩm|thời gian|địa điểm)/u;
const duty = /^[^;.]{0,140}(?:phải|có trách nhiệm|cần|không được|chịu trách nhiệm) /u;
const duties =
	/^(?:trong [^;]{0,80})?(?:các |mỗi |từng |đội ngũ |toàn thể |100% )?(?:cơ quan|công chức|cán bộ|người đứng đầu|đơn vị|thủ trưởng|lãnh đạo|ủy ban|ubnd|chính quyền|các cấp|địa phương|ngành)/u;
const strongComma =
	/, (?:đồng thời,? |trên cơ sở đó,? |từ đó,? )|, (?=trường hợp [^,;.]{3,90} (?:phải|thì) )| và (?=(?:theo dõi|đôn đốc|kiểm tra|giám sát), (?:theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp|hướng dẫn|đánh giá))/gu;

/** Cuts a paragraph into actions: at `;`, at the end of a sentence, sometimes at a comma that joins two instructions. */
export function splitActions(passage: Passage, from: number, to: number, context: BodyContext): Action[] {
	const cuts = cutsIn(passage, from, to, context);
	const actions: Action[] = [];
	let start = from;
	let opens = true;
	for (const cut of [...cuts, { at: to, next: to, sentence: true }]) {
		if (cut.at > start) {
			const [first, last] = trimmed(passage.words, start, cut.at);
			const before = actions.at(-1);
			if (last - first >= 8) actions.push({ from: first, to: last, opens });
			else if (before && last > first) actions[actions.length - 1] = { ...before, to: last };
		}
		start = cut.next;
		opens = cut.sentence;
	}
	return actions;
}

interface Cut {
	readonly at: number;
	readonly next: number;
	readonly sentence: boolean;
}

function cutsIn(passage: Passage, from: number, to: number, context: BodyContext): Cut[] {
	const { fold, words } = passage;
	const cuts: Cut[] = [];
	const deep = depths(words, from, to);
	for (let at = from; at < to; at++) {
		const mark = words[at];
		if (deep[at - from] || (mark !== ";" && mark !== "." && mark !== "!" && mark !== "?" && mark !== "…"))
			continue;
		let next = at + 1;
		while (next < to && /[\s;.…,]/.test(words[next] as string)) next++;
		if (/^[-+•*–] /.test(words.slice(next, next + 2))) next += 2;
		if (next >= to) break;
		if (mark === ";" ? clauseBegins(passage, next, context) : sentenceBegins(passage, at, next, context))
			cuts.push({ at, next, sentence: mark !== ";" });
		at = next - 1;
	}
	for (const found of fold.slice(from, to).matchAll(strongComma)) {
		const at = from + found.index;
		if (deep[found.index]) continue;
		const next = at + found[0].length;
		const conditional = found[0] === ", ";
		if (conditional || beginsAction(fold, next) || bodyListAt(passage, next, context).bodies.length > 0)
			cuts.push({ at, next, sentence: false });
	}
	cuts.push(...verbAgain(fold, from, to, deep, cuts));
	cuts.sort((a, b) => a.at - b.at);
	return repeated(passage, from, withoutNames(passage, from, cuts, context));
}

/** "công khai …, công khai …": the verb that a clause begins with, said again with another object. */
function verbAgain(fold: string, from: number, to: number, deep: Uint8Array, cuts: readonly Cut[]): Cut[] {
	const starts = [from, ...cuts.map(({ next }) => next)].sort((a, b) => a - b);
	const found: Cut[] = [];
	for (const [i, start] of starts.entries()) {
		const verb = headVerb(fold, start);
		const end = starts[i + 1] ?? to;
		if (verb === null || verb.length < 5) continue;
		const again = `, ${verb} `;
		for (let at = fold.indexOf(again, start + 25); at >= 0 && at < end; at = fold.indexOf(again, at + 1)) {
			const own = fold.slice(at + 2, end).split(/[,;.]/u, 1)[0] as string;
			if (!deep[at - from] && own.split(" ").length >= 6) found.push({ at, next: at + 2, sentence: false });
		}
	}
	return found;
}

/** "…; hoàn thành trước ngày 15/10" says when, not what. */
const onlyTime =
	/^(?:hoàn thành|xong|kết thúc|thực hiện|báo cáo)(?: xong)? (?:trước|trong (?:tháng|quý|năm|ngày)|chậm nhất|muộn nhất|vào|đến hết|ngay sau)/u;

/** "khi hồ sơ quá hạn phải có thư xin lỗi", "06 tháng một lần tổng hợp …" */
const conditionFirst =
	/^(?:(?:khi|trường hợp|nếu|riêng) [^;.]{3,120}?(?:,| phải| thì) |(?:định kỳ|hằng|hàng|mỗi|vào)(?: \p{L}+){1,3},? |(?:0?[369]|sáu|ba|chín) tháng(?: một lần|\/lần)?,? |trước ngày |chậm nhất |(?:giao|đề nghị|yêu cầu) )/u;

/** Whether a clause after ";" gives work of its own. */
function clauseBegins(passage: Passage, next: number, context: BodyContext): boolean {
	if (onlyTime.test(passage.fold.slice(next, next + 40))) return false;
	if (beginsAction(passage.fold, next) || metadataAt(passage.fold, next) !== null) return true;
	if (conditionFirst.test(passage.fold.slice(next, next + 160))) return true;
	const list = bodyListAt(passage, next, context);
	if (list.bodies.length === 0) return false;
	let at = list.end;
	while (/[\s:,]/.test(passage.fold[at] ?? "")) at++;
	return beginsAction(passage.fold, at);
}

function sentenceBegins(passage: Passage, at: number, next: number, context: BodyContext): boolean {
	const { words, fold } = passage;
	if (
		words[at] === "." &&
		(!/\s/.test(words[at + 1] ?? " ") || abbreviation.test(fold.slice(Math.max(0, at - 6), at + 1)))
	)
		if (words[at + 1] !== ".") return false;
	if (!/[\p{Lu}\d"“(+-]/u.test(words[next] as string)) return false;
	const rest = fold
		.slice(next, next + 260)
		.replace(/^(?:đồng thời|ngoài ra|bên cạnh đó|do đó|vì vậy|mặt khác),? /u, "");
	if (metadataAt(fold, next) !== null || isClosing(rest)) return true;
	if (goesOn.test(rest)) return false;
	if (clauseBegins(passage, next, context)) return true;
	if (duties.test(rest)) return duty.test(rest) || bodyListAt(passage, next, context).bodies.length > 0;
	return /^(?:riêng|trường hợp|nếu|đối với|giao|đề nghị|yêu cầu|trong |hằng|hàng|định kỳ|mỗi|khi |sau khi |trước |chậm nhất|các |về |đối )/u.test(
		rest,
	);
}

/** "Thủ trưởng các phòng; Chủ tịch UBND các xã xây dựng …": names in a row are one subject. */
function withoutNames(passage: Passage, from: number, cuts: readonly Cut[], context: BodyContext): Cut[] {
	let start = from;
	return cuts.filter((cut) => {
		const names = passage.words[cut.at] === ";" ? bodyListAt(passage, start, context) : null;
		const keep = !names || names.bodies.length === 0 || names.end < cut.at;
		if (keep) start = cut.next;
		return keep;
	});
}

/** "…; tuyên truyền về …" after "tuyên truyền …" goes on with the objects of one verb. */
function repeated(passage: Passage, from: number, cuts: readonly Cut[]): Cut[] {
	let start = from;
	return cuts.filter((cut) => {
		const about = /^(\p{L}+ \p{L}+) về /u.exec(passage.fold.slice(cut.next, cut.next + 40));
		const keep = cut.sentence || !about || !passage.fold.slice(start, cut.at).includes(about[1] as string);
		if (keep) start = cut.next;
		return keep;
	});
}

/** 1 inside brackets or quotation marks. */
function depths(words: string, from: number, to: number): Uint8Array {
	const inside = new Uint8Array(to - from);
	let brackets = 0;
	let quoted = false;
	for (let at = from; at < to; at++) {
		const mark = words[at] as string;
		if (mark === "(" && words.slice(at, at + 400).includes(")")) brackets++;
		if (mark === "“") quoted = words.slice(at, at + 300).includes("”");
		if (brackets > 0 || quoted) inside[at - from] = 1;
		if (mark === ")") brackets = Math.max(0, brackets - 1);
		if (mark === "”") quoted = false;
	}
	return inside;
}
