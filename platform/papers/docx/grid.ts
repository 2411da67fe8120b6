import {
	BorderStyle,
	BuilderElement,
	type ITableOptions,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType,
} from "docx";
import { cellMargins, twipsOfMm } from "../lengths.ts";
import type { PreparedCell, PreparedGrid, PreparedRow } from "../prepare-paper.ts";
import { TakenColumns } from "../taken-columns.ts";
import { type DocxState, docxParagraph, docxRule } from "./paragraph.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const noLine = { style: BorderStyle.NONE, size: 0, color: "auto" };
const sides = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"] as const;
const borders = (side: typeof line | typeof noLine) => Object.fromEntries(sides.map((name) => [name, side]));

export function docxGrid(grid: PreparedGrid, state: DocxState): Table {
	const taken = new TakenColumns(grid.columns.length);
	const margin = grid.lines
		? { side: twipsOfMm(cellMargins.side), above: twipsOfMm(cellMargins.above) }
		: { side: 0, above: 0 };
	const options: ITableOptions = {
		width: { size: twipsOfMm(sum(grid.columns)), type: WidthType.DXA },
		columnWidths: grid.columns.map(twipsOfMm),
		layout: TableLayoutType.FIXED,
		borders: borders(grid.lines ? line : noLine),
		margins: {
			marginUnitType: WidthType.DXA,
			top: margin.above,
			bottom: margin.above,
			left: margin.side,
			right: margin.side,
		},
		rows: grid.rows.map((row, i) => docxRow(row, { grid, state, taken, inHead: i < grid.headRows })),
	};
	return grid.caption === null ? new Table(options) : new CaptionedTable(options, grid.caption);
}

/** What the table shows, for those who cannot see it. */
class CaptionedTable extends Table {
	constructor(options: ITableOptions, caption: string) {
		super(options);
		const [properties] = this.root;
		properties.addChildElement(
			new BuilderElement<{ value: string }>({
				name: "w:tblCaption",
				attributes: { value: { key: "w:val", value: caption } },
			}),
		);
	}
}

interface RowPlace {
	readonly grid: PreparedGrid;
	readonly state: DocxState;
	readonly taken: TakenColumns;
	readonly inHead: boolean;
}

function docxRow(row: PreparedRow, place: RowPlace): TableRow {
	place.taken.nextRow();
	return new TableRow({
		cantSplit: !row.mayBreak,
		tableHeader: place.inHead,
		...(row.keepWithNext ? { keepNext: true } : {}),
		children: row.cells.map((cell) => docxCell(cell, place)),
	});
}

function docxCell(cell: PreparedCell, { grid, state, taken, inHead }: RowPlace): TableCell {
	const columns = cell.columns ?? 1;
	const rows = cell.rows ?? 1;
	const start = taken.take(columns, rows);
	const width = sum(grid.columns.slice(start, start + columns));
	const inside = width - (grid.lines ? 2 * cellMargins.side : 0);
	return new TableCell({
		width: { size: twipsOfMm(width), type: WidthType.DXA },
		...(columns > 1 ? { columnSpan: columns } : {}),
		...(rows > 1 ? { rowSpan: rows } : {}),
		verticalAlign: inHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
		children: cell.blocks.map((block) =>
			block.type === "rule" ? docxRule(block, inside) : docxParagraph(block, state),
		),
	});
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, one) => total + one, 0);
