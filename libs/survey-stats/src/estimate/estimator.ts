/** A statistic of a weighted sample: its value, and the influence of each row on it. */
export interface Estimator {
	readonly names: readonly string[];
	/** 1 for rows that the statistic looks at, null for all. Rows outside have influence 0. */
	readonly inDomain: Uint8Array | null;
	/** One number per name; NaN where nothing can be estimated. */
	readonly values: (weights: Float64Array) => Float64Array;
	/** One column per name; z with sum of squares of its unit totals giving the variance. */
	readonly influence: (weights: Float64Array, values: Float64Array) => readonly Float64Array[];
}
