import { type Fault, readTable } from "#platform/spreadsheet/index.ts";
import type { Grid } from "../../domain/import/reading.ts";

export interface ImportFile {
	readonly sheets: readonly string[];
	/** the sheet that was read */
	readonly sheet: string | null;
	readonly grid: Grid;
	/** why nothing could be read */
	readonly refusal: Fault | null;
}

const columnOf = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `sheet` null: the one whose name has the year in it, else the first that has anything in it. */
export async function readImportFile(
	bytes: Uint8Array,
	year: number,
	sheet: string | null,
): Promise<ImportFile> {
	const first = await readTable(bytes, sheet === null ? {} : { sheet });
	const visible = first.sheets.filter(({ hidden, rows }) => !hidden && rows > 0).map(({ name }) => name);
	const ofYear = visible.find((name) => name.includes(String(year)));
	const table =
		sheet === null && ofYear !== undefined && ofYear !== first.sheet
			? await readTable(bytes, { sheet: ofYear })
			: first;
	return {
		sheets: visible,
		sheet: table.kind === "csv" || table.sheet === "" ? null : table.sheet,
		refusal: table.faults.find(({ weight }) => weight === "refusal") ?? null,
		grid: table.rows.map((row) => ({
			number: row.number,
			cells: new Map(
				Object.entries(row.cells).flatMap(([letters, cell]) =>
					cell && cell.text !== ""
						? [
								[
									columnOf(letters),
									{ text: cell.text, number: cell.number ?? null, address: cell.address },
								] as const,
							]
						: [],
				),
			),
		})),
	};
}
