import type { Temporal } from "temporal-polyfill";

/** A value to write. A number is a number, a day a day; everything else is text and stays text. */
export type Value = string | number | boolean | Temporal.PlainDate | null;

export interface TableColumn {
	readonly heading: string;
	/** in letters; guessed from the content unless said */
	readonly width?: number;
	/** Excel's own words, `#,##0.00`; days have dd/mm/yyyy without being told */
	readonly format?: string;
}

/** A table to write, in either format. */
export interface Table {
	readonly name: string;
	/** lines above the header: what it is, of which day, "Dữ liệu minh họa" */
	readonly notes?: readonly string[];
	readonly columns: readonly TableColumn[];
	readonly rows: readonly (readonly Value[])[];
}

/**
 * Text as files can carry it: XML and spreadsheet programs allow neither control characters nor halves of
 * pairs, and letters that turn the direction of writing are how a file name or a cell is made to lie.
 */
export function writableText(text: string): string {
	return text
		.replace(/\p{Cs}/gu, "\ufffd")
		.replace(/\r\n?/g, "\n")
		.replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, "");
}

/**
 * A cell of CSV that begins with one of these is computed by spreadsheet programs (OWASP, "CSV injection"),
 * some also after blanks or in the full-width form; an apostrophe before it makes it text. Text that already
 * has the apostrophe gets a second one, so that reading takes away exactly what writing put there.
 */
const computing = /^'*(?:[\s\u00a0]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|[\t\n])/;

export function neutralised(text: string): string {
	return computing.test(text) ? `'${text}` : text;
}

export function asBeforeNeutralised(text: string): string {
	return text.startsWith("'") && computing.test(text) ? text.slice(1) : text;
}
