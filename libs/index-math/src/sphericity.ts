import { positiveEigen } from "./positive-eigen.ts";

/** Bartlett's statistic and its degrees of freedom; its p is for whoever has a chi-square tail. */
export interface Sphericity {
	readonly chiSquare: number;
	/** for the upper tail of chi-square, which is the caller's to ask for */
	readonly degreesOfFreedom: number;
}

/**
 * Bartlett's test that indicators do not correlate at all: `-log det R * (n - 1 - (2p + 5) / 6)` with `p (p - 1) / 2` degrees of freedom. `units`: n, over
 * how many the correlations were taken. Null for fewer than two indicators or where one follows from the others. RangeError for fewer than 2 units.
 *
 * Source: Bartlett, A note on the multiplying factors for various chi-square approximations, JRSS B 16 (1954); psych's `cortest.bartlett`.
 */
export function sphericity(correlations: readonly (readonly number[])[], units: number): Sphericity | null {
	if (!(units >= 2)) throw new RangeError(`Correlations are over 2 units or more, not ${units}.`);
	const p = correlations.length;
	const eigen = positiveEigen(correlations);
	if (eigen === null || p < 2) return null;
	const logDeterminant = eigen.values.reduce((sum, value) => sum + Math.log(value), 0);
	return {
		chiSquare: -logDeterminant * (units - 1 - (2 * p + 5) / 6),
		degreesOfFreedom: (p * (p - 1)) / 2,
	};
}
