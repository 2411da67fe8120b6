import type { Estimator } from "../estimate/estimator.ts";
import { type Replicates, replicateWeights } from "./replicates.ts";

/**
 * scale × sum of rowScale × (value in the replicate - centre)². A replicate in which a value cannot be estimated is left out as a
 * whole, as R does.
 */
export function replicateCovariance(
	replicates: Replicates,
	estimator: Estimator,
	values: Float64Array,
): Float64Array {
	const found = replicateValues(replicates, estimator);
	return spreadOf(replicates, found, values);
}

/** Values of the estimator in each replicate. */
export function replicateValues(replicates: Replicates, estimator: Estimator): Float64Array[] {
	const weights = new Float64Array(replicates.base.length);
	const found: Float64Array[] = [];
	for (let r = 0; r < replicates.count; r += 1) {
		found.push(estimator.values(replicateWeights(replicates, r, weights)));
	}
	return found;
}

/** scale × the sum over replicates of row scale × products of deviations, k × k. */
export function spreadOf(
	replicates: Replicates,
	found: readonly Float64Array[],
	values: Float64Array,
): Float64Array {
	const k = values.length;
	const usable = [...found.keys()].filter((r) => found[r]?.every((value) => !Number.isNaN(value)));
	const centre = replicates.centre === "estimate" ? values : meanOver(replicates, found, usable, k);
	const covariance = new Float64Array(k * k);
	for (const r of usable) {
		const away = (found[r] as Float64Array).map((value, j) => value - (centre[j] as number));
		const scale = replicates.scale * (replicates.rowScales[r] as number);
		for (let i = 0; i < k; i += 1) {
			for (let j = 0; j < k; j += 1) {
				covariance[i * k + j] =
					(covariance[i * k + j] as number) + scale * (away[i] as number) * (away[j] as number);
			}
		}
	}
	return usable.length === 0 ? covariance.fill(Number.NaN) : covariance;
}

function meanOver(
	replicates: Replicates,
	found: readonly Float64Array[],
	usable: readonly number[],
	k: number,
): Float64Array {
	const counted = usable.filter((r) => (replicates.rowScales[r] as number) > 0);
	const mean = new Float64Array(k);
	for (const r of counted) {
		for (let j = 0; j < k; j += 1) mean[j] = (mean[j] as number) + (found[r]?.[j] as number) / counted.length;
	}
	return mean;
}
