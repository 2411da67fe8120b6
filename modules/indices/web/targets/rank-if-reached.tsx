import { formatRank, type Language } from "#platform/i18n/index.ts";
import { Part } from "#platform/ui/index.ts";
import { targetMessages } from "../../targets/messages.ts";
import type { TargetFacts } from "./target-facts.ts";

/** The rank of the wished total among the totals of the baseline year: a what-if, and called one. */
export function RankIfReached({
	facts,
	language,
}: {
	readonly facts: TargetFacts;
	readonly language: Language;
}) {
	const words = targetMessages[language].rank;
	const { check, ground, unit, baselineYear } = facts;
	const { wish, baseline, node } = check.total;
	if (wish === null || !baseline) return null;
	const others = ground.figures.filter(
		({ year, concept, unit: other }) =>
			year === baselineYear && concept === node.concept && other !== unit.id,
	);
	const better = node.direction === "higher-is-better" ? 1 : -1;
	const rankOf = (value: number) => 1 + others.filter((each) => better * (each.value - value) > 0).length;
	const shown = (value: number) => formatRank(rankOf(value), others.length + 1, language);
	return (
		<Part id="neu-dat" title={words.title} sub={words.sub}>
			<p>{words.sentence(shown(Number(wish)), shown(baseline.value))}</p>
		</Part>
	);
}
