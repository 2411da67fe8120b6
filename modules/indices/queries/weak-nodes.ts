import { treeOfYear } from "@guong/index-math";
import type { ReadDb } from "#platform/db/connections.ts";
import { type WeakNode, weaknesses } from "../domain/weakness.ts";
import { resultsOf } from "./results.ts";
import { spreadsOf } from "./spreads.ts";
import { comparabilityTable, indexTrees } from "./trees.ts";

/**
 * Components of a unit that fell since the year before, or lie below the median or in the lowest quarter of the
 * country, each with its reasons. Empty also where the unit has no results of that year: ask `measuredAs` first.
 */
export async function weakNodes(
	db: ReadDb,
	unitId: string,
	index: string,
	year: number,
): Promise<readonly WeakNode[]> {
	const [trees, comparability, results, spreads] = await Promise.all([
		indexTrees(db, index, 2),
		comparabilityTable(db, index),
		resultsOf(db, [unitId], { index, years: [year - 1, year] }),
		spreadsOf(db, index, [year]),
	]);
	const tree = treeOfYear(trees, year);
	if (!tree) return [];
	const own = results.get(unitId) ?? [];
	return weaknesses(
		{ trees, comparability },
		tree,
		own.filter((result) => result.year === year),
		own.filter((result) => result.year === year - 1),
		spreads.get(year) ?? new Map(),
	);
}
