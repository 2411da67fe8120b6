import { comparabilityOf, type IndexTree } from "@guong/index-math";
import type { ProfileData } from "../profile.ts";
import { type ResultView, shownGroup } from "../result.ts";

/** A component that lay in the lowest quarter in most of the last years that may be compared with each other. */
export interface PersistentWeakness {
	readonly code: string;
	readonly concept: string;
	readonly level: number;
	/** years in the lowest quarter, oldest first */
	readonly low: readonly number[];
	/** the years looked at */
	readonly years: readonly number[];
}

/** A bad year happens; three of five are a habit. */
const lookedAt = 5;
const least = 3;

/** In the order of the tree of `year`. Years without a group (missing, measured otherwise, partial) do not count. */
export function persistentWeaknesses(
	data: Pick<ProfileData, "trees" | "comparability">,
	tree: IndexTree,
	year: number,
	results: readonly ResultView[],
): readonly PersistentWeakness[] {
	return tree.nodes.flatMap((node): PersistentWeakness[] => {
		if (node.parent === null) return [];
		const own = results
			.filter((result) => result.concept === node.concept && result.year <= year)
			.filter((result) => result.value !== null && shownGroup(result) !== null)
			.filter(
				(result) =>
					comparabilityOf(data.trees, data.comparability, node.concept, result.year, year)?.verdict ===
					"comparable",
			)
			.sort((a, b) => a.year - b.year)
			.slice(-lookedAt);
		const low = own.filter((result) => shownGroup(result)?.group === 1).map((result) => result.year);
		if (low.length < least) return [];
		const level = own.at(-1)?.level ?? 1;
		return [{ code: node.code, concept: node.concept, level, low, years: own.map((result) => result.year) }];
	});
}
