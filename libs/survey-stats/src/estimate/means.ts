import type { Estimator } from "./estimator.ts";

/** Columns to estimate from: one number per row of the table each, NaN where there is none; as many names as columns. */
export interface Variables {
	readonly names: readonly string[];
	readonly columns: readonly Float64Array[];
}

/** sum of w y. Influence z = w y. */
export function totals({ names, columns }: Variables, inDomain: Uint8Array | null): Estimator {
	return {
		names,
		inDomain,
		values: (weights) => Float64Array.from(columns, (y) => sumOf(y, weights, inDomain)),
		influence: (weights) => columns.map((y) => influenceOf(y, weights, inDomain, 0, 1)),
	};
}

/** sum of w y / sum of w. Influence z = w (y - mean) / sum of w. No rows: NaN, never 0. */
export function means({ names, columns }: Variables, inDomain: Uint8Array | null): Estimator {
	return {
		names,
		inDomain,
		values: (weights) => {
			const weight = weightOf(weights, inDomain);
			return Float64Array.from(columns, (y) => sumOf(y, weights, inDomain) / weight);
		},
		influence: (weights, values) => {
			const weight = weightOf(weights, inDomain);
			return columns.map((y, j) => influenceOf(y, weights, inDomain, values[j] as number, weight));
		},
	};
}

/** sum of w y / sum of w x for pairs of columns. Influence z = w (y - R x) / sum of w x. */
export function ratios(
	numerators: Variables,
	denominators: Variables,
	inDomain: Uint8Array | null,
): Estimator {
	const pairs = numerators.columns.map((y, j) => [y, denominators.columns[j] as Float64Array] as const);
	return {
		names: numerators.names.map((name, j) => `${name}/${denominators.names[j]}`),
		inDomain,
		values: (weights) =>
			Float64Array.from(pairs, ([y, x]) => sumOf(y, weights, inDomain) / sumOf(x, weights, inDomain)),
		influence: (weights, values) =>
			pairs.map(([y, x], j) => {
				const total = sumOf(x, weights, inDomain);
				const ratio = values[j] as number;
				const z = new Float64Array(y.length);
				for (let row = 0; row < z.length; row += 1) {
					if (inDomain !== null && inDomain[row] === 0) continue;
					z[row] = ((weights[row] as number) * ((y[row] as number) - ratio * (x[row] as number))) / total;
				}
				return z;
			}),
	};
}

/** Sum of weights in the domain. */
export function weightOf(weights: Float64Array, inDomain: Uint8Array | null): number {
	let sum = 0;
	for (let row = 0; row < weights.length; row += 1) {
		if (inDomain === null || inDomain[row] === 1) sum += weights[row] as number;
	}
	return sum;
}

/** Sum of w y in the domain. */
export function sumOf(y: Float64Array, weights: Float64Array, inDomain: Uint8Array | null): number {
	let sum = 0;
	for (let row = 0; row < y.length; row += 1) {
		if (inDomain === null || inDomain[row] === 1) sum += (y[row] as number) * (weights[row] as number);
	}
	return sum;
}

function influenceOf(
	y: Float64Array,
	weights: Float64Array,
	inDomain: Uint8Array | null,
	centre: number,
	divisor: number,
): Float64Array {
	const z = new Float64Array(y.length);
	for (let row = 0; row < z.length; row += 1) {
		if (inDomain !== null && inDomain[row] === 0) continue;
		z[row] = ((weights[row] as number) * ((y[row] as number) - centre)) / divisor;
	}
	return z;
}

/** Rows of the domain with a weight other than 0. */
export function rowsWithWeight(weights: Float64Array, inDomain: Uint8Array | null): number {
	let n = 0;
	for (let row = 0; row < weights.length; row += 1) {
		if (weights[row] !== 0 && (inDomain === null || inDomain[row] === 1)) n += 1;
	}
	return n;
}
