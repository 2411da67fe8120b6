/** Ranks and groups of one node in one year. A rank is nothing without how many were ranked. */
export interface Ranked {
	readonly id: string;
	readonly value: number;
	/** 1 is best; equal values share the better rank (1, 2, 2, 4) */
	readonly rank: number;
	/** how many have a value */
	readonly of: number;
	/** how many have exactly this value, itself included */
	readonly tied: number;
}

/**
 * Ranks of all units that have a value; those without are not in the list of values and not in `of`.
 *
 * `best`: which end is rank 1. Values are compared in full precision: the caller rounds before, where the publisher ranked rounded figures.
 */
export function ranksOf(
	values: ReadonlyMap<string, number>,
	best: "highest" | "lowest" = "highest",
): ReadonlyMap<string, Ranked> {
	const turn = best === "highest" ? -1 : 1;
	const sorted = [...values].sort(([idA, a], [idB, b]) => turn * (a - b) || (idA < idB ? -1 : 1));
	const ranked = new Map<string, Ranked>();
	let start = 0;
	while (start < sorted.length) {
		const value = (sorted[start] as [string, number])[1];
		let end = start;
		while (sorted[end]?.[1] === value) end++;
		for (const [id] of sorted.slice(start, end))
			ranked.set(id, { id, value, rank: start + 1, of: sorted.length, tied: end - start });
		start = Math.max(end, start + 1);
	}
	return ranked;
}

/** 4 is the quarter with the highest values. */
export type Quarter = 1 | 2 | 3 | 4;

/** Edges of four groups, in points. */
export interface Quartiles {
	readonly q1: number;
	readonly median: number;
	readonly q3: number;
}

/** The value below which a share `p` of the sorted values lies: type 7 of Hyndman and Fan (1996), as R and spreadsheets compute it. */
export function quantile(sorted: readonly number[], p: number): number {
	if (sorted.length === 0) throw new RangeError("No values, no quantile.");
	if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile lies between 0 and 1, not at ${p}.`);
	const place = (sorted.length - 1) * p;
	const below = sorted[Math.floor(place)] as number;
	const above = sorted[Math.ceil(place)] as number;
	return below + (place - Math.floor(place)) * (above - below);
}

/** Quartiles of type 7 of values in any order. RangeError where there is none. */
export function quartilesOf(values: Iterable<number>): Quartiles {
	const sorted = [...values].sort((a, b) => a - b);
	return { q1: quantile(sorted, 0.25), median: quantile(sorted, 0.5), q3: quantile(sorted, 0.75) };
}

/**
 * Groups as PAPI draws them, by quartiles of the point estimates, 4 the highest. `onEdge`: into which group a value goes that is itself a
 * quartile. No rule gives back every published group ("lower" those of 2023, 15/15/15/16 of 61; "higher" those of 2019 and 2020,
 * 16/16/15/16 of 63), so a published group is kept apart and shown first.
 */
export function quarterOf(value: number, { q1, median, q3 }: Quartiles, onEdge: "higher" | "lower"): Quarter {
	const reaches = (edge: number) => value > edge || (onEdge === "higher" && value === edge);
	if (reaches(q3)) return 4;
	if (reaches(median)) return 3;
	return reaches(q1) ? 2 : 1;
}
