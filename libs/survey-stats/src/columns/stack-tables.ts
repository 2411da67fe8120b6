import { refuse } from "../fault.ts";
import { type Column, type DataTable, getColumn } from "./data-table.ts";

/**
 * Rounds of a survey one under the other, with a column that says which. Units that both rounds visited must carry the same codes: then a difference of
 * domain means has the covariance of the two rounds in it.
 */
export function stackTables(
	rounds: Readonly<Record<string, DataTable>>,
	names: readonly string[],
	roundColumn = "round",
): DataTable {
	const tables = Object.values(rounds);
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	const columns = new Map<string, Column>(names.map((name) => [name, stacked(tables, name, rows)]));
	const labels = Object.keys(rounds);
	const codes = new Int32Array(rows);
	let at = 0;
	for (const [round, table] of tables.entries()) {
		codes.fill(round, at, at + table.rows);
		at += table.rows;
	}
	columns.set(roundColumn, { kind: "category", codes, labels, states: null });
	return { rows, columns };
}

function stacked(tables: readonly DataTable[], name: string, rows: number): Column {
	const parts = tables.map((table) => getColumn(table, name));
	const states = parts.some((part) => part.states !== null) ? new Uint8Array(rows) : null;
	const labels = [...new Set(parts.flatMap((part) => (part.kind === "category" ? part.labels : [])))];
	const values = new Float64Array(labels.length > 0 ? 0 : rows);
	const codes = new Int32Array(labels.length > 0 ? rows : 0);
	let at = 0;
	for (const [place, part] of parts.entries()) {
		if ((part.kind === "category") !== labels.length > 0)
			refuse("column-of-wrong-kind", { column: name, round: place + 1 });
		if (part.states !== null) states?.set(part.states, at);
		if (part.kind === "number") values.set(part.values, at);
		else
			codes.set(
				part.codes.map((code) => (code < 0 ? -1 : labels.indexOf(part.labels[code] as string))),
				at,
			);
		at += tables[place]?.rows ?? 0;
	}
	return labels.length > 0 ? { kind: "category", codes, labels, states } : { kind: "number", values, states };
}
