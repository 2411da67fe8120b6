import { type ColumnRule, emptyIsNotAsked } from "./codebook.ts";
import type { Column } from "./data-table.ts";
import { numberOfState } from "./missing.ts";
import { parseNumber } from "./parse-number.ts";
import { textOf } from "./utf8.ts";

/** What may be wrong with one cell. */
export type CellFault = "not-a-number" | "out-of-range" | "unknown-code";

/** Reads one column cell by cell into typed arrays. */
export interface CellReader {
	readonly read: (
		row: number,
		bytes: Uint8Array,
		start: number,
		end: number,
		doubled: boolean,
	) => CellFault | null;
	/** A row whose line had no such cell. */
	readonly gap: (row: number) => void;
	readonly column: (rows: number) => Column;
}

const notAsked = numberOfState("not-asked");

/** Missing words of one byte string each, looked at only where a cell could be one. */
function missingState(rule: ColumnRule | undefined): (text: string) => number {
	const states = new Map(
		Object.entries(rule?.missing ?? emptyIsNotAsked).map(([word, state]) => [word, numberOfState(state)]),
	);
	return (text) => states.get(text) ?? 0;
}

class States {
	private states: Uint8Array | null = null;
	private readonly rows: number;
	constructor(rows: number) {
		this.rows = rows;
	}
	mark(row: number, state: number): void {
		this.states ??= new Uint8Array(this.rows);
		this.states[row] = state;
	}
	upTo(rows: number): Uint8Array | null {
		return this.states === null ? null : fitting(this.states, rows);
	}
}

/** Reads cells as numbers. */
export function numberReader(rule: ColumnRule | undefined, capacity: number, decimal: number): CellReader {
	const values = new Float64Array(capacity);
	const states = new States(capacity);
	const stateOf = missingState(rule);
	const numbers = new Map(
		Object.entries(rule?.missing ?? {})
			.filter(([word]) => word !== "" && !Number.isNaN(Number(word)))
			.map(([word, state]) => [Number(word), numberOfState(state)]),
	);
	const lowestMissing = Math.min(...numbers.keys());
	const highestMissing = Math.max(...numbers.keys());
	const [min, max] = [rule?.min ?? Number.NEGATIVE_INFINITY, rule?.max ?? Number.POSITIVE_INFINITY];
	const miss = (row: number, state: number) => {
		values[row] = Number.NaN;
		states.mark(row, state);
	};
	return {
		read(row, bytes, start, end) {
			const value = start === end ? Number.NaN : parseNumber(bytes, start, end, decimal);
			if (value >= min && value <= max && !(value >= lowestMissing && value <= highestMissing)) {
				values[row] = value;
				return null;
			}
			const state = Number.isNaN(value)
				? stateOf(textOf(bytes, start, end).trim())
				: (numbers.get(value) ?? 0);
			if (state === 0 && value >= min && value <= max) {
				values[row] = value;
				return null;
			}
			miss(row, state === 0 ? notAsked : state);
			if (state !== 0) return null;
			return Number.isNaN(value) ? "not-a-number" : "out-of-range";
		},
		gap: (row) => miss(row, notAsked),
		column: (rows) => ({ kind: "number", values: fitting(values, rows), states: states.upTo(rows) }),
	};
}

/** Reads cells as words. */
export function categoryReader(rule: ColumnRule | undefined, capacity: number): CellReader {
	const codes = new Int32Array(capacity);
	const states = new States(capacity);
	const stateOf = missingState(rule);
	const given = Object.entries(rule?.labels ?? {});
	const place = new Map(given.map(([code], index) => [code, index]));
	const labels = given.map(([, label]) => label);
	const open = rule?.labels === undefined;
	const miss = (row: number, state: number) => {
		codes[row] = -1;
		states.mark(row, state);
	};
	return {
		read(row, bytes, start, end, doubled) {
			const written = textOf(bytes, start, end);
			const text = doubled ? written.replaceAll('""', '"') : written;
			const state = stateOf(text);
			if (state !== 0) {
				miss(row, state);
				return null;
			}
			let code = place.get(text);
			if (code === undefined && open) {
				code = labels.length;
				labels.push(text);
				place.set(text, code);
			}
			if (code === undefined) {
				miss(row, notAsked);
				return "unknown-code";
			}
			codes[row] = code;
			return null;
		},
		gap: (row) => miss(row, notAsked),
		column(rows) {
			const sorted = open
				? sortedCodes(fitting(codes, rows), labels)
				: { codes: fitting(codes, rows), labels };
			return { kind: "category", ...sorted, states: states.upTo(rows) };
		},
	};
}

/** Labels met on the way, put in order of their characters so that the order of rows does not matter. */
function sortedCodes(
	codes: Int32Array,
	labels: readonly string[],
): { codes: Int32Array; labels: readonly string[] } {
	const sorted = [...labels].sort();
	const place = Int32Array.from(labels, (label) => sorted.indexOf(label));
	for (let row = 0; row < codes.length; row += 1) {
		const code = codes[row] as number;
		if (code >= 0) codes[row] = place[code] as number;
	}
	return { codes, labels: sorted };
}

function fitting<A extends Float64Array | Int32Array | Uint8Array>(array: A, rows: number): A {
	return array.length === rows ? array : (array.slice(0, rows) as A);
}
