import { kinds } from "#platform/files/index.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import type { FileRow, IntakeFile } from "./open-intake-file.ts";

/**
 * A workbook as CSV with the same row numbers: it is read again for each preview and each portion, and a workbook takes
 * seconds where CSV takes none. Null: CSV already, or too long for a file of text.
 */
export async function plainCsvOf(file: IntakeFile): Promise<Uint8Array | null> {
	if (file.kind === "csv" || file.refusal) return null;
	const all: FileRow[] = [];
	for await (const rows of file.rows()) all.push(...rows);
	const width = all.reduce((most, { cells }) => Math.max(most, cells.length), 1);
	const lines: string[][] = [];
	for (const { number, cells } of all) {
		while (lines.length < number - 1) lines.push([]);
		lines.push([...cells]);
	}
	const [first = [], ...rest] = lines;
	const columns = Array.from({ length: width }, (_, at) => ({ heading: first[at] ?? "" }));
	const bytes = writeCsv({ name: "", columns, rows: rest });
	return bytes.byteLength > kinds.text.limit ? null : bytes;
}
