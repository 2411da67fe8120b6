import type { IndexTree } from "@guong/index-math";
import type { UnitView } from "#modules/organisation/index.ts";
import { formatChange, formatPoints, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable } from "#platform/ui/index.ts";
import type { Change, NodeInYear, YearProfile } from "../domain/profile.ts";
import { indicesMessages } from "../messages.ts";
import { pointsOf, rankOf } from "./words.ts";

interface ComponentTableProps {
	readonly year: YearProfile;
	/** the components with the total below them, or the parts they are made of */
	readonly rows: "components" | "parts";
	readonly tree: IndexTree | undefined;
	/** names of the units that have the best scores */
	readonly best: ReadonlyMap<string, UnitView>;
	readonly language: Language;
}

/** Nodes of one year: score, change, rank, distance from the best. */
export function ComponentTable({ year, rows, tree, best, language }: ComponentTableProps) {
	const words = indicesMessages[language].unit;
	const index = year.edition.index;
	const labels = new Map(tree?.nodes.map((node) => [node.code, node.label[language]]));
	const hasChange = [year.total, ...year[rows]].some((node) => node?.change);
	const columns: Column<NodeInYear>[] = [
		{
			head: rows === "parts" ? words.heads.part : words.heads.component,
			cell: ({ result }) => {
				const label = labels.get(result.code) ?? result.code;
				return rows === "parts" ? `${result.code} ${label}` : label;
			},
		},
		{ head: words.heads.points, numeric: true, cell: ({ result }) => pointsOf(result, language) },
		...(hasChange
			? [
					{
						head: words.heads.change(year.edition.year - 1),
						numeric: true,
						cell: ({ change }: NodeInYear) => changeText(change, language),
					},
				]
			: []),
		{ head: words.heads.rank, numeric: true, cell: ({ result }) => rankOf(result, language) },
		{
			head: words.heads.lost,
			numeric: true,
			cell: (node) => <Lost node={node} best={best} language={language} />,
		},
	];
	const total = rows === "components" ? year.total : null;
	const sum = total
		? [
				words.heads.total,
				pointsOf(total.result, language),
				...(hasChange ? [changeText(total.change, language)] : []),
				rankOf(total.result, language),
				<Lost node={total} best={best} language={language} />,
			]
		: undefined;
	return (
		<DataTable
			caption={words.table(index, year.edition.year)}
			captionHidden
			columns={columns}
			rows={year[rows]}
			{...(sum ? { sum } : {})}
		/>
	);
}

/** A change between two different measures is none. */
function changeText(change: Change | null, language: Language): string {
	if (!change) return "";
	return change.comparison.verdict === "comparable"
		? formatChange(change.amount, language)
		: indicesMessages[language].unit.changed;
}

interface LostProps {
	readonly node: NodeInYear;
	readonly best: ReadonlyMap<string, UnitView>;
	readonly language: Language;
}

function Lost({ node, best, language }: LostProps) {
	const { result, spread } = node;
	if (result.value === null || !spread) return null;
	const words = indicesMessages[language].unit;
	const lost = spread.highest - result.value;
	if (lost === 0) return <>{words.isBest}</>;
	const names = spread.highestUnitIds.map((id) => best.get(id)?.name ?? id).join(", ");
	return (
		<span>
			{formatPoints(lost, language)}
			<small>{words.best(names, formatPoints(spread.highest, language))}</small>
		</span>
	);
}
