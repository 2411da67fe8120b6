import { kurtosis, skewness } from "./moments.ts";
import type { Column } from "./normalise.ts";

/** When a column counts as having outliers, and how many values may be drawn in. */
export interface WinsoriseLimits {
	/** outliers only where |skewness| reaches this … */
	readonly skewness: number;
	/** … and excess kurtosis reaches that */
	readonly kurtosis: number;
	/** no further step once this many are drawn in; tied values go together and may go beyond it. Null: no limit */
	readonly mostValues: number | null;
}

/** The column with outliers drawn in, and which were. */
export interface Winsorised {
	/** the column; values drawn in carry that of their neighbour */
	readonly column: Column;
	/** places of the values drawn in from above and from below */
	readonly high: readonly number[];
	readonly low: readonly number[];
	/** whether it still has outliers by the limits; true: the limit of values stopped it */
	readonly stillOut: boolean;
}

/** The limits of the OECD/JRC Handbook and of COINr. */
const usual: WinsoriseLimits = { skewness: 2, kurtosis: 3.5, mostValues: 5 };

/**
 * Outliers drawn in to the next value, step by step, until the column passes: the highest values while the tail is on the high side, the
 * lowest otherwise. A column too short for the two measures, or without spread, is left alone. Missing stays missing.
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008); COINr's `winsorise`.
 */
export function winsorise(column: Column, limits: WinsoriseLimits = usual): Winsorised {
	const treated = [...column];
	let [high, low]: number[][] = [[], []];
	const few = () =>
		limits.mostValues === null || (high?.length ?? 0) + (low?.length ?? 0) < limits.mostValues;
	while (hasOutliers(treated, limits) && few()) {
		if ((skewness(treated) ?? 0) >= 0) high = drawIn(treated, Math.max);
		else low = drawIn(treated, Math.min);
	}
	return { column: treated, high: high ?? [], low: low ?? [], stillOut: hasOutliers(treated, limits) };
}

function hasOutliers(column: Column, limits: WinsoriseLimits): boolean {
	const [skew, tails] = [skewness(column), kurtosis(column)];
	if (skew === null || tails === null) return false;
	return Math.abs(skew) >= limits.skewness && tails >= limits.kurtosis;
}

/** Sets the values at one end to the next one; their places. Those drawn in before are among them, being tied by then. */
function drawIn(column: (number | null)[], endOf: (...values: number[]) => number): number[] {
	const values = column.filter((x) => x !== null);
	const end = endOf(...values);
	const next = endOf(...values.filter((x) => x !== end));
	const places = [...column.keys()].filter((at) => column[at] === end);
	for (const at of places) column[at] = next;
	return places;
}
