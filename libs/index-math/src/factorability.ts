import { symmetricEigen } from "./symmetric-eigen.ts";

type Matrix = readonly (readonly number[])[];

/** Kaiser, Meyer and Olkin's measure, of all indicators and of each: 0..1, below 0.5 components say little. */
export interface SamplingAdequacy {
	readonly overall: number;
	readonly items: readonly number[];
}

/**
 * Whether correlations come from what indicators share (near 1) or from pairs alone (near 0): sum of squared correlations over that sum and the
 * squared partial correlations. Null for fewer than two indicators, where none correlates, or where one follows from the others.
 *
 * Source: Kaiser, An index of factorial simplicity, Psychometrika 39 (1974); psych's `KMO`.
 */
export function samplingAdequacy(correlations: Matrix): SamplingAdequacy | null {
	const eigen = positiveEigen(correlations);
	if (eigen === null || correlations.length < 2) return null;
	const inverse = correlations.map((row, i) =>
		row.map((_, j) =>
			eigen.values.reduce(
				(sum, value, k) => sum + ((eigen.vectors[k]?.[i] ?? 0) * (eigen.vectors[k]?.[j] ?? 0)) / value,
				0,
			),
		),
	);
	const parts = correlations.map((row, i) => {
		const [shared, alone] = [row, inverse[i] ?? []].map((from, at) =>
			from.reduce((sum, x, j) => {
				const scale = at === 0 ? 1 : (inverse[i]?.[i] ?? 0) * (inverse[j]?.[j] ?? 0);
				return i === j ? sum : sum + (x * x) / scale;
			}, 0),
		);
		return { shared: shared ?? 0, alone: alone ?? 0 };
	});
	const measure = (of: typeof parts) => {
		const shared = of.reduce((sum, part) => sum + part.shared, 0);
		return shared / (shared + of.reduce((sum, part) => sum + part.alone, 0));
	};
	if (parts.every(({ shared }) => shared === 0)) return null;
	return { overall: measure(parts), items: parts.map((part) => (part.shared === 0 ? 0 : measure([part]))) };
}

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
export function sphericity(correlations: Matrix, units: number): Sphericity | null {
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

/** Null where a value is nothing but rounding: then an indicator follows from the others. */
function positiveEigen(correlations: Matrix) {
	const eigen = symmetricEigen(correlations);
	return eigen.values.every((value) => value > 1e-12 * correlations.length) ? eigen : null;
}
