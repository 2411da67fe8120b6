import type { ReadDb } from "#platform/db/connections.ts";
import { type Profile, type ProfileData, profile } from "../domain/profile.ts";
import { editionsOf } from "./editions.ts";
import { resultsOf } from "./results.ts";
import { spreadsOf } from "./spreads.ts";
import { comparabilityTable, indexTrees } from "./trees.ts";

/** What profiles are made from, apart from the results of the units themselves, down to a level of the tree. */
export async function profileData(db: ReadDb, index: string, deepest: number): Promise<ProfileData> {
	const trees = await indexTrees(db, index, deepest);
	const concepts = [...new Set(trees.flatMap((tree) => tree.nodes.map((node) => node.concept)))];
	const [comparability, editions, spreads] = await Promise.all([
		comparabilityTable(db, index, concepts),
		editionsOf(db, index),
		spreadsOf(db, index, undefined, concepts),
	]);
	return { index, trees, comparability, editions, spreads };
}

/**
 * Total and components of each unit over the years: rank of how many, change on the year before and what made it, points
 * lost against the best, and whether years may be compared. A unit that was never measured has a profile without years.
 */
export async function profileOf(
	db: ReadDb,
	unitIds: readonly string[],
	index: string,
): Promise<ReadonlyMap<string, Profile>> {
	const [data, results] = await Promise.all([
		profileData(db, index, 1),
		resultsOf(db, unitIds, { index, deepest: 1 }),
	]);
	return new Map([...results].map(([unitId, own]) => [unitId, profile(data, unitId, own)]));
}
