import type { Column } from "./normalise.ts";

/** `G1`: corrected for the size of the sample, as COINr and spreadsheets have it. `b1`: third moment over the cube of the sample's deviation (n - 1). */
export type SkewnessKind = "G1" | "b1";

/**
 * Skewness of the values that are present: the third standardised moment. Without unit; above 0 the long tail is on the high side. Null
 * for fewer than 3 values or where nothing varies.
 *
 * Source: Joanes and Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47 (1998), whose names the kinds bear;
 * COINr's `skew` is G1, psych's is b1 unless told otherwise. In small samples they are far apart: at n = 12, b1 = 0.76 G1.
 */
export function skewness(column: Column, kind: SkewnessKind = "G1"): number | null {
	const { n, sum } = centred(column);
	if (n < 3 || sum(2) === 0) return null;
	const plain = (Math.sqrt(n) * sum(3)) / sum(2) ** 1.5;
	if (kind === "b1") return plain * ((n - 1) / n) ** 1.5;
	return (plain * Math.sqrt(n * (n - 1))) / (n - 2);
}

/**
 * Excess kurtosis G2 of the values that are present: 0 for a normal distribution, above it tails are heavier. Null for fewer than 4
 * values or where nothing varies. Source: as for `skewness`; COINr's
 * `kurt`.
 */
export function kurtosis(column: Column): number | null {
	const { n, sum } = centred(column);
	if (n < 4 || sum(2) === 0) return null;
	const excess = (n * sum(4)) / sum(2) ** 2 - 3;
	return (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

/** How many values, and sums of powers of their distance from the mean. */
function centred(column: Column): { readonly n: number; readonly sum: (power: number) => number } {
	const values = column.filter((x) => x !== null);
	const n = values.length;
	// Equal values have no spread, though their mean may be rounded.
	const even = values.every((x) => x === values[0]);
	const mean = even ? (values[0] ?? 0) : values.reduce((total, x) => total + x, 0) / n;
	return { n, sum: (power) => values.reduce((total, x) => total + (x - mean) ** power, 0) };
}
