import { type DataTable, getColumn, levelsOf, type Variables } from "../src/index.ts";
import type { Condition } from "./golden-file.ts";

/** Columns as R would take them into an estimate: numbers as they are, words as one 0/1 column per level ("stypeE"). */
export function variablesOf(table: DataTable, names: readonly string[]): Variables {
	const picked = names.map((name) => {
		const column = getColumn(table, name);
		if (column.kind === "number") return { names: [name], columns: [column.values] };
		return indicators(name, column.codes, column.labels);
	});
	return { names: picked.flatMap((one) => one.names), columns: picked.flatMap((one) => one.columns) };
}

export function indicatorsOf(table: DataTable, name: string): Variables {
	const { codes, labels } = levelsOf(getColumn(table, name));
	return indicators(name, codes, labels);
}

function indicators(
	name: string,
	codes: Int32Array,
	labels: readonly string[],
): { names: string[]; columns: Float64Array[] } {
	return {
		names: labels.map((label) => `${name}${label}`),
		columns: labels.map((_, level) =>
			Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code === level ? 1 : 0)),
		),
	};
}

export function domainOf(table: DataTable, condition: Condition | undefined): Uint8Array | null {
	if (condition === undefined) return null;
	const holds = test(condition);
	const { codes, labels } = levelsOf(getColumn(table, condition.var));
	const found = labels.map(holds);
	return Uint8Array.from(codes, (code) => (code >= 0 && found[code] ? 1 : 0));
}

function test(condition: Condition): (label: string) => boolean {
	const { eq, ne, gt, ge, lt, le } = condition;
	if (condition.in !== undefined) return (label) => (condition.in ?? []).map(String).includes(label);
	if (eq !== undefined) return (label) => label === String(eq);
	if (ne !== undefined) return (label) => label !== String(ne);
	if (gt !== undefined) return (label) => Number(label) > gt;
	if (ge !== undefined) return (label) => Number(label) >= ge;
	if (lt !== undefined) return (label) => Number(label) < lt;
	if (le !== undefined) return (label) => Number(label) <= le;
	throw new Error(`unknown condition ${JSON.stringify(condition)}`);
}

export function both(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
	if (a === null) return b;
	return b === null ? a : a.map((inside, row) => inside & (b[row] as number));
}
