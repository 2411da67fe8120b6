/** What a cell held, before anybody says what its column means. Plain data: it comes out of a reading thread. */
export interface Cell {
	/** as a person would read it: composed letters (NFC), no control characters, no blanks at the ends */
	readonly text: string;
	/** `B7` */
	readonly address: string;
	readonly kind: "text" | "number" | "day" | "yes-no" | "error";
	/** the number, when `kind` is `number` */
	readonly number?: number;
	/** hh:mm:ss, when `kind` is `day` and the cell holds a time of that day too */
	readonly time?: string;
	/** the value was computed by a formula; what is given is the result the file carries */
	readonly formula?: boolean;
	/** the cell lies in a merged area, whose value stands in this first cell */
	readonly mergedFrom?: string;
}

export interface RawRow {
	/** as the spreadsheet program shows it, from 1 */
	readonly number: number;
	readonly hidden: boolean;
	/** sparse: [column from 0, cell] */
	readonly cells: readonly (readonly [number, Cell])[];
}

export interface Merge {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
}

export interface RawSheet {
	readonly name: string;
	readonly hidden: boolean;
	readonly rows: readonly RawRow[];
	readonly merges: readonly Merge[];
}

export type TableKind = "xlsx" | "ods" | "csv";

export interface ReadLimits {
	/** of the file as sent */
	readonly bytes: number;
	readonly rows: number;
	readonly columns: number;
	readonly cells: number;
}

export const usualReadLimits: ReadLimits = {
	bytes: 20 * 1024 * 1024,
	rows: 50_000,
	columns: 256,
	cells: 500_000,
};

export function shownLimits(limits: ReadLimits): readonly [vi: string, en: string] {
	return [`${limits.columns} cột, ${limits.rows} dòng`, `${limits.columns} columns, ${limits.rows} rows`];
}

/** `0` → `A`, `26` → `AA` */
export function columnLetter(column: number): string {
	let letters = "";
	for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
		letters = String.fromCharCode(65 + (rest % 26)) + letters;
	}
	return letters;
}

export function cellAddress(row: number, column: number): string {
	return `${columnLetter(column)}${row}`;
}

/** What a person meant to type, without what programs add: NFC, no control or zero-width characters. */
export function tidyText(text: string): string {
	return text
		.normalize("NFC")
		.replace(/\r\n?/g, "\n")
		.replace(/[\u00a0\u2007\u202f]/g, " ")
		.replace(/(?![\t\n])\p{Cc}|[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, "")
		.trim();
}
