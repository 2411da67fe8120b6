import { choleskyInverse, choleskyOf, choleskySolve } from "../algebra/cholesky.ts";
import { crossProducts, weightedProduct } from "../algebra/matrix.ts";
import type { Estimator } from "../estimate/estimator.ts";
import type { Variables } from "../estimate/means.ts";
import { refuse } from "../fault.ts";

/** Distributions with their canonical links: identity, logit, log. */
export const regressionFamilies = ["gaussian", "binomial", "poisson"] as const;
/** One of `regressionFamilies`. */
export type RegressionFamily = (typeof regressionFamilies)[number];

interface Family {
	/** mean and its derivative by the linear predictor */
	readonly mean: (eta: number) => readonly [mu: number, slope: number];
	/** where the iteration starts, from an answer and its weight around 1 */
	readonly start: (y: number, weight: number) => number;
	readonly deviance: (y: number, mu: number) => number;
}

const entropy = (y: number, mu: number) => (y === 0 ? 0 : y * Math.log(y / mu));

/** Identity, logit and log links: the canonical ones, so that Newton's and Fisher's steps are the same. */
const families: Readonly<Record<RegressionFamily, Family>> = {
	gaussian: { mean: (eta) => [eta, 1], start: (y) => y, deviance: (y, mu) => (y - mu) ** 2 },
	binomial: {
		mean: (eta) => {
			const mu = 1 / (1 + Math.exp(-eta));
			return [mu, mu * (1 - mu)];
		},
		start: (y, weight) => Math.log((weight * y + 0.5) / (weight * (1 - y) + 0.5)),
		deviance: (y, mu) => 2 * (entropy(y, mu) + entropy(1 - y, 1 - mu)),
	},
	poisson: {
		mean: (eta) => [Math.exp(eta), Math.exp(eta)],
		start: (y) => Math.log(y + 0.1),
		deviance: (y, mu) => 2 * (entropy(y, mu) - (y - mu)),
	},
};

/** When the iteration stops. */
export interface RegressionOptions {
	/** Stop when the deviance changes by less than this share: R's glm() does at 1e-8. Absent: when the coefficients no longer move. */
	readonly stopAt?: number;
}

/**
 * Weighted regression with the canonical link, as an estimator of its coefficients: influence is the inverse information times the score of each row.
 * Binder (1983). Give a column of ones for the intercept.
 */
export function regression(
	y: Float64Array,
	x: Variables,
	family: RegressionFamily,
	inDomain: Uint8Array | null,
	options: RegressionOptions = {},
): Estimator {
	const used = (weights: Float64Array) =>
		inDomain === null ? weights : weights.map((weight, row) => (inDomain[row] === 1 ? weight : 0));
	const solve = (weights: Float64Array) => fitRegression(y, x.columns, family, used(weights), options);
	return {
		names: x.names,
		inDomain,
		values: (weights) => solve(weights).beta,
		influence: (weights) => {
			const { beta, working } = solve(weights);
			const p = x.columns.length;
			const inverse = choleskyInverse(choleskyOf(informationOf(x.columns, working), p), p);
			const scores = scoresOf(y, x.columns, families[family], beta, working);
			return x.columns.map((_, j) => combination(x.columns, scores, inverse, j));
		},
	};
}

interface Fit {
	readonly beta: Float64Array;
	/** weights of the last step: w times the slope before it */
	readonly working: Float64Array;
}

/** Iterated weighted least squares; rows of weight 0 are left out. */
export function fitRegression(
	y: Float64Array,
	x: readonly Float64Array[],
	familyName: RegressionFamily,
	weights: Float64Array,
	{ stopAt = 0 }: RegressionOptions,
): Fit {
	const family = families[familyName];
	const rows = [...weights.keys()].filter((row) => weights[row] !== 0);
	const mean = rows.reduce((sum, row) => sum + (weights[row] as number), 0) / rows.length;
	let eta = new Float64Array(y.length);
	for (const row of rows) eta[row] = family.start(y[row] as number, (weights[row] as number) / mean);
	let deviance = devianceOf(y, family, weights, mean, eta, rows);
	let before: Float64Array = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
	for (let step = 0; step < 100; step += 1) {
		const { beta, working } = leastSquares(y, x, family, weights, eta, rows);
		eta = predictor(x, beta, rows, y.length);
		const now = devianceOf(y, family, weights, mean, eta, rows);
		const moved = Math.max(
			...beta.map((value, j) => Math.abs(value - (before[j] as number)) / (1 + Math.abs(value))),
		);
		if (moved < 1e-13 || Math.abs(now - deviance) < stopAt * (Math.abs(now) + 0.1)) return { beta, working };
		deviance = now;
		before = beta;
	}
	return refuse("calibration-not-reached", { steps: 100 });
}

function leastSquares(
	y: Float64Array,
	x: readonly Float64Array[],
	family: Family,
	weights: Float64Array,
	eta: Float64Array,
	rows: readonly number[],
): Fit {
	const working = new Float64Array(y.length);
	const aims = new Float64Array(y.length);
	for (const row of rows) {
		const [mu, slope] = family.mean(eta[row] as number);
		working[row] = (weights[row] as number) * slope;
		aims[row] =
			(working[row] as number) * (eta[row] as number) + (weights[row] as number) * ((y[row] as number) - mu);
	}
	const right = Float64Array.from(x, (column) => weightedProduct(zeroed(column, working), aims, null));
	return { beta: choleskySolve(choleskyOf(informationOf(x, working), x.length), right), working };
}

function informationOf(x: readonly Float64Array[], working: Float64Array): Float64Array {
	return crossProducts(
		x.map((column) => zeroed(column, working)),
		working,
	);
}

function predictor(x: readonly Float64Array[], beta: Float64Array, rows: readonly number[], size: number) {
	const eta = new Float64Array(size);
	for (const row of rows) {
		let sum = 0;
		for (let j = 0; j < x.length; j += 1) sum += (beta[j] as number) * (x[j]?.[row] as number);
		eta[row] = sum;
	}
	return eta;
}

function devianceOf(
	y: Float64Array,
	family: Family,
	weights: Float64Array,
	mean: number,
	eta: Float64Array,
	rows: readonly number[],
): number {
	let sum = 0;
	for (const row of rows) {
		const [mu] = family.mean(eta[row] as number);
		sum += ((weights[row] as number) / mean) * family.deviance(y[row] as number, mu);
	}
	return sum;
}

/** Working weight times working residual: w (y - mu) once the iteration has converged. */
function scoresOf(
	y: Float64Array,
	x: readonly Float64Array[],
	family: Family,
	beta: Float64Array,
	working: Float64Array,
): Float64Array {
	const rows = [...working.keys()].filter((row) => working[row] !== 0);
	const eta = predictor(x, beta, rows, y.length);
	const scores = new Float64Array(y.length);
	for (const row of rows) {
		const [mu, slope] = family.mean(eta[row] as number);
		scores[row] = ((working[row] as number) * ((y[row] as number) - mu)) / slope;
	}
	return scores;
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
