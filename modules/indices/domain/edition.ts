import type { Label } from "@guong/index-math";
import type { Temporal } from "temporal-polyfill";

export interface IndexView {
	/** "PAPI" */
	readonly code: string;
	/** its word in addresses: "papi" */
	readonly slug: string;
	readonly label: Label;
	readonly publisher: string;
	readonly site: string;
	readonly unit: Label;
	/** the lowest level of units for which there are figures */
	readonly level: string;
	/** another with every loading: what is remembered of trees and results holds for this one only */
	readonly loading: string;
}

export interface SourceView {
	readonly id: string;
	readonly publisher: string;
	readonly title: string;
	readonly file: string;
	readonly licence: string;
}

/** An index in one year, as it was published. */
export interface EditionView {
	readonly index: string;
	readonly year: number;
	readonly version: string;
	/** null: the day is not known here */
	readonly publishedOn: Temporal.PlainDate | null;
	readonly publishedOnSource: string | null;
	/** last day covered, for an index that is measured while the year runs */
	readonly asOf: Temporal.PlainDate | null;
	/** day on which names and borders of its units are read */
	readonly unitsOn: Temporal.PlainDate;
	/** code system of its units: 63 provinces until 2024, 34 since */
	readonly unitSystem: "vn63" | "vn34";
	/** the source names some units only: of the others nothing is known here, and nothing is ranked or averaged by us */
	readonly partial: boolean;
	readonly ranksPublished: boolean;
	readonly groupSource: string | null;
	readonly note: Label | null;
	readonly source: SourceView;
}
