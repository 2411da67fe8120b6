import { type Label, labelAt } from "./labels.ts";

/** One line of the text, marks of markdown told from the words. */
export interface Line {
	/** from 1 */
	readonly number: number;
	/** of the words without outer blanks, `#`, `>` and label */
	readonly start: number;
	readonly end: number;
	/** of the label or, without one, of the words */
	readonly outerStart: number;
	readonly label: Label | null;
	readonly kind: "words" | "blank" | "page-mark";
	readonly heading: boolean;
}

/** Page numbers, rules and page comments that a scan or a converter leaves between two pages. */
const pageMark =
	/^(?:[-–—\s]*\d{1,3}[-–—\s]*|[-*_=–—]{3,}|<!--.*-->|(?:Trang|Page)\s*\d+(?:\s*[/|]\s*\d+)?|\[?(?:Trang|Page)\s*\d+\]?|\f+|<page[^>]{0,40}>|!\[[^\]]*\]\([^)]*\))$/i;

export const linesOf = (text: string): Line[] => linesIn(text, 0, 1);

/** Lines of a part of a text that begins at `from` and on the line `first`. */
export function linesIn(text: string, from: number, first: number): Line[] {
	const lines: Line[] = [];
	let at = from;
	for (const raw of text.split("\n")) {
		lines.push(lineAt(raw, at, first + lines.length));
		at += raw.length + 1;
	}
	return lines;
}

function lineAt(raw: string, at: number, number: number): Line {
	const trimmedEnd = raw.replace(/[\s\u00A0]+$/u, "").length;
	let start = raw.length - raw.replace(/^[\s\u00A0\f]+/u, "").length;
	if (start >= trimmedEnd) return plain(number, at, "blank");
	if (pageMark.test(raw.slice(start, trimmedEnd))) return plain(number, at, "page-mark");
	const marks = /^(?:#{1,6}\s+|>\s+)+/.exec(raw.slice(start, trimmedEnd));
	const heading = marks?.[0].includes("#") ?? false;
	start += marks?.[0].length ?? 0;
	const label = labelIn(raw.slice(start, trimmedEnd));
	return {
		number,
		start: at + start + (label?.skipped ?? 0),
		end: at + trimmedEnd,
		outerStart: at + start,
		label: label?.label ?? null,
		kind: "words",
		heading,
	};
}

const plain = (number: number, at: number, kind: "blank" | "page-mark"): Line => ({
	number,
	start: at,
	end: at,
	outerStart: at,
	label: null,
	kind,
	heading: false,
});

/** A label may stand inside emphasis: `**1. Sở Nội vụ**`, `- *Phòng Tư pháp*: …`. */
function labelIn(words: string): { readonly label: Label; readonly skipped: number } | null {
	const direct = labelAt(words);
	if (direct) {
		const rest = words.slice(direct.length);
		const mark = /^[*_]+(?=\S)/.exec(rest)?.[0] ?? "";
		// "- 1. …" and "- a) …": the inner label is the one that counts
		const inner = direct.name === "" ? labelAt(rest.slice(mark.length)) : null;
		if (inner && inner.name !== "")
			return { label: inner, skipped: direct.length + mark.length + inner.length };
		return { label: direct, skipped: direct.length };
	}
	const emphasis = /^[*_]{1,3}(?=\S)/.exec(words);
	if (!emphasis) return null;
	const label = labelAt(words.slice(emphasis[0].length));
	return label && label.name !== "" ? { label, skipped: emphasis[0].length + label.length } : null;
}
