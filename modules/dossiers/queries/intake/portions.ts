import { isData } from "../../domain/intake/find-columns.ts";
import type { ToldCells } from "../../domain/intake/read-row.ts";
import type { FileColumn } from "../../intake/tables.ts";
import type { NumberedRow } from "./judge-rows.ts";
import type { FileRow, IntakeFile } from "./open-intake-file.ts";

interface Reading {
	readonly columns: readonly FileColumn[];
	readonly headerRow: number;
	/** rows up to this one are done: they are handed to `passed` and not given again */
	readonly position: number;
	readonly size: number;
	readonly passed: (row: NumberedRow) => void;
}

/** The rows of data behind a position in portions of a size. */
export async function* portionsOf(
	file: IntakeFile,
	{ columns, headerRow, position, size, passed }: Reading,
): AsyncGenerator<readonly NumberedRow[]> {
	let portion: NumberedRow[] = [];
	for await (const rows of file.rows()) {
		for (const row of rows) {
			if (row.number <= headerRow || !isData(row.cells, columns)) continue;
			const numbered = { number: row.number, told: toldBy(row, columns) };
			if (row.number <= position) passed(numbered);
			else portion.push(numbered);
			if (portion.length < size) continue;
			yield portion;
			portion = [];
		}
	}
	if (portion.length > 0) yield portion;
}

function toldBy({ cells }: FileRow, columns: readonly FileColumn[]): ToldCells {
	const told: Record<string, string> = {};
	for (const [at, { field }] of columns.entries()) {
		const text = field === null ? undefined : cells[at];
		if (field !== null && text) told[field] = text;
	}
	return told;
}

/** The first rows of a file, for finding its headings. */
export async function firstRows(file: IntakeFile, most: number): Promise<readonly FileRow[]> {
	const first: FileRow[] = [];
	for await (const rows of file.rows()) {
		first.push(...rows.slice(0, most - first.length));
		if (first.length >= most) break;
	}
	return first;
}
