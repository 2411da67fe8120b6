import { type Column, type DataTable, getColumn } from "./data-table.ts";

/** Rows by group: codes 0 … groups-1, -1 for a row without one. Labels hold one word per grouping column. */
export interface Grouping {
	readonly columns: readonly string[];
	readonly groups: number;
	readonly codes: Int32Array;
	readonly labels: readonly (readonly string[])[];
}

/**
 * Groups that occur, by one or several columns. Numbers are sorted as numbers, categories as their labels stand; the first column
 * changes fastest. No column at all: one group of everybody.
 */
export function groupingOf(table: DataTable, names: readonly string[]): Grouping {
	let grouping: Grouping = { columns: [], groups: 1, codes: new Int32Array(table.rows), labels: [[]] };
	for (const name of names) grouping = crossed(grouping, name, getColumn(table, name));
	return grouping;
}

/** Codes 0 … labels-1 by row, -1 where the value is missing. */
export interface Levels {
	readonly codes: Int32Array;
	readonly labels: readonly string[];
}

/** A column as dense codes. */
export function levelsOf(column: Column): Levels {
	if (column.kind === "category") return column;
	const seen = new Map<number, number>();
	for (const value of column.values) if (!Number.isNaN(value)) seen.set(value, 0);
	const sorted = [...seen.keys()].sort((a, b) => a - b);
	for (const [index, value] of sorted.entries()) seen.set(value, index);
	const codes = new Int32Array(column.values.length);
	for (let row = 0; row < codes.length; row += 1) codes[row] = seen.get(column.values[row] as number) ?? -1;
	return { codes, labels: sorted.map(String) };
}

function crossed(grouping: Grouping, name: string, column: Column): Grouping {
	const { codes, labels } = levelsOf(column);
	const dense = new Int32Array(grouping.groups * labels.length).fill(-1);
	const combined = new Int32Array(codes.length);
	for (let row = 0; row < codes.length; row += 1) {
		const before = grouping.codes[row] as number;
		const code = codes[row] as number;
		const key = before < 0 || code < 0 ? -1 : code * grouping.groups + before;
		combined[row] = key;
		if (key >= 0) dense[key] = 0;
	}
	const kept: (readonly string[])[] = [];
	for (let key = 0; key < dense.length; key += 1) {
		if (dense[key] === -1) continue;
		dense[key] = kept.length;
		const first = grouping.labels[key % grouping.groups] ?? [];
		kept.push([...first, labels[Math.floor(key / grouping.groups)] as string]);
	}
	for (let row = 0; row < combined.length; row += 1) {
		const key = combined[row] as number;
		combined[row] = key < 0 ? -1 : (dense[key] as number);
	}
	return { columns: [...grouping.columns, name], groups: kept.length, codes: combined, labels: kept };
}

/** 1 for the rows of one group. */
export function maskOf({ codes }: Grouping, group: number): Uint8Array {
	const mask = new Uint8Array(codes.length);
	for (let row = 0; row < mask.length; row += 1) if (codes[row] === group) mask[row] = 1;
	return mask;
}
