import { comparabilityOf, type IndexTree } from "@guong/index-math";
import type { ProfileData } from "./profile.ts";
import { type Rank, type ResultView, type Spread, shownRank } from "./result.ts";

/** Why a component counts as weak. Which of them matter is for the reader of a plan to say. */
export type Weakness =
	/** less than the year before, measured in the same way; whether by more than the noise nobody can say without errors */
	| { readonly kind: "fell"; readonly fromYear: number; readonly by: number }
	| { readonly kind: "below-median"; readonly median: number }
	/** among the lowest quarter: by the publisher where its groups are known */
	| { readonly kind: "lowest-quarter"; readonly q1: number; readonly by: "publisher" | "us" };

export interface WeakNode {
	readonly concept: string;
	readonly code: string;
	readonly level: number;
	readonly value: number;
	readonly rank: Rank | null;
	/** points below the best unit of that year */
	readonly belowBest: number | null;
	readonly reasons: readonly Weakness[];
}

/** Components of one unit and year that fell or lie low; the total itself is none. In the order of the tree. */
export function weaknesses(
	data: Pick<ProfileData, "trees" | "comparability">,
	tree: IndexTree,
	results: readonly ResultView[],
	before: readonly ResultView[],
	spreads: ReadonlyMap<string, Spread>,
): readonly WeakNode[] {
	const place = new Map(tree.nodes.map((node, index) => [node.code, index]));
	return results
		.flatMap((result): WeakNode[] => {
			if (result.level === 0 || result.value === null) return [];
			const spread = spreads.get(result.concept);
			const reasons = [...fall(data, result, before), ...lowPlace(result, result.value, spread)];
			if (reasons.length === 0) return [];
			const { concept, code, level, value } = result;
			const belowBest = spread ? spread.highest - value : null;
			return [{ concept, code, level, value, rank: shownRank(result), belowBest, reasons }];
		})
		.sort((a, b) => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0));
}

function fall(
	data: Pick<ProfileData, "trees" | "comparability">,
	result: ResultView,
	before: readonly ResultView[],
): Weakness[] {
	const earlier = before.find((each) => each.concept === result.concept);
	if (!earlier || earlier.value === null || result.value === null || result.value >= earlier.value) return [];
	const comparison = comparabilityOf(
		data.trees,
		data.comparability,
		result.concept,
		earlier.year,
		result.year,
	);
	// a fall between two different measures is no fall
	if (comparison?.verdict !== "comparable") return [];
	return [{ kind: "fell", fromYear: earlier.year, by: earlier.value - result.value }];
}

function lowPlace(result: ResultView, value: number, spread: Spread | undefined): Weakness[] {
	if (!spread) return [];
	const by = result.publishedGroup === null ? "us" : "publisher";
	const lowest = (result.publishedGroup ?? result.computedGroup) === 1;
	return [
		...(value < spread.median ? [{ kind: "below-median" as const, median: spread.median }] : []),
		...(lowest ? [{ kind: "lowest-quarter" as const, q1: spread.q1, by: by as "publisher" | "us" }] : []),
	];
}
