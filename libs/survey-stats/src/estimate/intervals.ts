import { studentQuantile } from "../distributions/student.ts";
import type { Estimates } from "./estimate.ts";

/** Both ends, in the unit of the estimate. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/**
 * estimate ± t × standard error, one per estimate; null where there is none. `df` Infinity takes the normal. `level` is the share covered, such as
 * 0.95.
 */
export function intervals(estimates: Estimates, df: number, level = 0.95): readonly (Interval | null)[] {
	return estimates.values.map((value, j) => {
		const se = estimates.standardErrors[j] ?? null;
		if (value === null || se === null || !(df > 0)) return null;
		const reach = studentQuantile(1 - (1 - level) / 2, df) * se;
		return { lower: value - reach, upper: value + reach };
	});
}

/** Standard error over estimate; null where either is missing or the estimate is 0. */
export function coefficientsOfVariation({ values, standardErrors }: Estimates): readonly (number | null)[] {
	return values.map((value, j) => {
		const se = standardErrors[j] ?? null;
		return value === null || value === 0 || se === null ? null : se / value;
	});
}
