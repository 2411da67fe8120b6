import { paragraph } from "./blocks.ts";
import type { Citations } from "./citations.ts";
import type { Paragraph } from "./laid-out-paper.ts";
import { paperWords } from "./words/paper-words.ts";
import type { LegalBasis } from "./written-head.ts";

/** Box 6: one basis a line, ";" after each, "." after the last; `more` are lines of the same kind in their own words. */
export function layOutBases(
	bases: readonly LegalBasis[],
	citations: Citations,
	more: readonly string[] = [],
): Paragraph[] {
	const lines = [
		...bases.map(({ opens, paper }) => `${paperWords.opens[opens]} ${citations.words(paper)}`),
		...more,
	];
	return lines.map((line, i) => paragraph("basis", `${line}${i === lines.length - 1 ? "." : ";"}`));
}
