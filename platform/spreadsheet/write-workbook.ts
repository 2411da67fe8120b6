import type { Cell, CellStyle, CellValue, WriteOptions, WriteSheet } from "hucre";
import { writeOds as writeOdsFile } from "hucre/ods";
import { writeXlsx as writeXlsxFile } from "hucre/xlsx";
import { Temporal } from "temporal-polyfill";
import { type Table, type Value, writableText } from "./table.ts";

interface WorkbookOptions {
	/** shown by programs as the document's title */
	readonly title?: string;
	/** who publishes it; never a person */
	readonly creator?: string;
}

/**
 * Text is written as text, so that `=1+1` typed by somebody shows and is not computed; numbers and days are
 * numbers and days.
 */
export async function writeXlsx(
	tables: readonly Table[],
	options: WorkbookOptions = {},
): Promise<Uint8Array> {
	return await writeXlsxFile({ ...workbookOf(tables, options), stringMode: "shared" });
}

/** The same as OpenDocument, the standard format of public bodies that use LibreOffice. */
export async function writeOds(tables: readonly Table[], options: WorkbookOptions = {}): Promise<Uint8Array> {
	return await writeOdsFile(workbookOf(tables, options));
}

function workbookOf(tables: readonly Table[], options: WorkbookOptions): WriteOptions {
	const names = sheetNames(tables.map((table) => table.name));
	return {
		sheets: tables.map((table, index) => sheetOf(table, names[index] as string)),
		properties: { title: options.title ?? tables[0]?.name ?? "", creator: options.creator ?? "Gương" },
		defaultFont: { name: "Times New Roman", size: 12 },
	};
}

const headerStyle: CellStyle = {
	font: { name: "Times New Roman", size: 12, bold: true },
	fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E6ECEF" } },
	border: { bottom: { style: "thin", color: { rgb: "5B6B73" } } },
	alignment: { wrapText: true, vertical: "center" },
};
const noteStyle: CellStyle = {
	font: { name: "Times New Roman", size: 12, italic: true },
};
const dayStyle: CellStyle = { numFmt: "dd/mm/yyyy" };

function sheetOf(table: Table, name: string): WriteSheet {
	const notes = table.notes ?? [];
	const headerRow = notes.length;
	const cells: NonNullable<WriteSheet["cells"]> = new Map();
	for (const row of notes.keys()) cells.set(`${row},0`, { style: noteStyle });
	for (const column of table.columns.keys()) cells.set(`${headerRow},${column}`, { style: headerStyle });
	for (const [row, values] of table.rows.entries()) {
		for (const [column, value] of values.entries()) {
			const detail = detailOf(value, table.columns[column]?.format);
			if (detail) cells.set(`${headerRow + 1 + row},${column}`, detail);
		}
	}
	return {
		name,
		rows: [
			...notes.map((note) => [textCell(note)]),
			table.columns.map((column) => textCell(column.heading)),
			...table.rows.map((row) => row.map(cellValue)),
		],
		columns: table.columns.map((column, index) => ({
			width: column.width ?? guessWidth(table, index),
		})),
		cells,
		freezePane: { rows: headerRow + 1 },
		pageSetup: {
			paperSize: "a4",
			orientation: "landscape",
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
		},
	};
}

function detailOf(value: Value, format: string | undefined): Partial<Cell> | null {
	if (value instanceof Temporal.PlainDate) return { style: dayStyle };
	// the library takes such a word for an error of Excel's; as a run of letters it stays a word
	if (typeof value === "string" && /^#[A-Z0_/]+[!?]?$/.test(value)) return { richText: [{ text: value }] };
	return typeof value === "number" && format ? { style: { numFmt: format } } : null;
}

function cellValue(value: Value): CellValue {
	if (value === null) return null;
	if (typeof value === "number") return Number.isFinite(value) ? value : null;
	if (typeof value === "boolean") return value;
	if (value instanceof Temporal.PlainDate) {
		// workbooks know no day before 1900; it is written out instead
		return value.year < 1900 ? value.toString() : new Date(Date.UTC(value.year, value.month - 1, value.day));
	}
	return textCell(value);
}

/** `_x0041_` in a workbook means `A`, so a text that really has it must be escaped; 32,767 letters is the limit. */
function textCell(text: string): string {
	const escaped = writableText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
	return escaped.length > 32_767 ? `${escaped.slice(0, 32_766)}…` : escaped;
}

/** Excel allows 31 letters, none of []:*?/\ and no name twice. */
function sheetNames(wanted: readonly string[]): readonly string[] {
	const used = new Set<string>();
	return wanted.map((name, index) => {
		const clean = writableText(name)
			.replace(/[[\]:*?/\\\n\t]/g, " ")
			.replace(/^'+|'+$/g, "")
			.trim()
			.slice(0, 28);
		let unique = clean || `Trang ${index + 1}`;
		for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${clean.slice(0, 25)} ${n}`;
		used.add(unique.toLowerCase());
		return unique;
	});
}

function guessWidth(table: Table, column: number): number {
	const lengths = table.rows.slice(0, 200).map((row) => longestLine(row[column] ?? null));
	const heading = Math.min(table.columns[column]?.heading.length ?? 0, 24);
	return Math.min(60, Math.max(10, heading, ...lengths) + 2);
}

function longestLine(value: Value): number {
	if (value === null) return 0;
	return Math.max(
		...String(value)
			.split("\n")
			.map((line) => line.length),
	);
}
