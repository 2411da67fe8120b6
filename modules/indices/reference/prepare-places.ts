import { type IndexTree, type Quarter, quarterOf, quartilesOf, ranksOf } from "@guong/index-math";
import type { IndicesTables } from "../tables.ts";
import type { EditionEntry } from "./index-files.ts";

type ResultRow = IndicesTables["indices.result"];
export type SpreadRow = IndicesTables["indices.spread"];

type PlacedEdition = Pick<EditionEntry, "year" | "partial" | "groupSizes">;

/** The rows of one edition with ranks and groups, node by node. */
export function addPlaces(
	rows: readonly ResultRow[],
	tree: IndexTree,
	edition: PlacedEdition,
): readonly ResultRow[] {
	// a place among those that happen to be known would be taken for a place among all
	if (edition.partial) return rows;
	return tree.nodes.flatMap((node) => {
		const own = rows.filter((row) => row.concept === node.concept);
		const values = valuesOf(own);
		if (values.size === 0) return own;
		const ranks = ranksOf(values, node.direction === "higher-is-better" ? "highest" : "lowest");
		const quartiles = quartilesOf(values.values());
		const groups = node.parent === null ? publishedGroups(values, edition) : null;
		return own.map((row): ResultRow => {
			const ranked = ranks.get(row.unit_id);
			if (!ranked) return row;
			return {
				...row,
				computed_rank: ranked.rank,
				computed_of: ranked.of,
				computed_tied: ranked.tied,
				computed_group: quarterOf(ranked.value, quartiles, "lower"),
				published_group: groups?.get(row.unit_id) ?? null,
			};
		});
	});
}

const valuesOf = (rows: readonly ResultRow[]): ReadonlyMap<string, number> =>
	new Map(rows.flatMap((row) => (row.value === null ? [] : [[row.unit_id, Number(row.value)] as const])));

/** Where the publisher says how many units are in each group, the order of the published totals says which. */
function publishedGroups(
	values: ReadonlyMap<string, number>,
	{ groupSizes, year }: PlacedEdition,
): ReadonlyMap<string, Quarter> | null {
	if (!groupSizes) return null;
	const sorted = [...values].sort(([, a], [, b]) => b - a);
	if (groupSizes.reduce((sum, size) => sum + size, 0) !== sorted.length)
		throw new Error(`${year}: the groups hold another number of units than have a total.`);
	const groups = new Map<string, Quarter>();
	let start = 0;
	for (const [index, size] of groupSizes.entries()) {
		const end = start + size;
		if (end < sorted.length && sorted[end - 1]?.[1] === sorted[end]?.[1])
			throw new Error(`${year}: equal totals at the edge of a group.`);
		for (const [id] of sorted.slice(start, end)) groups.set(id, (4 - index) as Quarter);
		start = end;
	}
	return groups;
}

/** How the units of each edition lie on each node that anybody has a value on. */
export function prepareSpreads(
	rows: readonly ResultRow[],
	editions: readonly Pick<EditionEntry, "year" | "partial">[],
): readonly SpreadRow[] {
	const partial = new Set(editions.filter((edition) => edition.partial).map(({ year }) => year));
	const nodes = new Map<string, ResultRow[]>();
	for (const row of rows) {
		if (partial.has(row.year)) continue;
		const key = `${row.year} ${row.concept}`;
		const group = nodes.get(key);
		if (group) group.push(row);
		else nodes.set(key, [row]);
	}
	return [...nodes.values()].flatMap((group) => {
		const values = valuesOf(group);
		const [first] = group;
		return first && values.size > 0 ? [spreadOf(first, group.length, values)] : [];
	});
}

function spreadOf(first: ResultRow, all: number, values: ReadonlyMap<string, number>): SpreadRow {
	const figures = [...values.values()];
	const [lowest, highest] = [Math.min(...figures), Math.max(...figures)];
	const { q1, median, q3 } = quartilesOf(figures);
	const holders = (value: number) => [...values].filter(([, each]) => each === value).map(([id]) => id);
	return {
		index_code: first.index_code,
		year: first.year,
		concept: first.concept,
		units: values.size,
		absent: all - values.size,
		mean: String(figures.reduce((sum, value) => sum + value, 0) / values.size),
		lowest: String(lowest),
		q1: String(q1),
		median: String(median),
		q3: String(q3),
		highest: String(highest),
		lowest_unit_ids: holders(lowest),
		highest_unit_ids: holders(highest),
	};
}
