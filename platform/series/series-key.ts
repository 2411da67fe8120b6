import type { Temporal } from "temporal-polyfill";

/** Whose numbers, of what, in which year; words of the module that asks. */
export interface SeriesKey {
	readonly owner: string;
	readonly kind: string;
	readonly year: number;
}

/** Who does it, and when. */
export interface SeriesDone {
	readonly by: string | null;
	readonly at: Temporal.Instant;
}
