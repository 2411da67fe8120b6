import { type SymmetricEigen, symmetricEigen } from "./symmetric-eigen.ts";

/** Eigenvalues and vectors of a correlation matrix; null where a value is nothing but rounding: then an indicator follows from the others. */
export function positiveEigen(correlations: readonly (readonly number[])[]): SymmetricEigen | null {
	const eigen = symmetricEigen(correlations);
	return eigen.values.every((value) => value > 1e-12 * correlations.length) ? eigen : null;
}
