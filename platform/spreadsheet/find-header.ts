/** Finds the header row by the names of columns, wherever it stands under title, ministry and motto. */
import type { Columns } from "./columns.ts";
import { type Fault, fault } from "./faults.ts";
import { foldHeading } from "./fold.ts";
import { cellAddress, columnLetter, type RawSheet } from "./raw-table.ts";

export interface Header<Name extends string = string> {
	/** the row of the headings; when they take several rows, the last */
	readonly row: number;
	/** name of the column → column from 0 */
	readonly columns: ReadonlyMap<Name, number>;
	/** headings that nobody asked for, as they stand */
	readonly unused: readonly string[];
}

const searched = 40;

export function findHeader<C extends Columns>(
	sheet: RawSheet,
	columns: C,
): { header: Header<keyof C & string> | null; faults: readonly Fault[] } {
	const names = namesOf(columns);
	const candidates = sheet.rows.slice(0, searched).map((row) => ({
		row,
		hits: matchRow(sheet, row.number, row.number, names),
	}));
	const best = candidates.reduce<(typeof candidates)[number] | null>(
		(found, candidate) => (candidate.hits.found.size > (found?.hits.found.size ?? 0) ? candidate : found),
		null,
	);
	const wanted = Object.values(columns).filter((column) => column.required);
	const shown = (wanted.length > 0 ? wanted : Object.values(columns))
		.map((column) => `“${column.names[0]}”`)
		.join(", ");
	// one word alone may stand in any title; more of them only in a header
	const enough = Math.min(2, Object.keys(columns).length);
	if (!best || best.hits.found.size < enough)
		return { header: null, faults: [fault("no-header", { row: 0 }, shown)] };
	const first = best.row.number;
	const last = lastHeaderRow(sheet, first, [...best.hits.found.values()]);
	const { found, twice, unused } = last === first ? best.hits : matchRow(sheet, first, last, names);
	const faults: Fault[] = twice.map(({ name, column }) =>
		fault("column-twice", { row: first }, columns[name]?.names[0] ?? name, cellAddress(first, column)),
	);
	for (const [name, column] of Object.entries(columns)) {
		if (column.required && !found.has(name))
			faults.push(fault("column-missing", { row: first }, column.names[0]));
	}
	return {
		header: {
			row: last,
			columns: found as ReadonlyMap<keyof C & string, number>,
			unused,
		},
		faults,
	};
}

function namesOf(columns: Columns): ReadonlyMap<string, string> {
	const entries = Object.entries(columns);
	return new Map(
		entries.flatMap(([key, column]) => column.names.map((name) => [foldHeading(name), key] as const)),
	);
}

interface Hits {
	readonly found: Map<string, number>;
	readonly twice: { name: string; column: number }[];
	readonly unused: string[];
}

function matchRow(sheet: RawSheet, first: number, last: number, names: ReadonlyMap<string, string>): Hits {
	const hits: Hits = { found: new Map(), twice: [], unused: [] };
	for (const row of sheet.rows) {
		if (row.number < first || row.number > last) continue;
		for (const [column, cell] of row.cells) {
			const name = names.get(foldHeading(cell.text));
			if (name === undefined) hits.unused.push(cell.text);
			else if (hits.found.has(name)) hits.twice.push({ name, column: hits.found.get(name) as number });
			else hits.found.set(name, column);
		}
	}
	return hits;
}

/** Headings merged downwards mean that the header has several rows ("Ngày sinh" over "Nam" and "Nữ"). */
function lastHeaderRow(sheet: RawSheet, row: number, columns: readonly number[]): number {
	const ends = sheet.merges
		.filter((merge) => merge.firstRow === row && columns.includes(merge.firstColumn))
		.map((merge) => merge.lastRow);
	return Math.min(Math.max(row, ...ends), row + 4);
}

/** For tables whose columns nobody described: each by its letter. */
export function letterColumns(sheet: RawSheet): ReadonlyMap<string, number> {
	const last = Math.max(-1, ...sheet.rows.map((row) => row.cells.at(-1)?.[0] ?? -1));
	return new Map(Array.from({ length: last + 1 }, (_, column) => [columnLetter(column), column] as const));
}
