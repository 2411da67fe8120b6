import { type CellFault, type CellReader, categoryReader, numberReader } from "./cell-readers.ts";
import { type Codebook, type ColumnRule, emptyIsNotAsked } from "./codebook.ts";
import type { Column, DataTable } from "./data-table.ts";
import type { AnswerState } from "./missing.ts";
import { scanCsv } from "./scan-csv.ts";
import { textOf } from "./utf8.ts";

/** What is wrong with one cell or line; rows counted as in a spreadsheet, the heading is row 1. */
export interface CsvFault {
	readonly row: number;
	/** Name of the column, or its number where it has no name; "" for the whole line. */
	readonly column: string;
	readonly fault:
		| CellFault
		| "too-few-cells"
		| "too-many-cells"
		| "unclosed-quote"
		| "name-twice"
		| "column-missing"
		| "no-rows";
	/** What stood there. */
	readonly found: string;
}

/** How a file is to be read. */
export interface CsvOptions {
	readonly codebook?: Codebook;
	/** "," ";" or a tab; absent: whichever the heading has most of. */
	readonly separator?: string;
	readonly decimal?: "." | ",";
	/** Words for missing answers in columns that have no rule of their own. */
	readonly missing?: Readonly<Record<string, AnswerState>>;
	/** Faults kept; those beyond are only counted. */
	readonly keepFaults?: number;
}

/** What was read, and what was wrong in it. */
export interface CsvReading {
	readonly table: DataTable;
	readonly faults: readonly CsvFault[];
	/** Faults found in all, kept or not. */
	readonly faultCount: number;
}

interface Heading {
	readonly names: readonly string[];
	readonly separator: number;
	readonly bodyAt: number;
}

/**
 * CSV text (UTF-8 bytes, with or without a byte order mark) straight into columns. Does not throw: a cell that cannot be what the codebook says
 * becomes missing and is listed with its row and column.
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions = {}): CsvReading {
	const faults = new Faults(options.keepFaults ?? 10_000);
	const heading = readHeading(bytes, options);
	checkHeading(heading, options.codebook ?? {}, faults);
	const capacity = countLines(bytes, heading.bodyAt);
	const decimal = (options.decimal ?? ".").charCodeAt(0);
	const general: ColumnRule | undefined =
		options.missing === undefined
			? undefined
			: { kind: "number", missing: { ...emptyIsNotAsked, ...options.missing } };
	const readers = heading.names.map((name) => {
		const rule = options.codebook?.[name] ?? general;
		return rule?.kind === "category" ? categoryReader(rule, capacity) : numberReader(rule, capacity, decimal);
	});
	const words = new Set<number>();
	const guessed = heading.names.map((name) => options.codebook?.[name] === undefined);
	const rows = readBody(bytes, heading, readers, faults, (column) => guessed[column] === true, words);
	if (words.size > 0) rereadAsWords(bytes, heading, readers, capacity, words);
	if (rows === 0) faults.add({ row: 1, column: "", fault: "no-rows", found: "" });
	const columns = new Map<string, Column>();
	for (const [index, name] of heading.names.entries())
		columns.set(name, (readers[index] as CellReader).column(rows));
	return { table: { rows, columns }, faults: faults.kept, faultCount: faults.count };
}

class Faults {
	readonly kept: CsvFault[] = [];
	count = 0;
	private readonly most: number;
	constructor(most: number) {
		this.most = most;
	}
	add(fault: CsvFault): void {
		this.count += 1;
		if (this.kept.length < this.most) this.kept.push(fault);
	}
}

function readBody(
	bytes: Uint8Array,
	{ names, separator, bodyAt }: Heading,
	readers: readonly CellReader[],
	faults: Faults,
	isGuessed: (column: number) => boolean,
	words: Set<number>,
): number {
	let rows = 0;
	scanCsv(bytes, bodyAt, separator, 0, {
		cell(row, column, start, end, doubled) {
			const reader = readers[column];
			if (reader === undefined || words.has(column)) return;
			const fault = reader.read(row, bytes, start, end, doubled);
			if (fault === null) return;
			if (fault === "not-a-number" && isGuessed(column)) words.add(column);
			else
				faults.add({
					row: row + 2,
					column: names[column] as string,
					fault,
					found: textOf(bytes, start, end),
				});
		},
		line(row, cells) {
			rows = row + 1;
			if (cells === names.length) return true;
			const fault = cells < names.length ? "too-few-cells" : "too-many-cells";
			faults.add({ row: row + 2, column: "", fault, found: String(cells) });
			for (let column = cells; column < names.length; column += 1) readers[column]?.gap(row);
			return true;
		},
		unclosedQuote(row, column) {
			faults.add({
				row: row + 2,
				column: names[column] ?? String(column + 1),
				fault: "unclosed-quote",
				found: "",
			});
		},
	});
	return rows;
}

/** Columns without a rule that turned out to hold words are read a second time. */
function rereadAsWords(
	bytes: Uint8Array,
	{ names, separator, bodyAt }: Heading,
	readers: CellReader[],
	capacity: number,
	words: ReadonlySet<number>,
): void {
	for (const column of words) readers[column] = categoryReader(undefined, capacity);
	scanCsv(bytes, bodyAt, separator, 0, {
		cell(row, column, start, end, doubled) {
			if (words.has(column)) readers[column]?.read(row, bytes, start, end, doubled);
		},
		line(row, cells) {
			for (let column = cells; column < names.length; column += 1)
				if (words.has(column)) readers[column]?.gap(row);
			return true;
		},
		unclosedQuote() {},
	});
}

function readHeading(bytes: Uint8Array, options: CsvOptions): Heading {
	const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	const separator = (options.separator ?? likelySeparator(bytes, from)).charCodeAt(0);
	const names: string[] = [];
	const bodyAt = scanCsv(bytes, from, separator, 0, {
		cell(_row, _column, start, end, doubled) {
			const name = textOf(bytes, start, end).trim();
			names.push(doubled ? name.replaceAll('""', '"') : name);
		},
		line: () => false,
		unclosedQuote() {},
	});
	return { names, separator, bodyAt };
}

function likelySeparator(bytes: Uint8Array, from: number): string {
	const end = bytes.indexOf(10, from);
	const line = textOf(bytes, from, end < 0 ? bytes.length : end);
	const counted = [",", ";", "\t"].map((mark) => [mark, line.split(mark).length] as const);
	return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function checkHeading({ names }: Heading, codebook: Codebook, faults: Faults): void {
	for (const [index, name] of names.entries()) {
		if (names.indexOf(name) < index)
			faults.add({ row: 1, column: name, fault: "name-twice", found: String(index + 1) });
	}
	for (const name of Object.keys(codebook)) {
		if (!names.includes(name)) faults.add({ row: 1, column: name, fault: "column-missing", found: "" });
	}
}

function countLines(bytes: Uint8Array, from: number): number {
	let lines = 1;
	for (let at = from; at < bytes.length; at += 1) if (bytes[at] === 10) lines += 1;
	if (bytes[bytes.length - 1] === 10) lines -= 1;
	return lines;
}
