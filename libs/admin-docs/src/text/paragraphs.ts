import { metadataAt } from "../tasks/metadata.ts";
import type { Label } from "./labels.ts";
import type { Line } from "./lines.ts";
import { foldText } from "./normalise.ts";
import { type Passage, type Piece, passageOf } from "./passage.ts";

/** A list item, a heading or an unlabelled paragraph, put together again over line and page breaks. */
export interface Paragraph {
	readonly label: Label | null;
	readonly heading: boolean;
	readonly passage: Passage;
	readonly lines: readonly Line[];
	/** offset of the label, or of the words */
	readonly start: number;
	readonly end: number;
	/** put together over a blank line or a page mark: where the first page ends */
	readonly pageCuts: readonly number[];
	/** a blank line stands before it */
	readonly apart: boolean;
}

const ends = /[.;:!?…]["”’)*_\s]*$/u;
/** Words after which no paragraph ends. */
const hanging =
	/(?:^|[\s(])(?:của|và|các|về|cho|với|ở|tại|do|(?<!tiếp )theo|trong|để|từ|là|có|được|những|một|thuộc|đến|hoặc|như|nhằm|bằng|trên|việc|quý|ngày|số|khoản|điều|công tác|ủy ban|hội đồng|mặt trận)$|[,(]$/u;
const lower = /^[\p{Ll}\d(]/u;

export function paragraphsOf(text: string, lines: readonly Line[]): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	const wide = wrapWidth(text, lines);
	let open: { lines: Line[]; cuts: number[]; apart: boolean } | null = null;
	let blank = false;
	const close = () => {
		if (open) paragraphs.push(paragraph(text, open.lines, open.cuts, open.apart));
		open = null;
	};
	for (const line of lines) {
		if (line.kind !== "words") {
			blank = true;
			continue;
		}
		const last: Line | undefined = (open as { lines: Line[] } | null)?.lines.at(-1);
		if (open && last && goesOn(text, last, line, blank, wide)) {
			const opened: { lines: Line[]; cuts: number[] } = open;
			if (blank) opened.cuts.push(last.end);
			opened.lines.push(line);
		} else {
			close();
			open = { lines: [line], cuts: [], apart: blank || paragraphs.length === 0 };
		}
		blank = false;
	}
	close();
	return paragraphs;
}

/** Whether `next` continues the sentence that `last` leaves open. */
function goesOn(text: string, last: Line, next: Line, blank: boolean, wide: number): boolean {
	if (next.label || next.heading || last.heading) return false;
	const before = text.slice(last.start, last.end).replace(/[*_\s]+$/, "");
	const after = text.slice(next.start, next.end).replace(/^[*_\s]+/, "");
	if (/[|<]/.test(after[0] ?? "")) return false;
	if (namesGoOn(before, after)) return !blank;
	// a broken line may end with a clause: what follows in small letters belongs to the same item
	const brokenAfterClause =
		!blank && wide > 0 && before.endsWith(";") && before.length >= 0.7 * wide && /^\p{Ll}/u.test(after);
	if (ends.test(before) && !brokenAfterClause) return false;
	if (isCapitals(before)) return !blank && isCapitals(after) && !/^(?:KT|TM|TL|TUQ|Q)\./.test(after);
	// "quý / III/2024": a single word of capitals is no title
	if (isCapitals(after) && /\s/.test(after) && !hanging.test(foldText(before))) return false;
	// "Xét đề nghị của …, / UBND huyện ban hành …": two paragraphs by their layout
	if (
		blank &&
		before.endsWith(",") &&
		!lower.test(after) &&
		/^(?:căn cứ|xét|theo|thực hiện) /u.test(foldText(before))
	)
		return false;
	if (lower.test(after)) return before.length > 20 || !blank;
	if (hanging.test(foldText(before)) || opensMore(before)) return before.length > 30;
	return !blank && wide > 0 && before.length >= 0.8 * wide;
}

/** "- Cơ quan phối hợp: Phòng Kinh tế; …;" may break after any of its names. */
const namesGoOn = (before: string, after: string): boolean =>
	before.endsWith(";") &&
	before.length > 45 &&
	metadataAt(foldText(before), 0) !== null &&
	metadataAt(foldText(after), 0) === null;

const opensMore = (words: string): boolean => words.lastIndexOf("(") > words.lastIndexOf(")");

export const isCapitals = (words: string): boolean =>
	/\p{Lu}{2}/u.test(words) && words === words.toUpperCase();

/** Width at which the lines of a paper were broken; 0 when a line is a paragraph. */
function wrapWidth(text: string, lines: readonly Line[]): number {
	const widths: number[] = [];
	let goingOn = 0;
	lines.forEach((line, i) => {
		const next = lines[i + 1];
		if (line.kind !== "words" || next?.kind !== "words" || next.label) return;
		if (ends.test(text.slice(line.start, line.end))) return;
		widths.push(line.end - line.outerStart);
		if (/^\p{Ll}/u.test(text.slice(next.start, next.end))) goingOn++;
	});
	// broken lines go on in the middle of a sentence; headings and boxes of a head stand one under the other, too
	if (widths.length < 8 || goingOn < widths.length / 4) return 0;
	widths.sort((a, b) => a - b);
	const usual = widths[Math.floor(widths.length * 0.75)] as number;
	return usual >= 45 && usual <= 140 ? usual : 0;
}

function paragraph(
	text: string,
	lines: readonly Line[],
	pageCuts: readonly number[],
	apart: boolean,
): Paragraph {
	const first = lines[0] as Line;
	const pieces: Piece[] = lines.map((line) => ({ start: line.start, end: line.end }));
	return {
		label: first.label,
		heading: first.heading,
		passage: passageOf(text, pieces),
		lines,
		start: first.outerStart,
		end: (lines.at(-1) as Line).end,
		pageCuts,
		apart,
	};
}
