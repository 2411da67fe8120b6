import { paragraph } from "./blocks.ts";
import type { Block, PaperSection } from "./laid-out-paper.ts";
import { landscape, portrait } from "./laid-out-parts.ts";
import { openGap } from "./open-gap.ts";
import { dayRuns } from "./paper-day.ts";
import { paperSymbol, type SymbolRule } from "./paper-symbol.ts";
import { romanNumeral } from "./roman-numeral.ts";
import { paperWords } from "./words/paper-words.ts";
import type { WrittenHead } from "./written-head.ts";

export interface Appendix {
	readonly title: string;
	readonly landscape: boolean;
	readonly blocks: readonly Block[];
}

/** The paper that appendices come with, by the name of its kind in sentence case: "Kế hoạch". */
export interface EnclosingPaper {
	readonly head: WrittenHead;
	readonly symbol: SymbolRule;
	readonly kind: string;
}

/** Each appendix has pages of its own; from two on they are numbered in Roman figures (appendix I III.1). */
export const layOutAppendices = (of: EnclosingPaper, appendices: readonly Appendix[]): PaperSection[] =>
	appendices.map((appendix, i) => {
		const ordinal = appendices.length > 1 ? ` ${romanNumeral(i + 1)}` : "";
		const blocks = [
			paragraph("appendixLabel", `${paperWords.appendix}${ordinal}`),
			paragraph("appendixTitle", appendix.title.toUpperCase()),
			enclosedWith(of),
			...appendix.blocks,
		];
		return appendix.landscape ? landscape(blocks) : portrait(blocks);
	});

/** "(Kèm theo Kế hoạch số 100/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã An Lộc)" */
function enclosedWith({ head, symbol, kind }: EnclosingPaper): Block {
	const shown = paperSymbol(head, symbol);
	return paragraph("appendixOf", [
		{ text: `(${paperWords.enclosedWith} ${kind} ${paperWords.numbered("")}` },
		...(head.number === null ? [openGap("number")] : []),
		{ text: `${shown} ` },
		...dayRuns(head.day),
		{ text: ` ${paperWords.of(head.issuer.name)})` },
	]);
}
