import { two } from "../text/calendar.ts";
import type { Run } from "./laid-out-paper.ts";
import { openGap } from "./open-gap.ts";
import { paperWords } from "./words/paper-words.ts";
import type { WrittenHead } from "./written-head.ts";

/** What stands before the issuer in a symbol, by the kind of paper. */
export interface SymbolRule {
	/** "KH"; null for letters, which have none */
	readonly type: string | null;
	/** year of a rule of general force: 01/2026/QĐ-UBND */
	readonly withYear?: boolean;
	/** forms whose symbol names no issuer: 12/PXL */
	readonly bare?: boolean;
}

type Numbered = Pick<WrittenHead, "symbol" | "number" | "day">;

/** Before and after the number stand nothing and "/KH-UBND", or "-CTr/TU" (Decree 30/2020/NĐ-CP art. 15; Hướng dẫn 36-HD/VPTW). */
function afterNumber(head: Numbered, rule: SymbolRule): string {
	const { issuer, field, form } = head.symbol;
	if (form === "party") return `-${rule.type ?? paperWords.partyLetter}/${issuer}`;
	if (rule.bare) return `/${rule.type}`;
	const year = rule.withYear ? `/${head.day?.slice(0, 4) ?? openGap("number").text}` : "";
	return `${year}/${[rule.type, issuer, field].filter((part) => part !== null).join("-")}`;
}

/** "100/KH-UBND", "12/UBND-VX", "01/2026/QĐ-UBND", "12-CTr/TU"; without its number "/KH-UBND". Below 10 a zero stands before. */
export const paperSymbol = (head: Numbered, rule: SymbolRule): string =>
	`${head.number === null ? "" : two(head.number)}${afterNumber(head, rule)}`;

/** The same with the place of the number open. */
export function symbolRuns(head: Numbered, rule: SymbolRule): Run[] {
	const before = head.symbol.form === "party" ? paperWords.partyNumber : paperWords.number;
	return head.number === null
		? [{ text: before }, openGap("number"), { text: afterNumber(head, rule) }]
		: [{ text: before + paperSymbol(head, rule) }];
}
