import type { SampleDesign } from "../design/sample-design.ts";
import { covarianceOf } from "./covariance.ts";
import type { Estimator } from "./estimator.ts";

/** What was estimated. An estimate that cannot be made is null, with a null error, and NaN in the covariance. */
export interface Estimates {
	readonly names: readonly string[];
	readonly values: readonly (number | null)[];
	readonly standardErrors: readonly (number | null)[];
	/** k × k, row by row */
	readonly covariance: Float64Array;
	/** Rows that were looked at. */
	readonly rows: number;
}

/** Values, standard errors and their covariance under the design. */
export function estimate(design: SampleDesign, estimator: Estimator): Estimates {
	const values = estimator.values(design.weights);
	const rows = rowsIn(design, estimator.inDomain);
	const k = values.length;
	const covariance =
		rows === 0 ? new Float64Array(k * k).fill(Number.NaN) : covarianceOf(design, estimator, values);
	return {
		names: estimator.names,
		values: Array.from(values, (value) => (rows === 0 ? null : known(value))),
		standardErrors: Array.from(values, (_, j) =>
			known(Math.sqrt(Math.max(0, covariance[j * k + j] as number))),
		),
		covariance,
		rows,
	};
}

function rowsIn(design: SampleDesign, inDomain: Uint8Array | null): number {
	if (inDomain === null) return design.rows;
	let rows = 0;
	for (const inside of inDomain) rows += inside;
	return rows;
}

function known(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}
