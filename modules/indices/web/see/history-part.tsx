import { comparabilityOf } from "@guong/index-math";
import type { Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, Part } from "#platform/ui/index.ts";
import type { NodeInYear, YearProfile } from "../../domain/profile.ts";
import { profileMessages } from "../../see/profile-messages.ts";
import { TotalFigure } from "../total-figure.tsx";
import { decimalsOf, named, pointsOf } from "../words.ts";
import type { LeaderFacts } from "./leader-facts.ts";

interface HistoryPartProps {
	readonly facts: LeaderFacts;
	readonly language: Language;
}

/** Total over all years, broken where the measure changed; components over the years that may be compared. */
export function HistoryPart({ facts, language }: HistoryPartProps) {
	const words = profileMessages[language];
	const { own, index, unit, latest, labels, root } = facts;
	const years = comparableYears(facts);
	const decimals = decimalsOf(root);
	const [first, last] = [years[0]?.edition.year ?? 0, years.at(-1)?.edition.year ?? 0];
	const columns: Column<NodeInYear>[] = [
		{
			head: words.heads.component,
			cell: ({ result }) => labels.get(result.code)?.[language] ?? result.code,
		},
		...years.map((year) => ({
			head: String(year.edition.year),
			numeric: true,
			cell: ({ result }: NodeInYear) => pointsIn(year, result.concept),
		})),
	];
	const pointsIn = (year: YearProfile, concept: string) => {
		const node = year.components.find(({ result }) => result.concept === concept);
		return node ? pointsOf(node.result, language, decimals) : "";
	};
	const total = (year: YearProfile) => (year.total ? pointsOf(year.total.result, language, decimals) : "");
	return (
		<Part id="qua-cac-nam" title={words.history.title} sub={words.history.sub}>
			<TotalFigure
				profile={own}
				index={index.code}
				name={named(unit, language)}
				publisher={index.publisher}
				language={language}
			/>
			{latest.components.length > 0 && years.length > 1 ? (
				<DataTable
					caption={words.history.table(first, last)}
					narrow="scroll"
					columns={columns}
					rows={latest.components}
					sum={[words.heads.total, ...years.map(total)]}
				/>
			) : null}
		</Part>
	);
}

const comparableYears = ({ own, data, root, latest }: LeaderFacts): readonly YearProfile[] =>
	own.years.filter(
		({ edition: { year } }) =>
			comparabilityOf(data.trees, data.comparability, root.concept, year, latest.edition.year)?.verdict ===
			"comparable",
	);
