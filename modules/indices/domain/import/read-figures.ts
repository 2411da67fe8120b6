import { readColumns, unitRow } from "./read-columns.ts";
import { isLong, readLong } from "./read-long.ts";
import { readWide, widthOf } from "./read-wide.ts";
import type { Grid, HowToRead, Layout, Reading } from "./reading.ts";

const readers = { wide: readWide, long: readLong, columns: readColumns } as const;

/** How a sheet is laid out: one figure a row by its headings, else by where most units stand side by side. */
function layoutOf(grid: Grid, how: HowToRead): Layout {
	if (isLong(grid)) return "long";
	const inColumns = Array.from(
		{ length: widthOf(grid) },
		(_, column) =>
			grid.filter((row) => {
				const text = row.cells.get(column)?.text ?? "";
				return /\p{L}/u.test(text) && how.isUnit(text);
			}).length,
	);
	return unitRow(grid, how).units > Math.max(0, ...inColumns) ? "columns" : "wide";
}

/** `layout` null: as the sheet looks. */
export const readFigures = (grid: Grid, how: HowToRead, layout: Layout | null): Reading =>
	readers[layout ?? layoutOf(grid, how)](grid, how);
