import { sandwich } from "../algebra/matrix.ts";
import type { Estimates } from "../estimate/estimate.ts";
import { refuse } from "../fault.ts";
import { formulaOf } from "./expression.ts";

/** Linear combinations of estimates, covariances included: one row of coefficients per name, as long as there are estimates. */
export function contrasts(
	estimates: Estimates,
	rows: Readonly<Record<string, readonly number[]>>,
): Estimates {
	const coefficients = Object.values(rows).map((row) => {
		if (row.length !== estimates.names.length) refuse("matrix-shape", { coefficients: row.length });
		return Float64Array.from(row);
	});
	const values = coefficients.map((row) => weighted(row, estimates.values));
	return told(Object.keys(rows), values, sandwich(coefficients, estimates.covariance), estimates.rows);
}

/** Smooth functions of estimates by the delta method, each written as a formula of their names. */
export function functionsOf(estimates: Estimates, formulas: Readonly<Record<string, string>>): Estimates {
	const at = Float64Array.from(estimates.values, (value) => value ?? Number.NaN);
	const found = Object.values(formulas).map((text) => formulaOf(text, estimates.names)(at));
	const gradients = found.map((one) => one.gradient);
	const values = found.map((one) => (Number.isFinite(one.value) ? one.value : null));
	return told(Object.keys(formulas), values, sandwich(gradients, estimates.covariance), estimates.rows);
}

function weighted(row: Float64Array, values: readonly (number | null)[]): number | null {
	let sum = 0;
	for (const [j, c] of row.entries()) {
		if (c === 0) continue;
		const value = values[j] ?? null;
		if (value === null) return null;
		sum += c * value;
	}
	return sum;
}

function told(
	names: readonly string[],
	values: readonly (number | null)[],
	covariance: Float64Array,
	rows: number,
): Estimates {
	const k = names.length;
	const standardErrors = names.map((_, j) => {
		const variance = covariance[j * k + j] as number;
		return Number.isFinite(variance) ? Math.sqrt(Math.max(0, variance)) : null;
	});
	return { names, values, standardErrors, covariance, rows };
}
