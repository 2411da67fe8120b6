import { refuse } from "../fault.ts";

/** What an allocation needs to know of a stratum. */
export interface AllocationStratum {
	/** units in the population */
	readonly population: number;
	/** how much units differ; absent: equally in all strata (proportional allocation) */
	readonly standardDeviation?: number;
}

/**
 * How many of n units to draw in each stratum: in proportion to N S (Neyman 1934), at least `least` and at most all units of a stratum; what rounding
 * leaves goes to the largest remainders, so that the numbers add up to n.
 */
export function allocate(n: number, strata: readonly AllocationStratum[], least = 2): readonly number[] {
	const floors = strata.map(({ population }) => Math.min(least, population));
	const room = strata.reduce((sum, { population }) => sum + population, 0);
	const needed = floors.reduce((sum, floor) => sum + floor, 0);
	if (n < needed || n > room) refuse("not-enough-units", { wanted: n, least: needed, most: room });
	const shares = bounded(n, strata, floors);
	const taken = shares.map(Math.floor);
	const order = [...shares.keys()].sort((a, b) => remainder(shares, b) - remainder(shares, a) || a - b);
	for (const h of order) {
		if (taken.reduce((sum, value) => sum + value, 0) >= n) break;
		if ((taken[h] as number) < (strata[h]?.population ?? 0)) taken[h] = (taken[h] as number) + 1;
	}
	return taken;
}

/** Proportional shares; a stratum that would get less than its floor or more than it has is fixed there, and the rest shared anew. */
function bounded(n: number, strata: readonly AllocationStratum[], floors: readonly number[]): number[] {
	const fixed = new Map<number, number>();
	for (;;) {
		const open = [...strata.keys()].filter((h) => !fixed.has(h));
		const left = n - [...fixed.values()].reduce((sum, value) => sum + value, 0);
		const total = open.reduce((sum, h) => sum + sizeOf(strata[h]), 0);
		const shares = strata.map(
			(stratum, h) => fixed.get(h) ?? (total === 0 ? 0 : (left * sizeOf(stratum)) / total),
		);
		const high = open.filter((h) => (shares[h] as number) > (strata[h]?.population ?? 0));
		const low = open.filter((h) => (shares[h] as number) < (floors[h] as number));
		// One side at a time: what is fixed above frees units for those below.
		const next = high.length > 0 ? high : low;
		if (next.length === 0) return shares;
		for (const h of next)
			fixed.set(h, high.length > 0 ? (strata[h]?.population ?? 0) : (floors[h] as number));
	}
}

function sizeOf(stratum: AllocationStratum | undefined): number {
	return (stratum?.population ?? 0) * (stratum?.standardDeviation ?? 1);
}

function remainder(shares: readonly number[], h: number): number {
	const share = shares[h] as number;
	return share - Math.floor(share + 1e-9);
}
