import type { MissingReason } from "./scored.ts";

/** What is known about a node before it is scored. Numerator and denominator are kept, never the rate alone. */
export type Measured =
	/** a published score, a number of days, a percentage */
	| { readonly kind: "value"; readonly value: number }
	| { readonly kind: "share"; readonly numerator: number; readonly denominator: number }
	/** an answer or grade, by its name */
	| { readonly kind: "category"; readonly category: string }
	| { readonly kind: "answers"; readonly positive: number; readonly valid: number }
	/** the measure does not apply to this unit, and the index says what that counts */
	| { readonly kind: "not-applicable"; readonly counts: "full-marks" | "no-marks" }
	| { readonly kind: "missing"; readonly reason: MissingReason };

/** Ends of the range of one node, for rules whose range is the year's or all years'. */
export interface Ends {
	readonly lowest: number;
	readonly highest: number;
}

/**
 * The ends of an expanding range: the lowest and highest of all years handed in. Null where there is no value.
 *
 * Source: found on PCI 2013-16, whose slopes stay from year to year and shrink only when a new extreme appears.
 */
export function endsOf(years: Iterable<Iterable<number>>): Ends | null {
	let lowest = Number.POSITIVE_INFINITY;
	let highest = Number.NEGATIVE_INFINITY;
	for (const values of years)
		for (const value of values) {
			lowest = Math.min(lowest, value);
			highest = Math.max(highest, value);
		}
	return lowest <= highest ? { lowest, highest } : null;
}
