import type { Temporal } from "temporal-polyfill";
import type { Said } from "./measure.ts";

export type Level = "body" | "unit" | "province" | "country";

export interface Place {
	readonly level: Level;
	/** of a unit or a body; of the country `vn` */
	readonly id: string;
}

/** A place with its own name and its own days: a unit that took over from it is another place. */
export interface PlaceInTime extends Place {
	readonly name: Said;
	/** first day, and first day on which it is no more; null: before what is held, still there */
	readonly from: Temporal.PlainDate | null;
	readonly to: Temporal.PlainDate | null;
	/** ids of the places it lies in */
	readonly within: readonly string[];
}

/** Both days included. */
export interface Days {
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
}

/** Why there is no figure; never 0 instead. */
export type Missing =
	/** nothing was there that could be counted */
	| "nothing"
	/** there was something, but nobody recorded what is asked */
	| "not-known"
	/** its days have not come */
	| "not-yet"
	/** the place did not exist in these days */
	| "no-place"
	/** the measure is not counted for these days */
	| "not-counted"
	/** too few to be published */
	| "not-published";

export interface Parts {
	readonly numerator: bigint;
	readonly denominator: bigint | null;
}

export type Amount = ({ readonly is: "known" } & Parts) | { readonly is: "missing"; readonly why: Missing };

/** What a reader has to know beside a figure. */
export type Doubt =
	/** of a part of what there was it is not known */
	| { readonly kind: "known-in-part"; readonly known: bigint; readonly of: bigint }
	/** the period is not over: the figure still moves */
	| { readonly kind: "not-over" }
	/** the place began or ended within the period */
	| { readonly kind: "began"; readonly day: Temporal.PlainDate }
	| { readonly kind: "ended"; readonly day: Temporal.PlainDate };

interface Told {
	readonly measure: string;
	readonly place: PlaceInTime;
	/** the moment at which this was so */
	readonly asOf: Temporal.Instant;
	readonly doubts: readonly Doubt[];
	/** invented dossiers are counted in it */
	readonly illustrative: boolean;
}

export interface FlowFact extends Told {
	readonly adds: "flow";
	readonly days: Days;
	readonly amount: Amount;
}

export interface StockFact extends Told {
	readonly adds: "stock";
	/** at the end of this day */
	readonly on: Temporal.PlainDate;
	readonly amount: Amount;
}

export interface DistributionFact extends Told {
	readonly adds: "distribution";
	readonly days: Days;
	/** first value of each class, and how many lie in it */
	readonly classes: readonly number[];
	readonly counts: readonly bigint[] | null;
	readonly why: Missing | null;
}

/** Of one place over these days; it is part of no sum. */
export interface SingleFact extends Told {
	readonly adds: "none";
	readonly days: Days;
	readonly amount: Amount;
}

export type Fact = FlowFact | StockFact | DistributionFact | SingleFact;
