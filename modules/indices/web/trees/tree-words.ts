import type { Aggregation, NodeChange, TreeFault } from "@guong/index-math";
import { formatRate, formatShort, type Language } from "#platform/i18n/index.ts";
import { faultMessages } from "../../trees/fault-messages.ts";
import { ruleMessages } from "../../trees/rule-messages.ts";

const figure = (value: number | null, language: Language): string =>
	value === null ? "–" : formatShort(value, 4, language);

/** "1,5"; nothing where there is none. */
export const shownFigure = (value: number | null, language: Language): string =>
	value === null ? "" : formatShort(value, 4, language);

/** A rule as a sentence without its full stop. */
export function ruleInWords(rule: Aggregation, language: Language): string {
	const words = ruleMessages[language].says;
	const say = (value: number) => figure(value, language);
	const percent = (share: number) => formatRate(share, language, 0);
	switch (rule.kind) {
		case "sum":
			return words.sum + (rule.atMost === undefined ? "" : words.atMost(say(rule.atMost)));
		case "weighted-sum":
			return words.weighted(say(rule.factor), say(rule.offset));
		case "share-of-maximum":
			return (
				words.share +
				(rule.fullFrom === null ? "" : words.fullFrom(percent(rule.fullFrom))) +
				words.noCases[rule.noCases]
			);
		case "step-table":
			return [
				...rule.steps.toReversed().map((step) => words.step(say(step.from), say(step.points))),
				words.otherwise(say(rule.otherwise)),
			].join("; ");
		case "min-max":
			return words.minMax(say(rule.floor), say(rule.ceiling)) + rangeInWords(rule, language);
		case "category-scores":
			return Object.entries(rule.shares)
				.map(([grade, share]) => words.grade(grade, percent(share)))
				.join("; ");
		case "positive-share":
			return words.positive;
		case "mean":
			return typeof rule.mean === "object" ? words.power(say(rule.mean.power)) : words.means[rule.mean];
		case "given":
			return words.given;
	}
}

function rangeInWords(
	{ range, beyond }: Extract<Aggregation, { kind: "min-max" }>,
	language: Language,
): string {
	const words = ruleMessages[language].says;
	const ends =
		range.kind === "fixed"
			? words.ranges.fixed(figure(range.lowest, language), figure(range.highest, language))
			: words.ranges[range.kind];
	return ends + (beyond === "keep" ? words.keep : "");
}

export function faultInWords({ kind, found, expected }: TreeFault, language: Language): string {
	const words = faultMessages[language];
	const say = (value: number | string | undefined): string =>
		typeof value === "number" ? figure(value, language) : (value ?? "");
	if (kind === "label-missing")
		return words.tree[kind](words.blank[found as keyof typeof words.blank] ?? say(found));
	return words.tree[kind](say(found), say(expected));
}

/** What became of a node, several things in one line. */
export function changesInWords(changes: readonly NodeChange[], language: Language): string {
	const words = faultMessages[language].changes;
	const say = (value: number | null) => figure(value, language);
	if (changes.length === 0) return words.none;
	return changes
		.map((change) => {
			switch (change.kind) {
				case "renumbered":
					return words.renumbered(change.before, change.after);
				case "reweighted":
					return words.reweighted(say(change.before), say(change.after));
				case "rescaled":
					return words.rescaled[change.bound](say(change.before), say(change.after));
				default:
					return words[change.kind];
			}
		})
		.join("; ");
}
