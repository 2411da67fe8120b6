/**
 * Putting indicators on one scale. A column holds one indicator over all units; `null` is missing and stays so. Higher is better:
 * multiply by -1 before, where it is not. Sources: OECD/JRC Handbook (2008) and the functions of the R package COINr whose names
 * are given. A column without spread has no scale: every value becomes null, never 0.
 */
export type Column = readonly (number | null)[];

/** Lower and upper end of a scale, or of the bounds of an indicator, in its own units. */
export interface Scale {
	readonly from: number;
	readonly to: number;
}

/** `(x - min) / (max - min)` onto a scale (`n_minmax`). */
export function minMax(column: Column, { from, to }: Scale): Column {
	const { lowest, highest } = endsOfColumn(column);
	return map(column, (x) =>
		highest === lowest ? null : ((x - lowest) / (highest - lowest)) * (to - from) + from,
	);
}

/** The same between bounds that the method states; beyond them drawn to the end of the scale. PAPI's way from shares to 1..10. */
export function fixedScale(column: Column, bounds: Scale, { from, to }: Scale): Column {
	return map(goalposts(column, bounds, { clip: true }), (place) => from + (to - from) * place);
}

/** `(x - lower) / (upper - lower)`, drawn to 0..1 if asked (`n_goalposts`). */
export function goalposts(column: Column, bounds: Scale, { clip }: { readonly clip: boolean }): Column {
	if (bounds.from === bounds.to) return column.map(() => null);
	return map(column, (x) => {
		const place = (x - bounds.from) / (bounds.to - bounds.from);
		return clip ? Math.min(1, Math.max(0, place)) : place;
	});
}

/** `(x - mean) / sd`, standard deviation with n - 1, moved to another mean and deviation (`n_zscore`). */
export function zScore(column: Column, mean = 0, deviation = 1): Column {
	const values = present(column);
	const centre = values.reduce((sum, x) => sum + x, 0) / values.length;
	const square = values.reduce((sum, x) => sum + (x - centre) ** 2, 0);
	const sd = Math.sqrt(square / (values.length - 1));
	return map(column, (x) => (sd > 0 ? ((x - centre) / sd) * deviation + mean : null));
}

/** Place in rising order, 1 the lowest; equal values share a place as `ties` says (`n_rank`). */
export function rankColumn(column: Column, ties: Ties = "min"): Column {
	const places = tiedRanks(present(column), ties);
	let next = 0;
	return column.map((x) => (x === null ? null : (places[next++] as number)));
}

/** `(rank - 1) / (n - 1)`: 0 the lowest, 1 the highest (`n_prank`). */
export function percentRank(column: Column): Column {
	const n = present(column).length;
	return map(rankColumn(column), (rank) => (n > 1 ? (rank - 1) / (n - 1) : null));
}

/** `rank - 1`: how many lie below (`n_borda`). */
export const borda = (column: Column): Column => map(rankColumn(column), (rank) => rank - 1);

/** `1 - (max - x) / (max - min)` (`n_dist2max`): the same as min-max onto 0..1. */
export const distanceToMaximum = (column: Column): Column => minMax(column, { from: 0, to: 1 });

/** `1 - (reference - x) / (reference - min)`: 1 is as good as the reference unit (`n_dist2ref`). Above it more than 1 unless capped. */
export function distanceToReference(column: Column, reference: number, cap: boolean): Column {
	const { lowest } = endsOfColumn(column);
	const at = column[reference] ?? null;
	return map(column, (x) => {
		if (at === null || at === lowest) return null;
		const near = 1 - (at - x) / (at - lowest);
		return cap ? Math.min(1, near) : near;
	});
}

/** `1 - (target - x) / (target - min)`: 1 has reached the target (`n_dist2targ`). */
export function distanceToTarget(column: Column, target: number, cap: boolean): Column {
	const { lowest } = endsOfColumn(column);
	return map(column, (x) => {
		if (target === lowest) return null;
		const near = 1 - (target - x) / (target - lowest);
		return cap ? Math.min(1, near) : near;
	});
}

/** `x / max` (`n_fracmax`). */
export function shareOfMaximum(column: Column): Column {
	const { highest } = endsOfColumn(column);
	return map(column, (x) => (highest === 0 ? null : x / highest));
}

/** What equal values get: the lowest of their ranks, the highest, the mean, one after another, or the same with no number left out. */
export type Ties = "min" | "max" | "average" | "first" | "dense";

/** Ranks in rising order. `first`: equal values in the order given; `dense`: no number is left out. */
export function tiedRanks(values: readonly number[], ties: Ties): readonly number[] {
	const order = values
		.map((_, index) => index)
		.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
	const ranks = new Array<number>(values.length).fill(0);
	let dense = 0;
	for (let start = 0; start < order.length; ) {
		let end = start;
		while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
		dense++;
		const shared = { min: start + 1, max: end, average: (start + 1 + end) / 2, dense };
		for (let at = start; at < end; at++)
			ranks[order[at] as number] = ties === "first" ? at + 1 : shared[ties];
		start = end;
	}
	return ranks;
}

const present = (column: Column): readonly number[] => column.filter((x) => x !== null);

const map = (column: Column, change: (x: number) => number | null): Column =>
	column.map((x) => (x === null ? null : change(x)));

function endsOfColumn(column: Column): { readonly lowest: number; readonly highest: number } {
	const values = present(column);
	return { lowest: Math.min(...values), highest: Math.max(...values) };
}
