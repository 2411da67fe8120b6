import { formatDecimal, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable } from "#platform/ui/index.ts";
import { shownGroup, shownRank } from "../domain/result.ts";
import { indicesMessages } from "../messages.ts";
import { slugOf } from "./see/compare-facts.ts";
import { decimalsOf, pointsOf } from "./words.ts";
import type { UnitLine, YearFacts } from "./year-facts.ts";

/** "ten", or the code of a node; a leading minus turns the order round. */
export interface Sorting {
	readonly by: string;
	readonly descending: boolean;
}

export function sortingOf(text: string, facts: YearFacts): Sorting {
	const by = text.replace(/^-/, "");
	const known = by === "ten" || [facts.root, ...facts.components].some((node) => node.code === by);
	return known ? { by, descending: text.startsWith("-") } : { by: facts.root.code, descending: true };
}

/** Units without the figure come last, whichever way it is sorted. */
export function sorted(facts: YearFacts, { by, descending }: Sorting): readonly UnitLine[] {
	const lines = facts.lines;
	if (by === "ten") return descending ? lines.toReversed() : lines;
	const concept = [facts.root, ...facts.components].find((node) => node.code === by)?.concept ?? "";
	const value = (line: UnitLine) => line.of.get(concept)?.value ?? null;
	return lines.toSorted((a, b) => {
		const [left, right] = [value(a), value(b)];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		return descending ? right - left : left - right;
	});
}

interface YearTableProps {
	readonly facts: YearFacts;
	readonly sorting: Sorting;
	readonly language: Language;
	readonly to: (address: string) => string;
}

export function YearTable({ facts, sorting, language, to }: YearTableProps) {
	const words = indicesMessages[language];
	const { index, edition, root, components, spreads } = facts;
	const here = to(`/chi-so/${index.slug}/${edition.year}`);
	const sort = (by: string, first: "ascending" | "descending") => {
		const current = sorting.by === by;
		const descending = current ? !sorting.descending : first === "descending";
		const now = sorting.descending ? ("descending" as const) : ("ascending" as const);
		return {
			address: `${here}?xep=${descending ? "-" : ""}${by}#bang`,
			now: current ? now : ("none" as const),
		};
	};
	const decimals = decimalsOf(root);
	const points = (line: UnitLine, concept: string) => {
		const result = line.of.get(concept);
		// the reason stands below the table
		return result && result.value !== null ? pointsOf(result, language, decimals) : "–";
	};
	const mean = (concept: string) => {
		const spread = spreads.get(concept);
		return spread ? formatDecimal(spread.mean, decimals, language) : "";
	};
	const columns: Column<UnitLine>[] = [
		{
			head: words.year.province,
			cell: ({ unit }) => (
				<a href={to(`/chi-so/${index.slug}/ho-so/${slugOf(unit)}`)}>
					{language === "vi" ? unit.name : unit.nameEn}
				</a>
			),
			sort: sort("ten", "ascending"),
		},
		{
			head: words.year.total,
			numeric: true,
			cell: (line) => points(line, root.concept),
			sort: sort(root.code, "descending"),
		},
		{ head: words.year.rank, numeric: true, cell: ({ total }) => shownRank(total)?.rank ?? "" },
		{
			head: words.year.group,
			cell: ({ total }) => {
				const group = shownGroup(total);
				return group ? words.groups[group.group].replaceAll(" ", "\u00a0") : "";
			},
		},
		...components.map((node, place) => ({
			head: String(place + 1),
			numeric: true,
			cell: (line: UnitLine) => points(line, node.concept),
			sort: sort(node.code, "descending"),
		})),
	];
	return (
		<DataTable
			caption={words.year.title(index.code, edition.year)}
			captionHidden
			narrow="scroll"
			columns={columns}
			rows={sorted(facts, sorting)}
			sum={[words.year.meanRow, mean(root.concept), "", "", ...components.map((node) => mean(node.concept))]}
		/>
	);
}
