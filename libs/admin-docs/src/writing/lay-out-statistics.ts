import { cell, paragraph } from "./blocks.ts";
import type { Block, Grid, GridRow } from "./laid-out-paper.ts";
import type { Appendix } from "./lay-out-appendix.ts";
import { textWidths } from "./page.ts";
import type { StyleName } from "./words/style-names.ts";
import type { StatisticsTable } from "./written-item.ts";

const styles = { left: "tableText", centre: "tableCentre", right: "tableRight" } as const satisfies Readonly<
	Record<string, StyleName>
>;

/** A table of figures as an appendix of its own. */
export function layOutStatistics(table: StatisticsTable): Appendix {
	const note: Block[] = table.note === null ? [] : [paragraph("tableNote", table.note)];
	return { title: table.title, landscape: table.landscape, blocks: [gridOf(table), ...note] };
}

function gridOf(table: StatisticsTable): Grid {
	const width = table.landscape ? textWidths.landscape : textWidths.portrait;
	const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
	const head: GridRow = {
		mayBreak: false,
		cells: table.columns.map((column) => cell(paragraph("tableHead", column.head))),
	};
	return {
		type: "grid",
		lines: true,
		caption: table.title,
		columns: table.columns.map((column) => (column.width / whole) * width),
		headRows: 1,
		rows: [head, ...table.rows.map((row) => rowOf(table, row))],
	};
}

function rowOf({ columns }: StatisticsTable, row: readonly string[]): GridRow {
	const [only] = row;
	if (row.length === 1 && only !== undefined && columns.length > 1)
		return {
			mayBreak: false,
			cells: [{ columns: columns.length, blocks: [paragraph("tableGroup", only)] }],
		};
	return {
		mayBreak: false,
		cells: columns.map(({ align }, i) => cell(paragraph(styles[align], row[i] ?? ""))),
	};
}
