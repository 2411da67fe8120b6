import { widthOf } from "./read-wide.ts";
import {
	type FoundLabel,
	figureOf,
	foldText,
	type Grid,
	type GridCell,
	type GridRow,
	type HowToRead,
	type PrintedError,
	type RawFigure,
	type Reading,
	writtenOf,
	yearOf,
} from "./reading.ts";

type RowKind = "unweighted" | "weighted" | "interval" | "low" | "high" | "error";

/** What the four rows of an indicator are called; folded. */
const rowWords: readonly (readonly [RegExp, RowKind])[] = [
	[/^(unweighted|khong trong so|chua (co )?trong so)/, "unweighted"],
	[/^(weighted|co trong so|trong so)/, "weighted"],
	[/^(95 ?(ci)? )?(lower|can duoi|low)\b/, "low"],
	[/^(95 ?(ci)? )?(upper|can tren|high)\b/, "high"],
	[/^(95|90|ci\b|confidence|khoang tin cay)/, "interval"],
	[/^(standard error|std err|se$|sai so chuan)/, "error"],
];
const rowKind = (text: string): RowKind | null =>
	rowWords.find(([words]) => words.test(foldText(text)))?.[1] ?? null;

interface Sheet {
	readonly units: ReadonlyMap<number, GridCell>;
	readonly labelColumns: readonly number[];
	readonly kindColumn: number | null;
	readonly yearColumn: number | null;
	readonly yearsOfColumns: ReadonlyMap<number, number>;
	readonly body: Grid;
}

/** Rows of one indicator: its label, and what each row holds. */
interface Block {
	readonly label: FoundLabel;
	readonly rows: Partial<Record<RowKind, GridRow>>;
}

/**
 * Units in columns, as in the official PAPI workbooks since 2018: a row of labels, then up to four rows of statistics for
 * each part. What stands above the row of units, blank columns and the column of scales are passed over.
 */
export function readColumns(grid: Grid, how: HowToRead): Reading {
	const sheet = sheetOf(grid, how);
	if (!sheet) return { layout: "columns", labels: [], figures: [], years: [] };
	const blocks = blocksOf(sheet, how);
	const labels = new Map(blocks.map(({ label }) => [label.key, label]));
	const columns = [...sheet.units].filter(([column]) => {
		const year = sheet.yearsOfColumns.get(column);
		return year === undefined || year === how.year;
	});
	const figures = blocks.flatMap((block) =>
		columns.map(([column, unit]) => figureIn(block, column, unit, how)),
	);
	const years = new Set([
		...sheet.yearsOfColumns.values(),
		...sheet.body.flatMap((row) =>
			sheet.yearColumn === null ? [] : (yearOf(row.cells.get(sheet.yearColumn)) ?? []),
		),
	]);
	return { layout: "columns", labels: [...labels.values()], figures, years: [...years].sort() };
}

/** The row with the most units in it. */
export function unitRow(
	grid: Grid,
	{ isUnit }: HowToRead,
): { readonly index: number; readonly units: number } {
	let best = { index: -1, units: 0 };
	for (const [index, row] of grid.entries()) {
		const units = [...row.cells.values()].filter(({ text }) => /\p{L}/u.test(text) && isUnit(text)).length;
		if (units > best.units) best = { index, units };
	}
	return best;
}

function sheetOf(grid: Grid, how: HowToRead): Sheet | null {
	const { index, units } = unitRow(grid, how);
	const heads = grid[index];
	if (units < 2 || !heads) return null;
	const body = grid.slice(index + 1);
	const first = Math.min(...[...heads.cells].filter(([, cell]) => how.isUnit(cell.text)).map(([at]) => at));
	const left = Array.from({ length: Math.min(first, widthOf(grid)) }, (_, column) => column);
	const share = (column: number, fits: (cell: GridCell) => boolean) => {
		const cells = body.flatMap((row) => row.cells.get(column) ?? []);
		return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
	};
	const kindColumn = left.find((column) => share(column, ({ text }) => rowKind(text) !== null) > 0.5) ?? null;
	const yearColumn = left.find((column) => share(column, (cell) => yearOf(cell) !== null) > 0.8) ?? null;
	const isScale = (column: number) =>
		grid
			.slice(0, index + 1)
			.some((row) => /^(scale|thang)\b/.test(foldText(row.cells.get(column)?.text ?? "")));
	const labelColumns = left.filter(
		(column) => column !== kindColumn && column !== yearColumn && !isScale(column),
	);
	return {
		units: new Map([...heads.cells].filter(([column, cell]) => column >= first && !isMean(cell.text))),
		labelColumns,
		kindColumn,
		yearColumn,
		yearsOfColumns: yearsAbove(grid.slice(0, index), first),
		body,
	};
}

/** A column of the country's mean is no unit. */
const isMean = (text: string): boolean =>
	/^(trung binh|ca nuoc|toan quoc|mean|average|national|scale|thang)/.test(foldText(text));

function yearsAbove(rows: Grid, first: number): ReadonlyMap<number, number> {
	const years = new Map<number, number>();
	for (const row of rows)
		for (const [column, cell] of row.cells) {
			const year = yearOf(cell);
			if (year !== null && column >= first) years.set(column, year);
		}
	return years;
}

function blocksOf(sheet: Sheet, how: HowToRead): readonly Block[] {
	const blocks: { label: FoundLabel; rows: Partial<Record<RowKind, GridRow>> }[] = [];
	for (const row of sheet.body) {
		const year = sheet.yearColumn === null ? null : yearOf(row.cells.get(sheet.yearColumn));
		if (year !== null && year !== how.year) continue;
		const label = labelOf(row, sheet.labelColumns);
		const last = blocks.at(-1);
		const kind = kindOf(row, sheet, how);
		// a label stands beside the first of its rows, or beside each
		if (label && (label.key !== last?.label.key || last.rows[kind])) blocks.push({ label, rows: {} });
		const block = blocks.at(-1);
		const hasFigures = [...sheet.units.keys()].some((column) => row.cells.has(column));
		if (block && hasFigures) block.rows[kind] ??= row;
	}
	return blocks.filter(({ rows }) => Object.keys(rows).length > 0);
}

const kindOf = (row: GridRow, { kindColumn }: Sheet, { statistic }: HowToRead): RowKind =>
	(kindColumn === null ? null : rowKind(row.cells.get(kindColumn)?.text ?? "")) ?? statistic;

function labelOf(row: GridRow, columns: readonly number[]): FoundLabel | null {
	const cells = columns.flatMap((column) => row.cells.get(column) ?? []);
	const [first] = cells;
	const text = cells.map((cell) => cell.text).join(" ");
	return first && foldText(text) !== "" ? { key: foldText(text), text, address: first.address } : null;
}

function figureIn({ label, rows }: Block, column: number, unit: GridCell, how: HowToRead): RawFigure {
	// a sheet that gives one of the two only is read with what it gives
	const row = rows[how.statistic] ?? rows.unweighted ?? rows.weighted;
	const cell = row?.cells.get(column);
	const letters = unit.address.replace(/\d+$/, "");
	return {
		line: letters,
		address: cell?.address ?? `${letters}${row?.number ?? ""}`,
		unitTexts: [unit.text],
		label: label.key,
		written: cell ? writtenOf(cell) : "",
		error: errorIn(rows, column),
	};
}

function errorIn(rows: Block["rows"], column: number): PrintedError | null {
	const text = (kind: RowKind) => rows[kind]?.cells.get(column)?.text ?? "";
	const ends = /^[[(]?\s*(-?\d+(?:[.,]\d+)?)\s*(?:-|–|;|to|đến)\s*(-?\d+(?:[.,]\d+)?)\s*[\])]?$/i.exec(
		text("interval"),
	);
	const low = ends ? figureOf(ends[1] ?? "") : figureOf(text("low"));
	const high = ends ? figureOf(ends[2] ?? "") : figureOf(text("high"));
	const standardError = figureOf(text("error"));
	if (standardError === null && low === null) return null;
	return { standardError, low, high, level: low === null ? null : 95 };
}
