import {
	type FoundLabel,
	foldText,
	type Grid,
	type GridCell,
	type GridRow,
	type HowToRead,
	type RawFigure,
	type Reading,
	writtenOf,
	yearOf,
} from "./reading.ts";

/** most rows of headings above the figures that are put together into one label */
const mostHeadRows = 5;

/** Units in rows, parts of the index in columns: simple tables, and the official PAPI workbooks of 2011-2017. */
export function readWide(grid: Grid, how: HowToRead): Reading {
	const places = unitColumns(grid, how);
	const [unitColumn] = places;
	if (unitColumn === undefined) return { layout: "wide", labels: [], figures: [], years: [] };
	const start = grid.findIndex((row) => isUnitAt(row, unitColumn, how));
	const body = grid.slice(start);
	const yearColumn = yearColumnOf(body);
	const rows = body.filter((row) => row.cells.has(unitColumn) && row.cells.size > places.length);
	const labels = labelsAbove(grid.slice(0, start), body, [
		...places,
		...(yearColumn === null ? [] : [yearColumn]),
	]);
	const years = [...new Set(rows.flatMap((row) => yearIn(row, yearColumn) ?? []))].sort();
	return {
		layout: "wide",
		labels: [...labels.values()],
		figures: rows
			.filter((row) => yearColumn === null || yearIn(row, yearColumn) === how.year)
			.flatMap((row) => figuresOfRow(row, places, labels)),
		years,
	};
}

const isUnitAt = (row: GridRow, column: number, { isUnit }: HowToRead): boolean => {
	const cell = row.cells.get(column);
	return cell !== undefined && isUnit(cell.text);
};

const yearIn = (row: GridRow, column: number | null): number | null =>
	column === null ? null : yearOf(row.cells.get(column));

export const widthOf = (grid: Grid): number =>
	Math.max(0, ...grid.flatMap((row) => [...row.cells.keys()].map((column) => column + 1)));

/** Where most cells are units: the fullest first, then one more (a code beside a name). */
function unitColumns(grid: Grid, how: HowToRead): readonly number[] {
	const counts = Array.from({ length: widthOf(grid) }, (_, column) => {
		const filled = grid.filter((row) => row.cells.has(column));
		const texts = filled.filter((row) => isUnitAt(row, column, how));
		const named = texts.filter((row) => /\p{L}/u.test(row.cells.get(column)?.text ?? ""));
		return { column, units: texts.length, named: named.length, filled: filled.length };
	});
	const names = counts.filter(({ named }) => named > 0).sort((a, b) => b.named - a.named);
	const [name] = names;
	// numbers that happen to look like codes are scores, unless the heading says otherwise
	const codes = counts.filter(
		({ column, units, named }) => named === 0 && units > 0 && isCodeHead(grid, column),
	);
	return [...(name ? [name.column] : []), ...codes.slice(0, 1).map(({ column }) => column)];
}

const isCodeHead = (grid: Grid, column: number): boolean =>
	grid.slice(0, 12).some((row) => /^(ma|code|id)\b/.test(foldText(row.cells.get(column)?.text ?? "")));

function yearColumnOf(body: Grid): number | null {
	for (let column = 0; column < widthOf(body); column++) {
		const cells = body.flatMap((row) => row.cells.get(column) ?? []);
		if (cells.length > 0 && cells.length >= body.length / 2 && cells.every((cell) => yearOf(cell) !== null))
			return column;
	}
	return null;
}

function labelsAbove(head: Grid, body: Grid, taken: readonly number[]): ReadonlyMap<number, FoundLabel> {
	const rows = head.filter((row) => row.cells.size > 1).slice(-mostHeadRows);
	const labels = new Map<number, FoundLabel>();
	for (let column = 0; column < widthOf(body); column++) {
		const cells = rows.flatMap((row): GridCell[] => {
			const cell = row.cells.get(column);
			return cell ? [cell] : [];
		});
		const text = cells.map((cell) => cell.text).join(" ");
		const last = cells.at(-1);
		const key = foldText(text);
		if (taken.includes(column) || !last || key === "" || /^(stt|tt|no)$/.test(key)) continue;
		labels.set(column, { key, text, address: last.address });
	}
	return labels;
}

const figuresOfRow = (
	row: GridRow,
	places: readonly number[],
	labels: ReadonlyMap<number, FoundLabel>,
): readonly RawFigure[] => {
	const unitTexts = places.flatMap((column) => row.cells.get(column)?.text ?? []);
	return [...labels].map(([column, label]) => {
		const cell = row.cells.get(column);
		return {
			line: String(row.number),
			address: cell?.address ?? `${label.address.replace(/\d+$/, "")}${row.number}`,
			unitTexts,
			label: label.key,
			written: cell ? writtenOf(cell) : "",
			error: null,
		};
	});
};
