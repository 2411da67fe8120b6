import type { Paragraph } from "../text/paragraphs.ts";
import { type Passage, partOf, passageOf } from "../text/passage.ts";

/** A letter (công văn) has no name of its kind: it is known by whom it greets, and by "V/v" under its number. */
const greeting = /^\W*kính gửi\W/u;
const about = /^\W*(?:v\/v|về việc)[:\s]/u;
const notAbout = /^\W*(?:cộng hòa|độc lập|số\s*:|kính gửi)|,\s*ngày[\s.…_\d]/u;

/** Where the greeting stands among the first paragraphs; -1 when the text greets nobody. */
export const greetingAt = (all: readonly Paragraph[]): number =>
	all.slice(0, 25).findIndex(({ passage }) => greeting.test(`${passage.fold} `));

/** What a letter is about, by the lines from "V/v" on; null when it does not say. */
export function letterSubject(text: string, header: readonly Paragraph[]): Passage | null {
	const lines = header.flatMap((paragraph) =>
		paragraph.lines.map((line, i) => ({ line, apart: paragraph.apart && i === 0 })),
	);
	const pieces: { start: number; end: number }[] = [];
	for (const { line, apart } of lines) {
		const piece = { start: line.outerStart, end: line.end };
		const { fold, words } = passageOf(text, [piece]);
		const goesOn = pieces.length > 0 && !(apart && /^\p{Lu}/u.test(words)) && !notAbout.test(fold);
		if (pieces.length > 0 && !goesOn) break;
		if (goesOn || about.test(fold)) pieces.push(piece);
	}
	if (pieces.length === 0) return null;
	const passage = passageOf(text, pieces);
	const from = about.exec(passage.fold)?.[0].length ?? 0;
	const start = from + passage.words.slice(from).search(/\S|$/);
	return partOf(passage, start, passage.words.trimEnd().length);
}
