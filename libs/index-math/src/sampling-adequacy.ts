import { positiveEigen } from "./positive-eigen.ts";
import type { SymmetricEigen } from "./symmetric-eigen.ts";

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
export function samplingAdequacy(correlations: readonly (readonly number[])[]): SamplingAdequacy | null {
	const eigen = positiveEigen(correlations);
	if (eigen === null || correlations.length < 2) return null;
	const shared = correlations.map((row, i) => sumOfSquares(without(row, i)));
	if (shared.every((sum) => sum === 0)) return null;
	const alone = partialCorrelations(eigen).map((row, i) => sumOfSquares(without(row, i)));
	const measure = (of: number, beside: number) => (of === 0 ? 0 : of / (of + beside));
	return {
		overall: measure(sumOf(shared), sumOf(alone)),
		items: shared.map((sum, i) => measure(sum, alone[i] ?? 0)),
	};
}

/** Of every two indicators with all others held fixed, but for the sign: the inverse brought to diagonal 1. */
function partialCorrelations({ values, vectors }: SymmetricEigen): readonly (readonly number[])[] {
	const at = (k: number, i: number) => vectors[k]?.[i] ?? 0;
	const inverse = (i: number, j: number) => sumOf(values.map((value, k) => (at(k, i) * at(k, j)) / value));
	const deviations = values.map((_, i) => Math.sqrt(inverse(i, i)));
	return deviations.map((own, i) => deviations.map((other, j) => inverse(i, j) / (own * other)));
}

const without = (row: readonly number[], left: number) => row.filter((_, at) => at !== left);
const sumOf = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0);
const sumOfSquares = (list: readonly number[]) => list.reduce((sum, x) => sum + x * x, 0);
