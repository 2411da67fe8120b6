/** CSV that opens with a double click on machines set to Vietnamese or English, and in which nothing computes. */

import { writeCsv as writeRows } from "hucre/csv";
import { Temporal } from "temporal-polyfill";
import { neutralised, type Table, type Value, writableText } from "./table.ts";

export interface CsvOptions {
	/**
	 * `;` with a decimal comma is what Excel set to Vietnamese expects (the default);
	 * `,` with a decimal point is what other programs do.
	 */
	readonly separator?: ";" | ",";
}

export function writeCsv(table: Table, options: CsvOptions = {}): Uint8Array {
	const separator = options.separator ?? ";";
	const rows = [
		...(table.notes ?? []).map((note) => [harmless(note)]),
		table.columns.map((column) => harmless(column.heading)),
		// every row as wide as the header: programs guess the separator from lines that agree
		...table.rows.map((row) =>
			table.columns.map((_, index) => csvText(row[index] ?? null, separator === ";" ? "," : ".")),
		),
	];
	// a first line of one cell says nothing about the separator; `sep=` would, but only Excel knows it
	return new TextEncoder().encode(writeRows(rows, { delimiter: separator, bom: true }));
}

function csvText(value: Value, point: string): string {
	if (value === null) return "";
	if (typeof value === "number") return plainNumber(value).replace(".", point);
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	if (value instanceof Temporal.PlainDate) return vietnameseDay(value);
	return harmless(value);
}

function harmless(text: string): string {
	return neutralised(writableText(text));
}

function plainNumber(value: number): string {
	if (!Number.isFinite(value)) return "";
	return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);
}

function vietnameseDay(day: Temporal.PlainDate): string {
	return `${String(day.day).padStart(2, "0")}/${String(day.month).padStart(2, "0")}/${String(day.year).padStart(4, "0")}`;
}
