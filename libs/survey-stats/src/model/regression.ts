import { choleskyInverse, choleskyOf } from "../algebra/cholesky.ts";
import { crossProducts, product, weightedProduct } from "../algebra/matrix.ts";
import type { Estimator } from "../estimate/estimator.ts";
import type { Variables } from "../estimate/means.ts";
import { refuse } from "../fault.ts";

export const regressionFamilies = ["gaussian", "binomial", "poisson"] as const;
export type RegressionFamily = (typeof regressionFamilies)[number];

/** Mean and its derivative by the linear predictor, for identity, logit and log links. */
const links: Readonly<Record<RegressionFamily, (eta: number) => readonly [mu: number, slope: number]>> = {
	gaussian: (eta) => [eta, 1],
	binomial: (eta) => {
		const mu = 1 / (1 + Math.exp(-eta));
		return [mu, mu * (1 - mu)];
	},
	poisson: (eta) => [Math.exp(eta), Math.exp(eta)],
};

/**
 * Weighted regression with the canonical link, as an estimator of its coefficients: influence is the inverse information times the score of each row.
 * Binder (1983). Give a column of ones for the intercept.
 */
export function regression(
	y: Float64Array,
	x: Variables,
	family: RegressionFamily,
	inDomain: Uint8Array | null,
): Estimator {
	const masked = (weights: Float64Array) =>
		inDomain === null ? weights : weights.map((weight, row) => (inDomain[row] === 1 ? weight : 0));
	return {
		names: x.names,
		inDomain,
		values: (weights) => fitted(y, x.columns, family, masked(weights)),
		influence: (weights, values) => {
			const used = masked(weights);
			const { scores, information } = at(y, x.columns, family, used, values);
			const inverse = choleskyInverse(choleskyOf(information, x.columns.length), x.columns.length);
			return x.columns.map((_, j) => combination(x.columns, scores, inverse, j));
		},
	};
}

function fitted(
	y: Float64Array,
	x: readonly Float64Array[],
	family: RegressionFamily,
	weights: Float64Array,
): Float64Array {
	let beta: Float64Array = new Float64Array(x.length);
	for (let step = 0; step < 100; step += 1) {
		const { scores, information } = at(y, x, family, weights, beta);
		const inverse = choleskyInverse(choleskyOf(information, x.length), x.length);
		const gradient = Float64Array.from(x, (column) => weightedProduct(column, scores, null));
		const move = product(inverse, gradient, x.length, x.length, 1);
		beta = beta.map((value, j) => value + (move[j] as number));
		const large = Math.max(...move.map((value, j) => Math.abs(value) / (1 + Math.abs(beta[j] as number))));
		if (large < 1e-13) return beta;
	}
	return refuse("calibration-not-reached", { family });
}

function at(
	y: Float64Array,
	x: readonly Float64Array[],
	family: RegressionFamily,
	weights: Float64Array,
	beta: Float64Array,
) {
	const link = links[family];
	const scores = new Float64Array(y.length);
	const slopes = new Float64Array(y.length);
	for (let row = 0; row < y.length; row += 1) {
		const weight = weights[row] as number;
		if (weight === 0) continue;
		let eta = 0;
		for (let j = 0; j < x.length; j += 1) eta += (beta[j] as number) * (x[j]?.[row] as number);
		const [mu, slope] = link(eta);
		scores[row] = weight * ((y[row] as number) - mu);
		slopes[row] = weight * slope;
	}
	return {
		scores,
		information: crossProducts(
			x.map((column) => zeroed(column, slopes)),
			slopes,
		),
	};
}

/** Rows without weight may hold NaN, which 0 does not undo. */
function zeroed(column: Float64Array, slopes: Float64Array): Float64Array {
	return column.map((value, row) => (slopes[row] === 0 ? 0 : value));
}

function combination(
	x: readonly Float64Array[],
	scores: Float64Array,
	inverse: Float64Array,
	j: number,
): Float64Array {
	const z = new Float64Array(scores.length);
	for (let row = 0; row < z.length; row += 1) {
		const score = scores[row] as number;
		if (score === 0) continue;
		let sum = 0;
		for (let k = 0; k < x.length; k += 1)
			sum += (inverse[j * x.length + k] as number) * (x[k]?.[row] as number);
		z[row] = sum * score;
	}
	return z;
}
