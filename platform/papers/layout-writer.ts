import type { TextCell, TextTable, TextWithLayout } from "./text-with-layout.ts";

interface OpenCell {
	column: number;
	columns: number;
	rows: number;
	pieces: { start: number; end: number }[];
}

interface OpenTable {
	start: number;
	rows: OpenCell[][];
	/** for each column the cell above that may reach down */
	above: (OpenCell | undefined)[];
	cell: OpenCell | null;
}

/** Puts blocks one under the other and notes where the cells of tables lie. A table within a cell is that cell's text. */
export class LayoutWriter {
	private readonly parts: string[] = [];
	private length = 0;
	private readonly tables: TextTable[] = [];
	private table: OpenTable | null = null;
	private depth = 0;

	paragraph(words: string): void {
		const text = words
			.normalize("NFC")
			.replace(/\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/g, "")
			.replace(/[^\S\n]+$/gm, "");
		const start = this.length;
		this.write(`${text}\n`);
		if (this.table?.cell && text.trim() !== "")
			this.table.cell.pieces.push({ start, end: start + text.length });
	}

	openTable(): void {
		this.depth++;
		if (this.depth === 1) this.table = { start: this.length, rows: [], above: [], cell: null };
	}

	openRow(): void {
		if (this.depth === 1) this.table?.rows.push([]);
	}

	/** `goesOn`: the cell above reaches down to here. */
	openCell(columns: number, rows: number, goesOn: boolean, at: number | null = null): void {
		const row = this.table?.rows.at(-1);
		if (this.depth !== 1 || !this.table || !row) return;
		const last = row.at(-1);
		const column = at ?? (last ? last.column + last.columns : 0);
		const above = goesOn ? this.table.above[column] : undefined;
		if (above) above.rows++;
		const cell: OpenCell = above
			? { ...above, column, columns, rows: 1, pieces: [] }
			: { column, columns, rows, pieces: [] };
		row.push(cell);
		if (above) cell.rows = 0;
		else for (let c = column; c < column + columns && c < 80; c++) this.table.above[c] = cell;
		this.table.cell = cell;
	}

	closeCell(): void {
		if (this.depth === 1 && this.table) this.table.cell = null;
	}

	closeTable(): void {
		if (this.depth === 1 && this.table) {
			const { start, rows } = this.table;
			this.tables.push({
				start,
				end: this.length,
				rows: rows.map((row) => row.filter(({ rows: reach }) => reach > 0) as TextCell[]),
			});
			this.table = null;
		}
		this.depth = Math.max(0, this.depth - 1);
	}

	done(): TextWithLayout {
		return { text: this.parts.join(""), tables: this.tables };
	}

	private write(text: string): void {
		this.parts.push(text);
		this.length += text.length;
	}
}
