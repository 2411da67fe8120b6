import type { PaperKind } from "../reading.ts";
import type { Paragraph } from "../text/paragraphs.ts";
import { kindOfLine } from "./kinds.ts";
import { greetingAt } from "./letter.ts";

/** A paper cut into what stands before the kind, its subject, introduction, body, close, and what is attached. */
export interface Zones {
	readonly kind: { readonly kind: PaperKind; readonly paragraph: Paragraph; readonly length: number } | null;
	/** "Kính gửi: …" of a paper without the name of a kind */
	readonly greeting: Paragraph | null;
	readonly header: readonly Paragraph[];
	readonly subject: readonly Paragraph[];
	readonly preamble: readonly Paragraph[];
	readonly body: readonly Paragraph[];
	readonly closing: readonly Paragraph[];
	/** from "Nơi nhận" or the line of authority on */
	readonly tail: readonly Paragraph[];
	/** an appendix, or the plan that a decision puts in force */
	readonly attached: readonly Attached[];
}

export interface Attached {
	readonly kind: "appendix" | "paper";
	readonly title: Paragraph;
	/** without the title's own lines */
	readonly paragraphs: readonly Paragraph[];
}

const introduces =
	/^(?:căn cứ|thực hiện|để |trên cơ sở|nhằm|theo |xét |kính gửi|\(?kèm theo|ủy ban nhân dân|ubnd|sở |kết quả|năm \d{4}|tiếp tục|phát huy|triển khai (?:kế hoạch|thực hiện kế hoạch|quyết định)|i\.|điều 1)/u;
/** Who decides stands in capitals under the subject of a decision. */
const enactor =
	/^(?:(?:PHÓ )?CHỦ TỊCH|ỦY BAN|U[Ỷ] BAN|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN)|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|CHÁNH )/u;
const closes =
	/^(?:trên đây là|[^.;]{0,120}thông báo (?:để|đến|tới)[^.;]{0,100}(?:biết|thực hiện)|nhận được (?:công văn|văn bản|kế hoạch|chỉ thị)(?: này)?, |rất mong|trân trọng|xin (?:trân trọng )?cảm ơn|trong quá trình (?:triển khai )?(?:tổ chức )?thực hiện,? ?(?:kế hoạch(?: này)?)?,? ?(?:nếu|có|trường hợp)|nếu có (?:khó khăn|vướng mắc)|quá trình (?:triển khai )?thực hiện,? nếu)/u;
/** The last words of many papers: everybody is asked to carry the paper out. */
const asks =
	/^kế hoạch này|^(?:căn cứ [^,;.]{3,60}, )?(?:yêu cầu|đề nghị)[^;.]{0,160}(?:thực hiện|triển khai)/u;
const tailBegins = /^\W*(?:nơi nhận|(?:tm|kt|tl|tuq)\.|[tk]\/[mtl]\s|q\. (?:chủ|giám|trưởng))/u;
const signs =
	/^(?:QUYỀN )?(?:PHÓ )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|TRƯỞNG (?:PHÒNG|BAN|ĐOÀN|CÔNG AN)|BÍ THƯ|CHÁNH (?:VĂN PHÒNG|THANH TRA)|(?:CHI |TỔNG )?CỤC TRƯỞNG|CHỦ NHIỆM|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|VIỆN TRƯỞNG|CHỈ HUY TRƯỞNG)(?:\s|$)/u;
const appendixTitle =
	/^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU MẪU)(?:\s+(?:\d+|[IVX]+|SỐ|số)|\s*$|\s*[:(.]|\s+\p{Lu})/u;

export function zonesOf(all: readonly Paragraph[]): Zones {
	const kindAt = findKind(all);
	const tailAt = findTail(all, Math.max(0, kindAt));
	const attachedAt = findAttached(all, Math.max(tailAt, kindAt + 1, 0), tailAt < all.length);
	const main = all.slice(0, Math.min(attachedAt[0] ?? all.length, all.length));
	const kindParagraph = kindAt >= 0 ? (main[kindAt] as Paragraph) : null;
	const found = kindParagraph ? kindOfLine(kindParagraph.passage.words) : null;
	const greets = kindAt < 0 ? greetingAt(main) : -1;
	const start = kindAt < 0 ? Math.max(0, greets) : kindAt + 1;
	const end = Math.min(tailAt, main.length);
	const sameLine =
		found !== null && kindParagraph !== null && kindParagraph.passage.words.length > found.length + 3;
	const subjectEnd = kindAt < 0 ? start : subjectEndOf(main, start, end, sameLine);
	const bodyStart = bodyStartOf(main, subjectEnd, end);
	const closingStart = closingStartOf(main, bodyStart, end);
	return {
		kind:
			found && kindParagraph ? { kind: found.kind, paragraph: kindParagraph, length: found.length } : null,
		greeting: main[greets] ?? null,
		header: main.slice(0, kindAt >= 0 ? kindAt : greets > 0 ? greets : Math.min(12, main.length)),
		subject: main.slice(start, subjectEnd),
		preamble: main.slice(subjectEnd, bodyStart),
		body: main.slice(bodyStart, closingStart),
		closing: main.slice(closingStart, end),
		tail: main.slice(end),
		attached: attachedAt.map((at, i) => attachedOf(all.slice(at, attachedAt[i + 1] ?? all.length))),
	};
}

/** The kind stands within the first screen; a letter has none. */
function findKind(all: readonly Paragraph[]): number {
	const limit = Math.min(all.length, 40);
	for (let i = 0; i < limit; i++) {
		const paragraph = all[i] as Paragraph;
		if (!paragraph.label && kindOfLine(paragraph.passage.words)) return i;
		if (paragraph.label && /^(?:I|1)$/.test(paragraph.label.name) && i > 2) return -1;
	}
	return -1;
}

function findTail(all: readonly Paragraph[], from: number): number {
	for (let i = from; i < all.length; i++) {
		const { fold, words } = (all[i] as Paragraph).passage;
		if (tailBegins.test(fold)) return i;
		if (i > from + 3 && signs.test(words) && words.length < 60) return i;
	}
	return all.length;
}

function findAttached(all: readonly Paragraph[], from: number, afterTail: boolean): number[] {
	const found: number[] = [];
	for (let i = from; i < all.length; i++) {
		const { words } = (all[i] as Paragraph).passage;
		if (appendixTitle.test(words) && words.length < 300) found.push(i);
		else if (afterTail && found.length === 0 && isSecondPaper(all, i)) found.push(i);
	}
	return found;
}

/** After the signature of a decision: the kind again, then "(Kèm theo Quyết định số …)". */
function isSecondPaper(all: readonly Paragraph[], at: number): boolean {
	const paragraph = all[at] as Paragraph;
	return !paragraph.label && kindOfLine(paragraph.passage.words) !== null;
}

function attachedOf(paragraphs: readonly Paragraph[]): Attached {
	const title = paragraphs[0] as Paragraph;
	const isPaper = kindOfLine(title.passage.words) !== null;
	return { kind: isPaper ? "paper" : "appendix", title, paragraphs: paragraphs.slice(1) };
}

function subjectEndOf(main: readonly Paragraph[], start: number, end: number, sameLine: boolean): number {
	let at = start;
	while (at < end && at < start + 6) {
		const paragraph = main[at] as Paragraph;
		const { fold, words } = paragraph.passage;
		if (
			paragraph.label ||
			words.length > 420 ||
			(at > start && enactor.test(words)) ||
			(introduces.test(fold) &&
				(at > start || sameLine || /[:;.]$/.test(words)) &&
				// in small letters it goes on from the kind above: "CHƯƠNG TRÌNH / thực hiện Nghị quyết …"
				!(at === start && /^\p{Ll}/u.test(words)))
		)
			break;
		if (at > start && paragraph.apart && !isTight(main[at - 1] as Paragraph, paragraph)) break;
		if (/[:;]$/.test(words) || (/\.$/.test(words) && words.length > 160)) break;
		at++;
	}
	return at;
}

const letter = /\p{L}/u;
/** A subject set over lines with blank ones between them: all in capitals, or going on in small letters. */
const isTight = (before: Paragraph, next: Paragraph): boolean =>
	/^\p{Ll}/u.test(next.passage.words) ||
	(letter.test(next.passage.words) &&
		next.passage.words === next.passage.words.toUpperCase() &&
		before.passage.words === before.passage.words.toUpperCase());

/** The introduction ends with the enacting sentence ("như sau:"), or where the first label stands. */
function bodyStartOf(main: readonly Paragraph[], from: number, end: number): number {
	let last = from;
	for (let at = from; at < end; at++) {
		const paragraph = main[at] as Paragraph;
		if (paragraph.heading && at > from) return at;
		if (paragraph.label && paragraph.label.style !== "dash" && paragraph.label.style !== "plus") return at;
		if (/^(?:QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT):?$/.test(paragraph.passage.words)) return at + 1;
		if (/(?:như sau|sau đây|nội dung sau)\s*:\s*$/u.test(paragraph.passage.fold)) return at + 1;
		last = at + 1;
		if (at - from > 40) break;
	}
	return last >= end ? from : last;
}

function closingStartOf(main: readonly Paragraph[], from: number, end: number): number {
	for (let at = Math.max(from, end - 6); at < end; at++) {
		const { label, passage } = main[at] as Paragraph;
		if (closes.test(passage.fold) && (!label || passage.fold.startsWith("trên đây"))) return at;
		if (at > from && !label && /\.\/\.\W*$/.test(passage.words) && asks.test(passage.fold)) return at;
	}
	return end;
}

/** Whether words end the content: what follows gives no work. */
export const isClosing = (fold: string): boolean => closes.test(fold);
