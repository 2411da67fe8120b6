import { refuse } from "../fault.ts";

/** Numbers, one per row; NaN where there is none, with the reason in `states` (see missing.ts; null: every row answered). */
export interface NumberColumn {
	readonly kind: "number";
	readonly values: Float64Array;
	readonly states: Uint8Array | null;
}

/** Categories, one code per row, an index into `labels`; -1 where there is none. */
export interface CategoryColumn {
	readonly kind: "category";
	readonly codes: Int32Array;
	readonly labels: readonly string[];
	readonly states: Uint8Array | null;
}

/** Numbers, or words by code. */
export type Column = NumberColumn | CategoryColumn;

/** Columns of equal length by name. A row is a sampled person (or the smallest thing that was observed). */
export interface DataTable {
	readonly rows: number;
	readonly columns: ReadonlyMap<string, Column>;
}

/** A table from plain arrays: numbers (NaN or null for none) or words (null for none). Missing without a reason is "not-asked". */
export function tableOf(
	data: Readonly<Record<string, ArrayLike<number> | readonly (number | null)[] | readonly (string | null)[]>>,
): DataTable {
	const columns = new Map<string, Column>();
	let rows = -1;
	for (const [name, values] of Object.entries(data)) {
		if (rows >= 0 && values.length !== rows) refuse("lengths-differ", { column: name, rows: values.length });
		rows = values.length;
		columns.set(
			name,
			isWords(values) ? categoryColumn(values) : numberColumn(values as ArrayLike<number | null>),
		);
	}
	return { rows: Math.max(0, rows), columns };
}

/** A column of numbers; null becomes NaN. */
export function numberColumn(given: ArrayLike<number | null>): NumberColumn {
	const values = new Float64Array(given.length);
	for (let row = 0; row < given.length; row += 1) values[row] = given[row] ?? Number.NaN;
	return { kind: "number", values, states: statesOfGaps(values.length, (row) => Number.isNaN(values[row])) };
}

/** A column of words; null becomes -1. */
export function categoryColumn(words: readonly (string | null)[]): CategoryColumn {
	const labels = [...new Set(words.filter((word) => word !== null))].sort();
	const place = new Map(labels.map((label, index) => [label, index]));
	const codes = Int32Array.from(words, (word) => (word === null ? -1 : (place.get(word) as number)));
	return { kind: "category", codes, labels, states: statesOfGaps(codes.length, (row) => codes[row] === -1) };
}

/** The column of that name; refuses a name that the table has not. */
export function getColumn(table: DataTable, name: string): Column {
	return table.columns.get(name) ?? refuse("column-missing", { column: name });
}

/** The numbers of a column; refuses a column of words. */
export function getNumbers(table: DataTable, name: string): Float64Array {
	const column = getColumn(table, name);
	return column.kind === "number" ? column.values : refuse("column-of-wrong-kind", { column: name });
}

function isWords(values: ArrayLike<unknown>): values is readonly (string | null)[] {
	for (let row = 0; row < values.length; row += 1) {
		const value = values[row];
		if (value !== null) return typeof value === "string";
	}
	return false;
}

function statesOfGaps(rows: number, isGap: (row: number) => boolean): Uint8Array | null {
	let states: Uint8Array | null = null;
	for (let row = 0; row < rows; row += 1) {
		if (!isGap(row)) continue;
		states ??= new Uint8Array(rows);
		states[row] = 1;
	}
	return states;
}
