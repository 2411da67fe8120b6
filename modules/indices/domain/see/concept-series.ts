import { type Comparison, comparabilityOf, ranksOf } from "@guong/index-math";
import type { Break, ProfileData } from "../profile.ts";
import type { ResultView } from "../result.ts";

type History = Pick<ProfileData, "trees" | "comparability" | "editions">;

/** One year of one unit; `joined`: a line from the year before may be drawn. */
export interface SeriesPoint {
	readonly year: number;
	/** null: no row of this unit and year */
	readonly result: ResultView | null;
	readonly joined: boolean;
}

/** A concept of one unit over the years in which the index has it, oldest first. */
export function conceptSeries(
	history: History,
	concept: string,
	results: readonly ResultView[],
): readonly SeriesPoint[] {
	const years = yearsWith(history, concept);
	const at = (year: number) => results.find((each) => each.year === year && each.concept === concept) ?? null;
	return years.map((year) => {
		const [before, result] = [at(year - 1), at(year)];
		const comparison = comparabilityOf(history.trees, history.comparability, concept, year - 1, year);
		const held = before !== null && before.value !== null && result !== null && result.value !== null;
		return { year, result, joined: held && comparison?.verdict === "comparable" };
	});
}

/** Where the measure of a concept changed from one edition to the next. */
export function conceptBreaks(history: History, concept: string): readonly Break[] {
	const years = yearsWith(history, concept);
	return years.slice(1).flatMap((year, at): Break[] => {
		const comparison = comparabilityOf(
			history.trees,
			history.comparability,
			concept,
			years[at] as number,
			year,
		);
		return comparison && comparison.verdict !== "comparable" ? [{ year, comparison }] : [];
	});
}

const yearsWith = ({ trees, editions }: History, concept: string): readonly number[] =>
	editions
		.filter(({ version }) =>
			trees.some((tree) => tree.version === version && tree.nodes.some((node) => node.concept === concept)),
		)
		.map(({ year }) => year);

export interface PairChange {
	readonly unitId: string;
	readonly earlier: ResultView;
	readonly later: ResultView;
	/** later minus earlier, full precision */
	readonly amount: number;
	/** 1 rose most */
	readonly rank: number;
	readonly of: number;
}

/** All units between two years, those that rose most first; or why the two years must not be compared. */
export type PairOfYears =
	| { readonly kind: "changes"; readonly changes: readonly PairChange[]; readonly absent: number }
	| { readonly kind: "not-comparable"; readonly comparison: Comparison }
	/** the concept is not measured in both years */
	| { readonly kind: "not-measured" };

export function pairOfYears(
	history: History,
	concept: string,
	earlier: readonly ResultView[],
	later: readonly ResultView[],
): PairOfYears {
	const [from, to] = [earlier[0]?.year, later[0]?.year];
	if (from === undefined || to === undefined) return { kind: "not-measured" };
	const comparison = comparabilityOf(history.trees, history.comparability, concept, from, to);
	if (!comparison) return { kind: "not-measured" };
	if (comparison.verdict !== "comparable") return { kind: "not-comparable", comparison };
	const before = new Map(earlier.map((result) => [result.unitId, result]));
	const pairs = later.flatMap((result) => {
		const first = before.get(result.unitId);
		return first && first.value !== null && result.value !== null
			? [{ unitId: result.unitId, earlier: first, later: result, amount: result.value - first.value }]
			: [];
	});
	const ranks = ranksOf(new Map(pairs.map(({ unitId, amount }) => [unitId, amount])));
	const changes = pairs.map((pair) => ({
		...pair,
		rank: ranks.get(pair.unitId)?.rank ?? 0,
		of: pairs.length,
	}));
	return {
		kind: "changes",
		changes: changes.sort((a, b) => a.rank - b.rank || (a.unitId < b.unitId ? -1 : 1)),
		absent: new Set([...before.keys(), ...later.map(({ unitId }) => unitId)]).size - pairs.length,
	};
}
