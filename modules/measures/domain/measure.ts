import type { Language } from "#platform/i18n/index.ts";

export type Said = Readonly<Record<Language, string>>;

/** Which way is better; a target is reached from that side. */
export type Direction = "higher" | "lower" | "neither";

/** As a share of 100, as a number of things, or as so many of something for each (days a dossier). */
export type Shown = "share" | "count" | "mean";

/** What one row of a source says of a measure. */
export interface Counted {
	readonly numerator: number | bigint;
	/** null: a count stands for itself */
	readonly denominator: number | bigint | null;
	/** how many things there were of which it could be told, and of how many of them it is known */
	readonly of: number | bigint;
	readonly known: number | bigint;
}

interface Described {
	/** its name in code and in the tasks bound to it; never reused for something else */
	readonly code: string;
	/** its address */
	readonly slug: string;
	readonly name: Said;
	readonly definition: Said;
	readonly numerator: Said;
	readonly denominator: Said | null;
	/** what is counted: hồ sơ; of a mean what each of them has so many of: ngày làm việc */
	readonly unit: Said;
	/** what there was none of, where that is not the unit: late dossiers, for days late */
	readonly noneOf?: Said;
	readonly shown: Shown;
	readonly direction: Direction;
	readonly law: readonly Said[];
	/** module that the facts come from */
	readonly source: "dossiers";
	/** first day for which it is counted, and first day for which it is no more */
	readonly from: string;
	readonly to: string | null;
	/** a day of which the whole must have passed before it counts: a date that is today is not missed yet */
	readonly wholeDaysOnly?: true;
	/** the system counts it from work, or somebody declares it */
	readonly known: "by-system" | "self-declared";
}

/** Adds over places and over days: dossiers settled. */
export interface FlowMeasure<Sums, Rows extends string = "dossiers"> extends Described {
	readonly adds: "flow";
	/** which rows of its source it is counted from */
	readonly rows: Rows;
	readonly take: (sums: Sums) => Counted;
}

/** Adds over places, on one day: dossiers open. Two days of it are two pictures, never a sum. */
export interface StockMeasure<Stock> extends Described {
	readonly adds: "stock";
	readonly rows: "stock";
	readonly take: (stock: Stock) => Counted;
}

/** Counts per class add over places and days; what is told of them (the median) is made from the classes, at the end. */
export interface DistributionMeasure<Classes> extends Described {
	readonly adds: "distribution";
	readonly rows: "queue";
	/** first value of each class; the last is open upward */
	readonly classes: readonly number[];
	readonly take: (classes: Classes) => readonly (number | bigint)[];
}

/** How a measure adds, as its page says it; `none`: points of several parts, a rank, which no sum takes. */
export type Adding = "flow" | "stock" | "distribution" | "none";

/** A measure without the way in which it is taken: what everybody may know of it. */
export type MeasureView = Described & { readonly adds: Adding };
