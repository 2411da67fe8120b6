import { balancedLine } from "./balanced-line.ts";
import { cell, paragraph, rule, sideBySide } from "./blocks.ts";
import type { Block, Paragraph, Rule } from "./laid-out-paper.ts";
import { textWidths } from "./page.ts";
import { dayRuns } from "./paper-day.ts";
import { type SymbolRule, symbolRuns } from "./paper-symbol.ts";
import { textWidth } from "./text-width.ts";
import { typeSizes } from "./type-sizes.ts";
import { paperWords } from "./words/paper-words.ts";
import type { PaperIssuer, WrittenHead } from "./written-head.ts";

/** The national name takes 96 mm at 13 points: the right box is as wide as it needs, the left one has the rest. */
const columns = [textWidths.portrait - 102, 102] as const;
/** Of the left box, less what a table leaves at both edges. */
const room = columns[0] - 4;
/** Lines under issuer and subject are a third to a half of the words above (appendix I II.2, II.5). */
export const ruleShare = 0.4;

/** Boxes 1 to 5b: issuer and number at the left, national name and day at the right. */
export function layOutHead(
	head: WrittenHead,
	symbol: SymbolRule,
	letterSubject: string | null = null,
): Block {
	const about = letterSubject === null ? [] : [paragraph("letterSubject", letterSubject)];
	return sideBySide(
		columns,
		[cell(...issuerLines(head)), cell(...nationalLines(head))],
		[
			cell(paragraph("number", symbolRuns(head, symbol)), ...about),
			cell(paragraph("placeDay", [{ text: `${head.place}, ` }, ...dayRuns(head.day)])),
		],
	);
}

function issuerLines({ issuer, symbol }: WrittenHead): (Paragraph | Rule)[] {
	const fitting = (words: string, style: "parent" | "issuer") =>
		balancedLine(words.toUpperCase(), typeSizes[style].size, room);
	const lines = linesOf(issuer).map((words) => fitting(words, "issuer"));
	return [
		...(issuer.parent === null ? [] : [paragraph("parent", fitting(shortened(issuer.parent), "parent"))]),
		...lines.map((words) => paragraph("issuer", words)),
		symbol.form === "party" ? paragraph("issuer", "*") : rule(longestOf(lines) * ruleShare),
	];
}

/** Of the lines as they are broken. */
function longestOf(lines: readonly string[]): number {
	const printed = lines.flatMap((words) => (words.includes("\u00A0") ? words.split(" ") : [words]));
	return Math.min(room, Math.max(...printed.map((words) => textWidth(words, typeSizes.issuer.size))));
}

/** "ỦY BAN NHÂN DÂN" over "XÃ AN LỘC": the kind of a committee and its place are two lines. */
function linesOf({ name }: PaperIssuer): string[] {
	const kind = paperWords.committees.find((one) => name.startsWith(`${one} `));
	return kind ? [kind, name.slice(kind.length + 1)] : [name];
}

/** A parent body may be shortened by usual phrases. */
export const shortened = (name: string): string =>
	paperWords.short.reduce((words, [full, short]) => words.replace(full, short), name);

function nationalLines({ symbol }: WrittenHead): (Paragraph | Rule)[] {
	if (symbol.form === "party") {
		const width = textWidth(paperWords.partyName, typeSizes.motto.size);
		return [paragraph("motto", paperWords.partyName), rule(width)];
	}
	return [
		paragraph("nationalName", paperWords.nationalName),
		paragraph("motto", paperWords.motto),
		rule(textWidth(paperWords.motto, typeSizes.motto.size)),
	];
}
