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

export function layOutItems(
	items: readonly WrittenItem[],
	start: ListStart,
	citations: Citations,
): Paragraph[] {
	return items.flatMap((item, i) => [
		itemLine(item, i + 1, start, citations),
		...layOutItems(item.items ?? [], below(start), citations),
	]);
}

/** Paragraphs as they are, with numbered items among them. */
export function layOutBody(body: WrittenBody, start: ListStart, citations: Citations): Paragraph[] {
	let ordinal = 0;
	return body.flatMap((part) => {
		if (isText(part)) return [paragraph("paragraph", sentence(citations.text(part)))];
		ordinal++;
		return [
			itemLine(part, ordinal, start, citations),
			...layOutItems(part.items ?? [], below(start), citations),
		];
	});
}

const isText = (part: WrittenText | WrittenItem): part is WrittenText =>
	typeof part === "string" || Array.isArray(part);

function itemLine(item: WrittenItem, ordinal: number, start: ListStart, citations: Citations): Paragraph {
	const words = citations.text(item.text);
	const over = (item.items ?? []).length > 0;
	const heading = item.heading === true;
	const line = heading ? words : sentence(words, over ? ":" : ".");
	const style = heading ? "heading" : over ? "leadIn" : "detail";
	if (start.by === "number") return numbered(style, line, start.numbering, start.level);
	if (start.by === "dash") return numbered(style, line, "dashes");
	return paragraph(style, `${letterLabel(ordinal)} ${line}`);
}
