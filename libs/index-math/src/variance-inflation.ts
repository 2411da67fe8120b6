import { correlationMatrix } from "./correlation-matrix.ts";
import type { Column } from "./normalise.ts";

/**
 * Variance inflation factor of each indicator: 1 / (1 - R²), R² of that indicator regressed on all the others; 1 where it has nothing in common with them, and
 * by habit a doubt from 10. They are the diagonal of the inverse of the correlation matrix, over the units that have every value.
 *
 * Null where fewer than two units are complete, an indicator does not vary, or one follows from the others (the matrix has no inverse, as with more
 * indicators than units).
 *
 * Source: Belsley, Kuh and Welsch, Regression Diagnostics (1980); R: `diag(solve(cor(x)))`.
 */
export function varianceInflation(columns: readonly Column[]): readonly number[] | null {
	const found = correlationMatrix(columns);
	const factor = found && cholesky(found.correlations);
	if (!factor) return null;
	return factor.map((_, at) => inverseColumn(factor, at).reduce((sum, x) => sum + x * x, 0));
}

type Rows = readonly (readonly number[])[];

/** L with L L' = the matrix; null where it is not positive definite but for rounding. */
function cholesky(matrix: Rows): Rows | null {
	const factor: number[][] = [];
	for (const [i, row] of matrix.entries()) {
		const own: number[] = [];
		for (let j = 0; j <= i; j++) {
			const upper = j === i ? own : (factor[j] as number[]);
			let rest = row[j] as number;
			for (let k = 0; k < j; k++) rest -= (own[k] as number) * (upper[k] as number);
			if (j === i && !(rest > 1e-12)) return null;
			own.push(j === i ? Math.sqrt(rest) : rest / (upper[j] as number));
		}
		factor.push(own);
	}
	return factor;
}

/** One column of the inverse of L; squares of a column add up to that place on the diagonal of the inverse of L L'. */
function inverseColumn(factor: Rows, column: number): readonly number[] {
	const found: number[] = [];
	for (const [i, row] of factor.entries()) {
		let rest = i === column ? 1 : 0;
		for (let k = column; k < i; k++) rest -= (row[k] as number) * (found[k] as number);
		found.push(i < column ? 0 : rest / (row[i] as number));
	}
	return found;
}
