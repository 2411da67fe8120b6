import { paragraph, rule } from "./blocks.ts";
import type { Block } from "./laid-out-paper.ts";
import { ruleShare } from "./lay-out-head.ts";
import { textWidths } from "./page.ts";
import { textWidth } from "./text-width.ts";
import { typeSizes } from "./type-sizes.ts";
import { paperWords } from "./words/paper-words.ts";

/** Box 5a: name of the kind, subject, and the line under it. */
export function layOutTitle(kindName: string, subject: string): Block[] {
	const width = Math.min(textWidth(subject, typeSizes.subject.size), textWidths.portrait);
	return [paragraph("kindName", kindName), paragraph("subject", subject), rule(width * ruleShare)];
}

/** Box 9a: one addressee beside "Kính gửi", several below each other. */
export function layOutAddressees(addressees: readonly string[]): Block[] {
	const [only, ...more] = addressees;
	if (only === undefined) return [];
	if (more.length === 0) return [paragraph("addressee", `${paperWords.addressed} ${only}`)];
	return [
		paragraph("addressees", paperWords.addressed),
		...addressees.map((name, i) =>
			paragraph("addresseesItem", paperWords.recipient(name, i === addressees.length - 1 ? "." : ";")),
		),
	];
}
