import {
	type FoundLabel,
	figureOf,
	foldText,
	type Grid,
	type GridRow,
	type HowToRead,
	type Reading,
	writtenOf,
	yearOf,
} from "./reading.ts";

/** What the columns of a table with one figure a row are called; folded. */
const heads = {
	unit: ["tinh", "tinh thanh pho", "tinh tp", "tinh thanh", "don vi", "dia phuong", "province", "unit"],
	code: ["ma tinh", "ma don vi", "province code", "unit code"],
	label: ["chi so", "noi dung", "ma noi dung", "chi so thanh phan", "thanh phan", "concept", "indicator"],
	value: ["diem", "gia tri", "diem so", "value", "score"],
	year: ["nam", "year"],
	error: ["sai so chuan", "standard error", "se"],
	low: ["can duoi", "low", "lower"],
	high: ["can tren", "high", "upper"],
	level: ["muc tin cay", "level"],
} as const;
type Head = keyof typeof heads;

type Columns = Partial<Record<Head, number>>;

/** The heading row of a table with one figure a row, or null: it is laid out otherwise. */
function longHead(grid: Grid): { readonly index: number; readonly columns: Columns } | null {
	for (const [index, row] of grid.slice(0, 40).entries()) {
		const columns: Columns = {};
		for (const [column, cell] of row.cells) {
			const text = foldText(cell.text);
			for (const name of Object.keys(heads) as Head[])
				if ((heads[name] as readonly string[]).includes(text)) columns[name] ??= column;
		}
		const hasUnit = columns.unit !== undefined || columns.code !== undefined;
		if (hasUnit && columns.label !== undefined && columns.value !== undefined) return { index, columns };
	}
	return null;
}

export const isLong = (grid: Grid): boolean => longHead(grid) !== null;

/** One figure a row, with its unit and its part beside it. */
export function readLong(grid: Grid, how: HowToRead): Reading {
	const head = longHead(grid);
	if (!head) return { layout: "long", labels: [], figures: [], years: [] };
	const { columns } = head;
	const at = (row: GridRow, name: Head) => {
		const column = columns[name];
		return column === undefined ? undefined : row.cells.get(column);
	};
	const number = (row: GridRow, name: Head) => figureOf(at(row, name)?.text ?? "");
	const rows = grid.slice(head.index + 1).filter((row) => at(row, "label"));
	const ofYear = rows.filter((row) => columns.year === undefined || yearOf(at(row, "year")) === how.year);
	const labels = new Map<string, FoundLabel>();
	const figures = ofYear.map((row) => {
		const label = at(row, "label");
		const key = foldText(label?.text ?? "");
		if (label && !labels.has(key)) labels.set(key, { key, text: label.text, address: label.address });
		const value = at(row, "value");
		const unitTexts = [at(row, "unit")?.text, at(row, "code")?.text].filter((text) => text !== undefined);
		const error = {
			standardError: number(row, "error"),
			low: number(row, "low"),
			high: number(row, "high"),
			level: number(row, "level"),
		};
		return {
			line: foldText(unitTexts.join(" ")),
			address: value?.address ?? `${row.number}`,
			unitTexts,
			label: key,
			written: value ? writtenOf(value) : "",
			error: error.standardError === null && error.low === null ? null : error,
		};
	});
	const years = [...new Set(rows.flatMap((row) => yearOf(at(row, "year")) ?? []))].sort();
	return { layout: "long", labels: [...labels.values()], figures, years };
}
