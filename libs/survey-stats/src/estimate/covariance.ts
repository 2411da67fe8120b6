import { residualInfluence } from "../calibrate/projection.ts";
import type { SampleDesign, UnequalVariance } from "../design/sample-design.ts";
import { replicateCovariance } from "../replicate/replicate-covariance.ts";
import type { Estimator } from "./estimator.ts";
import { type Covariance, linearisedCovariance } from "./stage-variance.ts";

/** Covariance of an estimator's values under the design: by replicates if it has them, otherwise by linearisation. */
export function covarianceOf(design: SampleDesign, estimator: Estimator, values: Float64Array): Covariance {
	if (design.replicates !== null) return replicateCovariance(design.replicates, estimator, values);
	const influence = estimator.influence(design.weights, values);
	return influenceCovariance(design, influence, estimator.inDomain);
}

/** The same from influence alone: calibration taken out, then stage by stage, or by joint probabilities. */
export function influenceCovariance(
	design: SampleDesign,
	influence: readonly Float64Array[],
	inDomain: Uint8Array | null,
): Covariance {
	let z = influence;
	for (const projection of [...design.projections].reverse()) {
		z = z.map((column) => residualInfluence(projection, column));
	}
	if (design.unequal !== null) return unequalCovariance(design.unequal, z);
	// A calibrated design keeps all its rows: outside the domain the residual is not zero.
	return linearisedCovariance(design, z, design.projections.length > 0 ? null : inDomain);
}

function unequalCovariance({ form, matrix }: UnequalVariance, z: readonly Float64Array[]): Covariance {
	const k = z.length;
	const covariance = new Float64Array(k * k);
	for (let a = 0; a < k; a += 1) {
		for (let b = 0; b < k; b += 1) {
			covariance[a * k + b] = quadratic(form, matrix, z[a] as Float64Array, z[b] as Float64Array);
		}
	}
	return covariance;
}

function quadratic(
	form: UnequalVariance["form"],
	matrix: Float64Array,
	y: Float64Array,
	z: Float64Array,
): number {
	const n = y.length;
	let sum = 0;
	for (let i = 0; i < n; i += 1) {
		for (let j = 0; j < n; j += 1) {
			const d = matrix[i * n + j] as number;
			if (form === "product") sum += d * (y[i] as number) * (z[j] as number);
			else sum -= 0.5 * d * ((y[i] as number) - (y[j] as number)) * ((z[i] as number) - (z[j] as number));
		}
	}
	return sum;
}
