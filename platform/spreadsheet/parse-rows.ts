import type { Columns, RowOf } from "./columns.ts";
import { type Fault, fault } from "./faults.ts";
import { cellAddress } from "./raw-table.ts";
import type { TableReading, TableRow } from "./read-table.ts";

export interface ParsedRow<C extends Columns> {
	readonly number: number;
	readonly values: RowOf<C>;
	/** no refusal in it: every required value is there and every value is what was wanted */
	readonly whole: boolean;
}

/**
 * Rows of text → typed rows, with every fault of every row and those of the reading before them. A row with
 * faults is given all the same, so that a page can show it; whoever stores rows takes the `whole` ones.
 */
export function parseRows<const C extends Columns>(
	reading: TableReading<keyof C & string>,
	columns: C,
): { rows: readonly ParsedRow<C>[]; faults: readonly Fault[] } {
	const faults: Fault[] = [...reading.faults];
	const rows = reading.rows.map((row) => {
		const values: Record<string, unknown> = {};
		const found = Object.keys(columns).flatMap((name) => {
			const { value, faults: ofCell } = parseCell(reading, row, columns, name);
			values[name] = value;
			return ofCell;
		});
		faults.push(...found);
		const whole = found.every((one) => one.weight === "doubt") && !lacksColumn(reading, columns);
		return { number: row.number, values: values as RowOf<C>, whole };
	});
	return { rows, faults: faults.sort((a, b) => a.row - b.row) };
}

function parseCell<C extends Columns>(
	reading: TableReading<keyof C & string>,
	row: TableRow<keyof C & string>,
	columns: C,
	name: string,
): { value: unknown; faults: readonly Fault[] } {
	const column = columns[name] as C[string];
	const place = reading.header?.columns.get(name);
	if (place === undefined) return { value: null, faults: [] };
	const cell = row.cells[name];
	if (!cell) {
		const at = { row: row.number, cell: cellAddress(row.number, place) };
		return {
			value: null,
			faults: column.required ? [fault("required", at, column.names[0])] : [],
		};
	}
	const read = column.read(cell);
	const at = {
		row: row.number,
		cell: cellAddress(row.number, place),
		typed: cell.text,
	};
	return {
		value: read.value,
		faults: (read.faults ?? []).map((make) => make(at)),
	};
}

function lacksColumn<C extends Columns>(reading: TableReading<keyof C & string>, columns: C): boolean {
	return Object.keys(columns).some((name) => columns[name]?.required && !reading.header?.columns.has(name));
}
