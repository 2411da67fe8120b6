/** A value read from a paper, with its place and how sure it is. Words of bodies stand here since all else names them. */

/** Start and end (exclusive) in Unicode code points of the normalised text (`normaliseText`). */
export type Span = readonly [start: number, end: number];

export interface Place {
	/** more than one when a page break or a line break runs through the value */
	readonly fragments: readonly Span[];
	/** lines of the text, from 1 */
	readonly lines: readonly [first: number, last: number];
	/** set when the value stands in a table; all counted from 1 */
	readonly cell: {
		readonly table: number;
		readonly row: number;
		readonly column: number;
	} | null;
}

/** From 0 to 1: 1 is written out in the expected place, below 0.7 a person should look. */
export type Confidence = number;

export interface Found<Value> {
	readonly value: Value;
	/** as written, emphasis marks and line breaks taken out */
	readonly raw: string;
	readonly place: Place;
	readonly confidence: Confidence;
}

export type Level = "centre" | "province" | "district" | "commune" | "village" | "any";

/** A body as a paper names it. */
export interface NamedBody {
	/** written out in full, in the wording of its day */
	readonly name: string;
	/** stable within papers: "so-noi-vu", "phong-tu-phap-huyen", "ubnd-xa" */
	readonly key: string;
	/** code in the catalogue of body kinds as of the paper's date; null when the catalogue has none */
	readonly code: string | null;
	readonly level: Level;
	/** many bodies under one name ("các sở, ngành tỉnh") */
	readonly group: boolean;
	/** name of the unit it belongs to, when the paper says it */
	readonly locality: string | null;
}

export type BodyFound = Found<NamedBody>;
