/** XLSX and ODS → cells. The archive is checked first and handed on rebuilt, so that only what was checked is read. */
import { strToU8, zipSync } from "fflate";
import type { Sheet } from "hucre";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { unzipEntry, type ZipEntry, zipEntries } from "../files/zip-archive.ts";
import { type Fault, fault } from "./faults.ts";
import { trimOdsContent } from "./ods-content.ts";
import {
	type Cell,
	cellAddress,
	columnLetter,
	type RawRow,
	type RawSheet,
	type ReadLimits,
	shownLimits,
	tidyText,
} from "./raw-table.ts";

interface Workbook {
	readonly kind: "xlsx" | "ods";
	readonly sheets: readonly RawSheet[];
	/** doubts */
	readonly faults: readonly Fault[];
}

export type WorkbookReading = Workbook | Fault;

/** Throws `ZipFault` for archives that must not be unpacked, and whatever the parser throws for broken ones. */
export async function readWorkbook(bytes: Uint8Array, limits: ReadLimits): Promise<WorkbookReading> {
	const entries = zipEntries(bytes);
	const names = new Set(entries.map((entry) => entry.name));
	if (entries.some(isMacro)) return fault("macros", { row: 0 });
	if (names.has("content.xml")) return readOdsBytes(bytes, entries, limits);
	if (!names.has("[Content_Types].xml") || !entries.some((entry) => entry.name.startsWith("xl/"))) {
		return fault("not-a-table", { row: 0 });
	}
	if (contentOf(bytes, entries, "[Content_Types].xml").includes("macroEnabled"))
		return fault("macros", { row: 0 });
	const checked = rebuilt(bytes, entries.filter(isXlsxPartWeRead));
	const range = `A1:${columnLetter(limits.columns - 1)}${limits.rows + 1}`;
	const { sheets } = await readXlsx(checked, { readStyles: true, range });
	const reading = cellsOf("xlsx", sheets, limits);
	if ("code" in reading) return reading;
	const worksheets = entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
	const far = worksheets.flatMap((entry) => cellBeyond(unzipEntry(bytes, entry), limits) ?? []);
	return { ...reading, faults: [...reading.faults, ...far] };
}

async function readOdsBytes(
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	limits: ReadLimits,
): Promise<WorkbookReading> {
	if (contentOf(bytes, entries, "META-INF/manifest.xml").includes("encryption-data")) {
		return fault("encrypted", { row: 0 });
	}
	if (!contentOf(bytes, entries, "mimetype").includes("opendocument.spreadsheet")) {
		return fault("not-a-table", { row: 0 });
	}
	const { xml, hiddenSheets, hiddenRows } = trimOdsContent(contentOf(bytes, entries, "content.xml"));
	const checked = zipSync(
		{
			mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
			"content.xml": strToU8(xml),
		},
		{ level: 0 },
	);
	const { sheets } = await readOds(checked, {});
	for (const [index, sheet] of sheets.entries()) {
		if (hiddenSheets.has(index)) sheet.hidden = true;
		sheet.rowDefs = new Map([...(hiddenRows[index] ?? [])].map((row) => [row, { hidden: true }]));
	}
	return cellsOf("ods", sheets, limits);
}

/** Excel's macros, and the folders in which LibreOffice keeps Basic and scripts. */
function isMacro(entry: ZipEntry): boolean {
	return /(^|\/)vbaProject|^Basic\/.+\/(?!script-lb)|^Scripts\/.+|^xl\/macrosheets\//i.test(entry.name);
}

/** Pictures, embedded files and printer settings are not unpacked at all. */
function isXlsxPartWeRead(entry: ZipEntry): boolean {
	return (
		/^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*\.(xml|rels))$/i.test(entry.name) &&
		!/^xl\/(drawings|charts|pivot\w*|externalLinks|embeddings|worksheets\/_rels)\//i.test(entry.name)
	);
}

function contentOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string {
	const entry = entries.find((candidate) => candidate.name === name);
	return entry ? new TextDecoder().decode(unzipEntry(bytes, entry)) : "";
}

function rebuilt(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
	return zipSync(Object.fromEntries(entries.map((entry) => [entry.name, unzipEntry(bytes, entry)])), {
		level: 0,
	});
}

function cellsOf(kind: "xlsx" | "ods", sheets: readonly Sheet[], limits: ReadLimits): WorkbookReading {
	const read: RawSheet[] = [];
	const faults: Fault[] = [];
	let count = 0;
	for (const sheet of sheets) {
		const rows: RawRow[] = [];
		for (const [index, values] of sheet.rows.entries()) {
			const all = values.flatMap((_, column) => cellOf(sheet, index, column));
			const cells = all.filter(([column]) => column < limits.columns);
			const beyond = all[cells.length]?.[1].address;
			if (beyond && !faults.some((one) => one.code === "beyond"))
				faults.push(fault("beyond", { row: index + 1, cell: beyond }, shownLimits(limits)));
			if (cells.length === 0) continue;
			count += cells.length;
			if (index >= limits.rows)
				return fault("too-large", { row: 0 }, [`${limits.rows} dòng`, `${limits.rows} rows`]);
			if (count > limits.cells)
				return fault("too-large", { row: 0 }, [`${limits.cells} ô`, `${limits.cells} cells`]);
			rows.push({
				number: index + 1,
				hidden: sheet.rowDefs?.get(index)?.hidden === true,
				cells,
			});
		}
		read.push({
			name: tidyText(sheet.name),
			hidden: isHidden(sheet),
			rows,
			merges: mergesOf(sheet),
		});
	}
	return { kind, sheets: read, faults };
}

/** The first cell with something in it to the right of or below the area that the parser is asked for. */
function cellBeyond(worksheet: Uint8Array, limits: ReadLimits): Fault | null {
	const xml = Buffer.from(worksheet.buffer, worksheet.byteOffset, worksheet.byteLength).toString("latin1");
	for (const [, letters = "", row = ""] of xml.matchAll(
		/<c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!\/)>(?!<\/c>)/g,
	)) {
		const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
		if (column <= limits.columns && Number(row) <= limits.rows + 1) continue;
		return fault("beyond", { row: Number(row), cell: `${letters}${row}` }, shownLimits(limits));
	}
	return null;
}

function isHidden(sheet: Sheet): boolean {
	return sheet.hidden === true || sheet.veryHidden === true;
}

function mergesOf(sheet: Sheet): RawSheet["merges"] {
	return (sheet.merges ?? []).map((merge) => ({
		firstRow: merge.startRow + 1,
		lastRow: merge.endRow + 1,
		firstColumn: merge.startCol,
		lastColumn: merge.endCol,
	}));
}

function cellOf(sheet: Sheet, row: number, column: number): readonly (readonly [number, Cell])[] {
	const value = sheet.rows[row]?.[column] ?? null;
	const detail = sheet.cells?.get(`${row},${column}`);
	const formula = detail?.formula === undefined ? {} : { formula: true };
	const base = { address: cellAddress(row + 1, column), ...formula };
	if (detail?.type === "error") return [[column, { ...base, kind: "error", text: tidyText(String(value)) }]];
	// a formula whose result was never computed: there is nothing to read, and that must be said
	if (value === null) return detail?.formula ? [[column, { ...base, kind: "error", text: "?" }]] : [];
	if (typeof value === "string") {
		const text = tidyText(value);
		return text === ""
			? []
			: [
					[
						column,
						{
							...base,
							kind: /^#[A-Z/0!?]+$/.test(text) && detail?.formula ? "error" : "text",
							text,
						},
					],
				];
	}
	if (typeof value === "boolean")
		return [[column, { ...base, kind: "yes-no", text: value ? "TRUE" : "FALSE" }]];
	if (value instanceof Date) return [[column, { ...base, ...dayOf(value) }]];
	return [
		[
			column,
			{
				...base,
				kind: "number",
				number: value,
				text: numberText(value, detail?.style?.numFmt),
			},
		],
	];
}

/** A format of noughts only (`00000`) is how a code keeps its leading zeros in Excel. */
function numberText(value: number, format: string | undefined): string {
	const text = Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);
	return format && /^0+$/.test(format) && value >= 0 ? text.padStart(format.length, "0") : text;
}

function dayOf(date: Date): { kind: "day" | "text" | "error"; text: string; time?: string } {
	if (Number.isNaN(date.getTime())) return { kind: "error", text: "?" };
	// workbooks hold times as fractions of a day, so a second may lack a thousandth
	const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
	// before 1900 there are no days in a workbook, only times of day
	if (date.getUTCFullYear() < 1900) return { kind: "text", text: iso.slice(11, 16) };
	const time = iso.slice(11, 19);
	return { kind: "day", text: iso.slice(0, 10), ...(time !== "00:00:00" && { time }) };
}
