import { tiedRanks } from "./normalise.ts";
import { quantile } from "./rank.ts";

/** The span of ranks that a unit may have, given how uncertain all scores are. */
export interface RankRange {
	readonly best: number;
	readonly worst: number;
	readonly of: number;
}

/**
 * Joint ranges of ranks from intervals that hold together with the level wanted: best = 1 + how many lie wholly above, worst = n - how many
 * lie wholly below. The caller widens the intervals (Bonferroni or Sidak) before: two that overlap cannot be put in an order.
 *
 * `intervals`: id → ends. Source: Klein, Wright, Wieczorek, A joint confidence region for an overall ranking of populations, Journal of
 * the Royal Statistical Society A 183 (2020).
 */
export function rankRanges(
	intervals: ReadonlyMap<string, { readonly low: number; readonly high: number }>,
): ReadonlyMap<string, RankRange> {
	const all = [...intervals];
	const of = all.length;
	return new Map(
		all.map(([id, own]) => {
			const above = all.filter(([, other]) => other.low > own.high).length;
			const below = all.filter(([, other]) => other.high < own.low).length;
			return [id, { best: 1 + above, worst: of - below, of }];
		}),
	);
}

/**
 * The level each of `count` intervals needs so that all hold together with `level`: Sidak level^(1/count), for independent estimates; Bonferroni
 * 1 - (1 - level) / count, for any. RangeError for a level outside 0..1 or no interval.
 */
export function jointLevel(level: number, count: number, way: "sidak" | "bonferroni"): number {
	if (!(level > 0 && level < 1) || !(count >= 1))
		throw new RangeError("A level lies between 0 and 1, for at least one interval.");
	return way === "sidak" ? level ** (1 / count) : 1 - (1 - level) / count;
}

/** Ranks of one unit over all runs, 1 the best. */
export interface SimulatedRanks {
	readonly mean: number;
	/** 5 and 95 per cent of the runs lie below (type 7) */
	readonly low: number;
	readonly high: number;
	/** share of runs in which the unit is among the first `top` */
	readonly amongTop: number;
}

/**
 * Ranks of `estimate + error * z` over many runs. `normals`: one row a run, one standard normal number a unit, drawn by the caller, so that
 * the same numbers give the same answer. 1 is the highest; equal values share the better rank.
 */
export function simulateRanks(
	units: readonly { readonly estimate: number; readonly error: number }[],
	normals: readonly (readonly number[])[],
	top: number,
): readonly SimulatedRanks[] {
	const runs = normals.map((row) => {
		if (row.length !== units.length)
			throw new RangeError(`A run needs ${units.length} numbers, not ${row.length}.`);
		const drawn = units.map(({ estimate, error }, at) => -(estimate + error * (row[at] as number)));
		return tiedRanks(drawn, "min");
	});
	if (runs.length === 0) throw new RangeError("No runs, no ranks.");
	return units.map((_, at) => {
		const ranks = runs.map((run) => run[at] as number).sort((a, b) => a - b);
		return {
			mean: ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
			low: quantile(ranks, 0.05),
			high: quantile(ranks, 0.95),
			amongTop: ranks.filter((rank) => rank <= top).length / ranks.length,
		};
	});
}
