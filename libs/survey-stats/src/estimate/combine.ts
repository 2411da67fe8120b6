import type { Estimator } from "./estimator.ts";

/** Several estimators as one, so that their covariances are known. Its domain is all that any of them looks at. */
export function combine(estimators: readonly Estimator[]): Estimator {
	return {
		names: estimators.flatMap((one) => one.names),
		inDomain: union(estimators.map((one) => one.inDomain)),
		values: (weights) => Float64Array.from(estimators.flatMap((one) => [...one.values(weights)])),
		influence: (weights, values) => {
			let from = 0;
			return estimators.flatMap((one) => {
				const own = values.subarray(from, from + one.names.length);
				from += one.names.length;
				return one.influence(weights, own);
			});
		},
	};
}

/**
 * A linear map of an estimator: one row of coefficients per new name. Differences, contrasts and composite scores are such maps, and their
 * influence is the same map of influences.
 */
export function linearMap(
	estimator: Estimator,
	names: readonly string[],
	coefficients: readonly (readonly number[])[],
): Estimator {
	return {
		names,
		inDomain: estimator.inDomain,
		values: (weights) => {
			const values = estimator.values(weights);
			return Float64Array.from(coefficients, (row) =>
				row.reduce((sum, c, j) => sum + (c === 0 ? 0 : c * (values[j] as number)), 0),
			);
		},
		influence: (weights) => {
			const columns = estimator.influence(weights, estimator.values(weights));
			return coefficients.map((row) => mixed(row, columns));
		},
	};
}

function mixed(row: readonly number[], columns: readonly Float64Array[]): Float64Array {
	const z = new Float64Array(columns[0]?.length ?? 0);
	for (const [j, c] of row.entries()) {
		if (c === 0) continue;
		const column = columns[j] as Float64Array;
		for (let i = 0; i < z.length; i += 1) z[i] = (z[i] as number) + c * (column[i] as number);
	}
	return z;
}

function union(domains: readonly (Uint8Array | null)[]): Uint8Array | null {
	const all = domains.filter((domain) => domain !== null);
	const [first] = all;
	if (all.length < domains.length || first === undefined) return null;
	return first.map((_, row) => (all.some((domain) => domain[row] === 1) ? 1 : 0));
}
