import type { Place, Span } from "../reading.ts";
import { foldText } from "./normalise.ts";

/** Words to be read: line breaks and emphasis gone, with the way back to the text. */
export interface Passage {
	readonly words: string;
	/** as long as `words`, in the form of `foldText`, slips repaired */
	readonly fold: string;
	/** offset in the text of each character; -1 for a blank put in for a line break */
	readonly offsets: readonly number[];
}

/** Piece of the text that becomes part of a passage. */
export interface Piece {
	readonly start: number;
	readonly end: number;
}

const emphasis =
	/[*]|__|(?<![\p{L}\d])_|_(?![\p{L}\d])|\\(?=[-.()*_#+![\]])|<\/?(?:b|i|u|em|strong|sup|sub)>/gu;
const breakTag = /<br\s*\/?>/gi;

export function passageOf(text: string, pieces: readonly Piece[]): Passage {
	const letters: string[] = [];
	const offsets: number[] = [];
	for (const piece of pieces) {
		if (letters.length > 0 && letters.at(-1) !== " ") {
			letters.push(" ");
			offsets.push(-1);
		}
		const left = text
			.slice(piece.start, piece.end)
			.replace(breakTag, (tag) => " ".repeat(tag.length))
			.replace(emphasis, (mark) => "\u0000".repeat(mark.length));
		for (let i = 0; i < left.length; i++) {
			const character = left[i] as string;
			if (character === "\u0000" || (character === " " && letters.at(-1) === " ")) continue;
			letters.push(character);
			offsets.push(piece.start + i);
		}
	}
	const words = letters.join("");
	return { words, fold: foldText(words), offsets };
}

/** The part of a passage from `from` to `to` (of its words). */
export function partOf(passage: Passage, from: number, to: number): Passage {
	return {
		words: passage.words.slice(from, to),
		fold: passage.fold.slice(from, to),
		offsets: passage.offsets.slice(from, to),
	};
}

/** `from` and `to` without outer blanks and separators. */
export function trimmed(words: string, from: number, to: number): readonly [from: number, to: number] {
	let start = from;
	let end = to;
	while (start < end && /[\s;,.:/]/.test(words[start] as string)) start++;
	while (end > start && /[\s;,.:/]/.test(words[end - 1] as string)) end--;
	return [start, end];
}

/** Stretches of the text under a passage; emphasis marks inside a stretch belong to it, page breaks do not. */
export function fragmentsOf(passage: Passage): Span[] {
	const fragments: [number, number][] = [];
	let broken = true;
	for (const offset of passage.offsets) {
		if (offset < 0) {
			broken = true;
			continue;
		}
		const last = fragments.at(-1);
		if (broken || last === undefined) fragments.push([offset, offset + 1]);
		else last[1] = offset + 1;
		broken = false;
	}
	return fragments;
}

/** Finds the line of an offset. */
export type LineFinder = (offset: number) => number;

export function lineFinder(text: string): LineFinder {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	};
}

export function placeOf(passage: Passage, lineOf: LineFinder, cell: Place["cell"] = null): Place {
	const fragments = fragmentsOf(passage);
	const first = fragments[0]?.[0] ?? 0;
	const last = fragments.at(-1)?.[1] ?? first + 1;
	return { fragments, lines: [lineOf(first), lineOf(Math.max(first, last - 1))], cell };
}
