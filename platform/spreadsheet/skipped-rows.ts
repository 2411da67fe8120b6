/** Rows under the header that are not data: numbers of columns, headings between, sums, signatures. Each is told. */
import type { Columns } from "./columns.ts";
import { type Fault, fault } from "./faults.ts";
import { foldHeading } from "./fold.ts";
import type { RawRow, RawSheet } from "./raw-table.ts";

type Reason = readonly [vi: string, en: string];

export function skippedRows(
	sheet: RawSheet,
	rows: readonly RawRow[],
	columns: Columns,
	places: ReadonlyMap<string, number>,
): ReadonlyMap<number, Fault> {
	const skipped = new Map<number, Fault>();
	const required = Object.keys(columns).flatMap((name) =>
		columns[name]?.required && places.has(name) ? [places.get(name) as number] : [],
	);
	const lastWithData = rows.findLast((row) => filled(row, required) * 2 > required.length)?.number ?? 0;
	for (const [index, row] of rows.entries()) {
		const reason = reasonToSkip(sheet, row, {
			first: index === 0,
			required,
			places,
			lastWithData,
		});
		if (reason)
			skipped.set(row.number, fault("row-skipped", { row: row.number, typed: textOf(row) }, reason));
	}
	return skipped;
}

interface About {
	readonly first: boolean;
	readonly required: readonly number[];
	readonly places: ReadonlyMap<string, number>;
	readonly lastWithData: number;
}

function reasonToSkip(sheet: RawSheet, row: RawRow, about: About): Reason | null {
	if (about.first && isNumbering(row)) return ["dòng đánh số cột", "it numbers the columns"];
	if (isHeadingAcross(sheet, row)) return ["dòng tiêu đề xen giữa", "it is a heading between rows"];
	const missing = about.required.some(
		(column) => !has(row, column) && !isMergedDown(sheet, row.number, column),
	);
	const last = row.number >= about.lastWithData;
	if ((missing || last) && isSum(row)) return ["dòng cộng", "it is a sum"];
	if (!missing) return null;
	const used = [...about.places.values()].filter((column) => has(row, column)).length;
	if (row.number > about.lastWithData && used <= 1 && about.places.size > 2) {
		return ["nằm sau bảng", "it stands after the table"];
	}
	return null;
}

/** (1) (2) (3) or A B 1 2 under the headings, as official forms have it. */
function isNumbering(row: RawRow): boolean {
	const texts = row.cells.map(([, cell]) => cell.text.replace(/[()]/g, ""));
	const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
	if (texts.length < 3 || !texts.every((text) => /^(\d{1,2}|[A-Z])$/.test(text))) return false;
	return numbers.every((number, index) => number === (numbers[0] as number) + index);
}

/** One cell merged over three columns or more, and nothing beside it. */
function isHeadingAcross(sheet: RawSheet, row: RawRow): boolean {
	const [only, another] = row.cells;
	if (!only || another) return false;
	return sheet.merges.some(
		(merge) =>
			merge.firstRow === row.number &&
			merge.firstColumn === only[0] &&
			merge.lastColumn - merge.firstColumn >= 2,
	);
}

function isSum(row: RawRow): boolean {
	return /^(tong cong|tong so|tong|cong|total)$/.test(foldHeading(row.cells[0]?.[1].text ?? ""));
}

function isMergedDown(sheet: RawSheet, row: number, column: number): boolean {
	return sheet.merges.some(
		(merge) => merge.firstColumn === column && merge.firstRow < row && row <= merge.lastRow,
	);
}

function filled(row: RawRow, columns: readonly number[]): number {
	return columns.filter((column) => has(row, column)).length;
}

function has(row: RawRow, column: number): boolean {
	return row.cells.some(([at]) => at === column);
}

function textOf(row: RawRow): string {
	return row.cells.map(([, cell]) => cell.text).join(" ");
}
