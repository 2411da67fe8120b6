import { type Field, knownHeadings, proposeColumns } from "./fields.ts";

export interface FoundColumns {
	readonly headerRow: number;
	readonly columns: readonly { readonly heading: string; readonly field: Field | null }[];
}

/** Title, ministry and motto stand above the headings. */
export const rowsSearched = 40;

/** The row with the most known headings; null: none has two of them. */
export function findColumns(
	rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
	remembered: ReadonlyMap<string, string>,
): FoundColumns | null {
	let best: { readonly row: (typeof rows)[number]; readonly hits: number } | null = null;
	for (const row of rows.slice(0, rowsSearched)) {
		const hits = knownHeadings(row.cells, remembered);
		if (hits >= 2 && hits > (best?.hits ?? 0)) best = { row, hits };
	}
	return best && { headerRow: best.row.number, columns: proposeColumns(best.row.cells, remembered) };
}

/** Rows that number the columns, and such as have nothing where anything is read, are no data. */
export const isData = (
	cells: readonly string[],
	columns: readonly { readonly field: Field | null }[],
): boolean =>
	columns.some(({ field }, at) => field !== null && (cells[at] ?? "") !== "") &&
	!cells.every((cell, at) => cell === "" || cell === `(${at + 1})` || cell === String(at + 1));
