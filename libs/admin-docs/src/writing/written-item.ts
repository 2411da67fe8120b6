import type { WrittenText } from "./cited-paper.ts";

/** A paragraph, with those under it: the number or letter before it is given when it is laid out. */
export interface WrittenItem {
	readonly text: WrittenText;
	/** a heading is bold and has no mark at its end */
	readonly heading?: boolean;
	readonly items?: readonly WrittenItem[];
}

/** Texts are paragraphs as they are, items are numbered in their order. */
export type WrittenBody = readonly (WrittenText | WrittenItem)[];

/** A table at the end of a report or a letter, as an appendix of its own. */
export interface StatisticsTable {
	readonly title: string;
	readonly columns: readonly {
		readonly head: string;
		/** share of the width, against the others */
		readonly width: number;
		readonly align: "left" | "centre" | "right";
	}[];
	/** as shown; a row of one cell is a heading over those below */
	readonly rows: readonly (readonly string[])[];
	readonly landscape: boolean;
	/** under the table */
	readonly note: string | null;
}
