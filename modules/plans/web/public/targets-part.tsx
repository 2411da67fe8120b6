import type { Baseline } from "#modules/indices/index.ts";
import { formatDecimal, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, Part } from "#platform/ui/index.ts";
import { compareExact, exact, sumOf, textOf } from "../../domain/exact.ts";
import { publicMessages } from "../../public/messages.ts";
import type { PublicTarget } from "../../queries/public/public-targets.ts";

interface TargetsProps {
	readonly targets: readonly PublicTarget[];
	readonly language: Language;
}

/** What was aimed at beside what was published: by whom and of how many is said at the page of the index. */
export function TargetsPart({ targets, language }: TargetsProps) {
	const words = publicMessages[language].plan;
	const [first] = targets;
	if (!first) return null;
	const hasAfter = targets.some(({ yearAfter }) => yearAfter?.kind === "value");
	const columns: Column<PublicTarget>[] = [
		{ head: words.heads.target, cell: ({ label }) => label },
		{ head: words.heads.baseline, numeric: true, cell: ({ baseline }) => printed(baseline, language) },
		{ head: words.heads.increase, numeric: true, cell: ({ increase }) => printed(increase, language) },
		{ head: words.heads.value, numeric: true, cell: (target) => aim(target, language) },
		{
			head: words.heads.published(first.year),
			numeric: true,
			cell: ({ published }) => figure(published, language),
		},
		{ head: words.heads.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
		...(hasAfter
			? [
					{
						head: words.heads.after(first.year + 1),
						numeric: true,
						cell: ({ yearAfter }: PublicTarget) => figure(yearAfter, language),
					},
				]
			: []),
	];
	return (
		<Part id="muc-tieu" title={words.targets} note={<p>{words.targetsNote}</p>}>
			<SumNote targets={targets} language={language} />
			<DataTable caption={words.targets} captionHidden columns={columns} rows={targets} />
		</Part>
	);
}

/** What the paper prints does not add up: said, and left as it is. */
function SumNote({ targets, language }: TargetsProps) {
	const valued = targets.filter(({ value, concept }) => value !== null && concept !== null);
	const total = valued.find(({ concept }) => concept === "total");
	const parts = valued.filter(({ concept }) => concept !== "total");
	if (!total?.value || parts.length < 2) return null;
	const sum = sumOf(parts.map(({ value }) => exact(value ?? "0")));
	if (compareExact(sum, exact(total.value)) === 0) return null;
	const words = publicMessages[language].plan;
	return <p>{words.sumNote(printed(total.value, language), printed(textOf(sum), language))}</p>;
}

const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

/** As printed, with the decimals that the paper gives. */
const printed = (text: string | null, language: Language): string =>
	text === null ? "" : formatDecimal(Number(text), decimalsOf(text), language);

/** Points of an index need no unit. */
function aim({ value, inGroup, unitLabel, concept }: PublicTarget, language: Language): string {
	if (inGroup !== null) return publicMessages[language].plan.groups[inGroup];
	return [printed(value, language), concept === null ? unitLabel : ""].filter(Boolean).join(" ");
}

/** Two decimals and the rank with how many were ranked, or the word that there is none. */
function figure(result: Baseline | null, language: Language) {
	const words = publicMessages[language].plan;
	if (result === null) return <small>{words.outside}</small>;
	if (result.kind === "missing") return <small>{words.notPublished}</small>;
	const { rank, value } = result;
	return (
		<>
			{formatDecimal(value, 2, language)}
			{rank ? <small> {`${rank.rank}/${rank.of}`}</small> : null}
		</>
	);
}
