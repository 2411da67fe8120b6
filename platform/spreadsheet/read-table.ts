import type { Columns } from "./columns.ts";
import { type Fault, fault } from "./faults.ts";
import { findHeader, type Header, letterColumns } from "./find-header.ts";
import {
	type Cell,
	type RawRow,
	type RawSheet,
	type ReadLimits,
	type TableKind,
	usualReadLimits,
} from "./raw-table.ts";
import { readRawInWorker } from "./read-raw.ts";
import { skippedRows } from "./skipped-rows.ts";

export interface TableRow<Name extends string = string> {
	/** as the spreadsheet program shows it, from 1 */
	readonly number: number;
	readonly hidden: boolean;
	/** empty cells are absent */
	readonly cells: Readonly<Partial<Record<Name, Cell>>>;
}

export interface TableReading<Name extends string = string> {
	/** `null` when the file could not be read; `faults` says why */
	readonly kind: TableKind | null;
	readonly sheets: readonly {
		readonly name: string;
		readonly hidden: boolean;
		readonly rows: number;
	}[];
	/** the sheet the rows come from */
	readonly sheet: string;
	readonly header: {
		readonly row: number;
		readonly columns: ReadonlyMap<Name, number>;
		readonly unused: readonly string[];
	} | null;
	readonly rows: readonly TableRow<Name>[];
	readonly faults: readonly Fault[];
}

interface ReadOptions<C extends Columns> {
	/** without them, columns are called by their letters and every row is data */
	readonly columns?: C;
	/** which sheet; the first visible one with a header unless said otherwise */
	readonly sheet?: string;
	readonly limits?: Partial<ReadLimits>;
}

/**
 * Reads a table that somebody sent: XLSX, ODS, CSV or TSV, told by its bytes and not by its name. Never
 * throws for what is wrong with the file: everything that is wrong stands in `faults`, with its place.
 */
export async function readTable<C extends Columns = Record<string, never>>(
	bytes: Uint8Array,
	options: ReadOptions<C> = {},
): Promise<TableReading<keyof C & string>> {
	type Name = keyof C & string;
	const raw = await readRawInWorker({
		bytes,
		limits: { ...usualReadLimits, ...options.limits },
	});
	const sheets = raw.sheets.map((sheet) => ({
		name: sheet.name,
		hidden: sheet.hidden,
		rows: sheet.rows.length,
	}));
	const nothing = { kind: raw.kind, sheets, sheet: "", header: null, rows: [] };
	if (raw.kind === null) return { ...nothing, faults: raw.faults };
	const chosen = chooseSheet(raw.sheets, options);
	if (!chosen)
		return {
			...nothing,
			faults: [...raw.faults, fault("nothing-in-it", { row: 0 })],
		};
	const { sheet, header } = chosen;
	const faults = [...raw.faults, ...notRead(raw.sheets, sheet), ...chosen.faults];
	if (options.columns && !header) return { ...nothing, sheet: sheet.name, faults };
	const columns = header?.columns ?? letterColumns(sheet);
	const below = sheet.rows.filter((row) => row.number > (header?.row ?? 0));
	const skipped = options.columns
		? skippedRows(sheet, below, options.columns, columns)
		: new Map<number, Fault>();
	const rows = below
		.filter((row) => !skipped.has(row.number))
		.map((row) => tableRow<Name>(sheet, row, columns as ReadonlyMap<Name, number>, header?.row ?? 0))
		.filter((row) => Object.keys(row.cells).length > 0);
	faults.push(
		...skipped.values(),
		...rows.filter((row) => row.hidden).map((row) => fault("hidden-row", { row: row.number })),
	);
	if (rows.length === 0) faults.push(fault("nothing-in-it", { row: 0 }));
	return {
		kind: raw.kind,
		sheets,
		sheet: sheet.name,
		header: header as TableReading<Name>["header"],
		rows,
		faults,
	};
}

interface Chosen {
	readonly sheet: RawSheet;
	readonly header: Header | null;
	readonly faults: readonly Fault[];
}

/** The first visible sheet in which the header is found; else the first that has anything in it. */
function chooseSheet(sheets: readonly RawSheet[], options: ReadOptions<Columns>): Chosen | null {
	const named =
		options.sheet === undefined
			? sheets.filter((sheet) => !sheet.hidden)
			: sheets.filter((sheet) => sheet.name === options.sheet);
	const filled = named.filter((sheet) => sheet.rows.length > 0);
	const columns = options.columns;
	if (!columns) return filled[0] ? { sheet: filled[0], header: null, faults: [] } : null;
	const tried = filled.map((sheet) => ({
		sheet,
		...findHeader(sheet, columns),
	}));
	return tried.find((one) => one.header) ?? tried[0] ?? null;
}

function notRead(sheets: readonly RawSheet[], read: RawSheet): readonly Fault[] {
	const others = sheets.filter((sheet) => sheet !== read && sheet.rows.length > 0);
	const hidden = others
		.filter((sheet) => sheet.hidden)
		.map((sheet) => fault("hidden-sheet", { row: 0 }, sheet.name));
	const visible = others.filter((sheet) => !sheet.hidden).map((sheet) => `“${sheet.name}”`);
	return visible.length > 0
		? [...hidden, fault("other-sheets", { row: 0 }, read.name, visible.join(", "))]
		: hidden;
}

function tableRow<Name extends string>(
	sheet: RawSheet,
	row: RawRow,
	columns: ReadonlyMap<Name, number>,
	headerRow: number,
): TableRow<Name> {
	const byColumn = new Map(row.cells);
	const cells: Partial<Record<Name, Cell>> = {};
	for (const [name, column] of columns) {
		const cell = byColumn.get(column) ?? mergedCell(sheet, row.number, column, headerRow);
		if (cell) cells[name] = cell;
	}
	return { number: row.number, hidden: row.hidden, cells };
}

/** A value merged downwards (one commune over many hamlets) holds for each of the rows. */
function mergedCell(sheet: RawSheet, row: number, column: number, headerRow: number): Cell | undefined {
	const merge = sheet.merges.find(
		(one) =>
			one.firstColumn === column && one.firstRow < row && row <= one.lastRow && one.firstRow > headerRow,
	);
	if (!merge) return undefined;
	const origin = sheet.rows
		.find((one) => one.number === merge.firstRow)
		?.cells.find(([at]) => at === column)?.[1];
	return origin ? { ...origin, mergedFrom: origin.address } : undefined;
}
