import type { FormState } from "#platform/http/route.ts";
import { formatChange, formatPoints, formatRate, type Language } from "#platform/i18n/index.ts";
import { DataTable, Field } from "#platform/ui/index.ts";
import type { Holder, TargetLine } from "../../domain/targets/check-targets.ts";
import { targetMessages } from "../../targets/messages.ts";
import type { TargetFacts } from "./target-facts.ts";

/** Below so many cases a share says more than the count does. */
const leastForRate = 20;

interface TargetTableProps {
	readonly facts: TargetFacts;
	readonly form: FormState;
	readonly language: Language;
}

/** One row a node, the total last; the box is the target, everything else follows from it. */
export function TargetTable({ facts, language }: TargetTableProps) {
	const words = targetMessages[language].table;
	const { check, baselineYear, outcome } = facts;
	const holder = (held: Holder | null) => (held ? holderText(facts, held, language) : "");
	return (
		<DataTable
			caption={words.title}
			captionHidden
			columns={[
				{ head: words.node, cell: ({ node }: TargetLine) => node.label[language], namesRow: true },
				{
					head: words.baseline(baselineYear),
					numeric: true,
					cell: ({ baseline }) => (baseline ? formatPoints(baseline.text, language) : ""),
				},
				{
					head: words.target,
					cell: ({ node }) => (
						<Field
							name={`m-${node.code}`}
							type="number"
							width={4}
							label={words.targetOf(node.label[language])}
							labelHidden
						/>
					),
				},
				{ head: words.increase, numeric: true, cell: (line) => increaseText(line, language) },
				...(outcome
					? [
							{
								head: words.outcome(baselineYear + 1),
								numeric: true,
								cell: ({ node }: TargetLine) => formatPoints(outcome.get(node.code) ?? "", language),
							},
						]
					: []),
				{ head: words.best(baselineYear), cell: ({ best }) => holder(best) },
				{ head: words.peers, cell: ({ bestOfPeers }) => holder(bestOfPeers) },
				{ head: words.rate, cell: (line) => rateText(line, language) },
				...(facts.assumedError === null
					? []
					: [
							{
								head: words.smallest,
								numeric: true,
								cell: ({ smallest }: TargetLine) =>
									smallest ? `±${formatPoints(smallest.observed, language)}` : "",
							},
						]),
			]}
			rows={[...check.components, check.total]}
			own={({ node }) => node.parent === null}
		/>
	);
}

function holderText({ units }: TargetFacts, { unit, value }: Holder, language: Language): string {
	const holder = units.get(unit);
	const name = holder && (language === "vi" ? holder.name : holder.nameEn);
	return `${formatPoints(value, language)} ${name ?? unit}`;
}

function increaseText({ increase, beyondScale }: TargetLine, language: Language): string {
	if (increase === null) return "";
	const text = formatChange(increase / 1e6, language);
	return beyondScale ? `${text} (${targetMessages[language].table.beyond})` : text;
}

function rateText({ increase, rate }: TargetLine, language: Language): string {
	const words = targetMessages[language].table;
	if (increase === null) return "";
	if (increase <= 0) return words.fall;
	if (!rate || rate.any.of === 0) return words.noRate;
	const { count } = rate.near.asPublished;
	const { of } = rate.near;
	if (of < leastForRate) return words.few(count, of);
	return `${words.times(count, of)} ${words.of(formatRate(count / of, language, 0))}`;
}
