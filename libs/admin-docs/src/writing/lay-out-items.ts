import { numbered, paragraph } from "./blocks.ts";
import type { Citations } from "./citations.ts";
import type { WrittenText } from "./cited-paper.ts";
import type { Paragraph } from "./laid-out-paper.ts";
import { letterLabel } from "./letter-label.ts";
import type { NumberingName } from "./paper-styles.ts";
import { sentence } from "./sentence.ts";
import type { WrittenBody, WrittenItem } from "./written-item.ts";

/** Where a list begins: counted by a numbering, by letters, or with dashes. */
export type ListStart =
	| { readonly by: "number"; readonly numbering: NumberingName; readonly level: number }
	| { readonly by: "letter" }
	| { readonly by: "dash" };

/** Numbers, below them letters, below them dashes (appendix I II.6, scheme of plans and reports). */
const below = (start: ListStart): ListStart => (start.by === "number" ? { by: "letter" } : { by: "dash" });

/** A single item needs no label, unless it is a heading or an article. */
export function layOutItems(
	items: readonly WrittenItem[],
	start: ListStart,
	citations: Citations,
): Paragraph[] {
	const alone = items.length === 1 && !isArticle(start);
	return items.flatMap((item, i) => itemLines(item, alone ? null : i + 1, start, citations));
}

/** Paragraphs as they are, with numbered items among them. */
export function layOutBody(body: WrittenBody, start: ListStart, citations: Citations): Paragraph[] {
	const alone = body.filter((part) => !isText(part)).length === 1;
	let ordinal = 0;
	return body.flatMap((part) => {
		if (isText(part)) return [paragraph("paragraph", sentence(citations.text(part)))];
		ordinal++;
		return itemLines(part, alone ? null : ordinal, start, citations);
	});
}

const isArticle = (start: ListStart): boolean => start.by === "number" && start.numbering === "articles";

const isText = (part: WrittenText | WrittenItem): part is WrittenText =>
	typeof part === "string" || Array.isArray(part);

function itemLines(
	item: WrittenItem,
	ordinal: number | null,
	start: ListStart,
	citations: Citations,
): Paragraph[] {
	return [
		itemLine(item, ordinal, start, citations.text(item.text)),
		...layOutItems(item.items ?? [], below(start), citations),
	];
}

function itemLine(item: WrittenItem, ordinal: number | null, start: ListStart, words: string): Paragraph {
	const over = (item.items ?? []).length > 0;
	const heading = item.heading === true;
	const line = heading ? words : sentence(words, over ? ":" : ".");
	const style = heading ? "heading" : over ? "leadIn" : "detail";
	if (ordinal === null && !heading) return paragraph(style, line);
	if (start.by === "number") return numbered(style, line, start.numbering, start.level);
	if (start.by === "dash") return numbered(style, line, "dashes");
	return paragraph(style, `${letterLabel(ordinal ?? 1)} ${line}`);
}
