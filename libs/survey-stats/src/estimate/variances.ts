import type { Estimator } from "./estimator.ts";
import { rowsWithWeight, type Variables, weightOf } from "./means.ts";

/**
 * Variances and covariances in the population, every pair of columns, row by row: n/(n-1) times the weighted mean of (x - mean x)(y - mean y),
 * n the rows with weight in the full sample: a replicate that leaves rows out does not change it.
 */
export function populationVariances(
	{ names, columns }: Variables,
	inDomain: Uint8Array | null,
	fullWeights: Float64Array,
): Estimator {
	const n = rowsWithWeight(fullWeights, inDomain);
	const pairs = columns.flatMap((x) => columns.map((y) => [x, y] as const));
	return {
		names: names.flatMap((a) => names.map((b) => `${a}:${b}`)),
		inDomain,
		values: (weights) =>
			Float64Array.from(pairs, ([x, y]) => meanOf(centred(x, y, weights, inDomain, n), weights)),
		influence: (weights, values) =>
			pairs.map(([x, y], j) => {
				const products = centred(x, y, weights, inDomain, n);
				const weight = weightOf(weights, inDomain);
				const centre = values[j] as number;
				return products.map((value, row) =>
					Number.isNaN(value) ? 0 : ((weights[row] as number) * (value - centre)) / weight,
				);
			}),
	};
}

/** n/(n-1) (x - mean x)(y - mean y), NaN outside the domain. */
function centred(
	x: Float64Array,
	y: Float64Array,
	weights: Float64Array,
	inDomain: Uint8Array | null,
	n: number,
): Float64Array {
	let [weight, sumX, sumY] = [0, 0, 0];
	for (let row = 0; row < x.length; row += 1) {
		const w = weights[row] as number;
		if (w === 0 || (inDomain !== null && inDomain[row] === 0)) continue;
		weight += w;
		sumX += w * (x[row] as number);
		sumY += w * (y[row] as number);
	}
	const [meanX, meanY, scale] = [sumX / weight, sumY / weight, n / (n - 1)];
	return x.map((value, row) =>
		inDomain !== null && inDomain[row] === 0
			? Number.NaN
			: scale * (value - meanX) * ((y[row] as number) - meanY),
	);
}

function meanOf(values: Float64Array, weights: Float64Array): number {
	let [sum, weight] = [0, 0];
	for (let row = 0; row < values.length; row += 1) {
		const value = values[row] as number;
		if (Number.isNaN(value)) continue;
		sum += value * (weights[row] as number);
		weight += weights[row] as number;
	}
	return sum / weight;
}
