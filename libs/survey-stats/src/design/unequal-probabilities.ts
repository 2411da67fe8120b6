import { type DataTable, getNumbers } from "../columns/data-table.ts";
import { refuse } from "../fault.ts";
import type { UnequalData } from "./design-data.ts";
import type { UnequalVariance } from "./sample-design.ts";

/**
 * Variance of a total drawn with unequal probabilities, from z_i = y_i / p_i. Horvitz-Thompson (1952): sum over i, j of D_ij z_i z_j with
 * D_ij = (p_ij - p_i p_j) / p_ij. Yates-Grundy (1953): -1/2 sum D_ij (z_i - z_j)^2. Where joint probabilities are unknown they are approximated:
 * Hartley and Rao (1962), Overton (1985), Brewer (2002).
 */
export function unequalVariance(table: DataTable, data: UnequalData): UnequalVariance {
	const p = getNumbers(table, data.probability);
	switch (data.method) {
		case "horvitz-thompson":
			return { form: "product", matrix: fromJoint(p, jointOf(data, p.length)) };
		case "yates-grundy":
			return { form: "difference", matrix: fromJoint(p, jointOf(data, p.length)) };
		case "hartley-rao":
			return { form: "product", matrix: hartleyRao(p, data.sumOfSquares) };
		case "overton":
			return { form: "product", matrix: overton(p) };
		case "brewer":
			return { form: "product", matrix: brewer(p) };
	}
}

function jointOf(data: UnequalData, rows: number): (i: number, j: number) => number {
	const { joint } = data;
	if (joint === undefined || joint.length !== rows) refuse("matrix-shape", { rows });
	return (i, j) => joint[i]?.[j] ?? refuse("matrix-shape", { row: i + 1 });
}

function fromJoint(p: Float64Array, joint: (i: number, j: number) => number): Float64Array {
	return filled(p.length, (i, j) => {
		const together = joint(i, j);
		return 1 - ((p[i] as number) * (p[j] as number)) / together;
	});
}

function hartleyRao(p: Float64Array, known: number | undefined): Float64Array {
	const n = p.length;
	const mean = known ?? p.reduce((sum, value) => sum + value, 0) / n;
	return filled(n, (i, j) =>
		i === j ? 1 - (p[i] as number) : -(1 - (p[i] as number) - (p[j] as number) + mean) / (n - 1),
	);
}

function overton(p: Float64Array): Float64Array {
	const n = p.length;
	return fromJoint(p, (i, j) => {
		const [a, b] = [p[i] as number, p[j] as number];
		return i === j ? a : (a * b * (n - 1)) / (n - (a + b) / 2);
	});
}

/** sum of (1 - p_i) n/(n-1) (z_i - mean z)^2, written as a quadratic form in z. */
function brewer(p: Float64Array): Float64Array {
	const n = p.length;
	const c = p.map((value) => ((1 - value) * n) / (n - 1));
	const sum = c.reduce((total, value) => total + value, 0);
	return filled(n, (i, j) => {
		const [a, b] = [c[i] as number, c[j] as number];
		return (i === j ? a : 0) - (a + b) / n + sum / (n * n);
	});
}

function filled(n: number, value: (i: number, j: number) => number): Float64Array {
	const matrix = new Float64Array(n * n);
	for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) matrix[i * n + j] = value(i, j);
	return matrix;
}
