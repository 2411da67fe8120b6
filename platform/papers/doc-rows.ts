/** Tables of a Word 97 file: cells row by row, their columns by the places of their edges: [MS-DOC] section 2.9.313. */
import { type Setting, u16, viewOf } from "./doc-settings.ts";
import type { LayoutWriter } from "./layout-writer.ts";

export interface DocRow {
	readonly cells: readonly (readonly string[])[];
	/** in twentieths of a point, one more than cells; empty when the row does not say */
	readonly edges: readonly number[];
	readonly flags: readonly number[];
}

const tableDefinition = 0xd608;
const verticalMerge = 0xd62b;
const mergedToLeft = 2;
const goesOnFromAbove = 32;
const startsMerge = 64;
/** Edges this near to each other are one (about half a millimetre): programs round each row by itself. */
const near = 30;

export function docRow(cells: readonly (readonly string[])[], settings: readonly Setting[]): DocRow {
	const definition = settings.find(({ code }) => code === tableDefinition)?.value;
	const count = definition?.[0] ?? 0;
	if (!definition || count !== cells.length || definition.byteLength < 3 + 2 * count)
		return { cells, edges: [], flags: [] };
	const view = viewOf(definition);
	const edges = Array.from({ length: count + 1 }, (_, i) => view.getInt16(1 + 2 * i, true));
	const flags = cells.map((_, i) => {
		const at = 3 + 2 * count + 20 * i;
		return at + 2 <= definition.byteLength ? u16(definition, at) : 0;
	});
	for (const { code, value } of settings) {
		const [cell = 0, merge = 0] = value;
		if (code === verticalMerge && cell < count)
			flags[cell] = merge === 0 ? 0 : merge === 1 ? goesOnFromAbove : goesOnFromAbove | startsMerge;
	}
	return { cells, edges, flags };
}

export function writeRows(writer: LayoutWriter, rows: readonly DocRow[]): void {
	const grid = gridOf(rows);
	writer.openTable();
	for (const row of rows) {
		writer.openRow();
		for (const { words, column, columns, goesOn } of cellsOf(row, grid)) {
			writer.openCell(columns, 1, goesOn, column);
			for (const paragraph of words) writer.paragraph(paragraph);
			writer.closeCell();
		}
	}
	writer.closeTable();
}

function gridOf(rows: readonly DocRow[]): number[] {
	const grid: number[] = [];
	for (const edge of rows.flatMap(({ edges }) => edges).sort((a, b) => a - b))
		if (grid.length === 0 || edge - (grid.at(-1) as number) > near) grid.push(edge);
	return grid;
}

interface PlacedCell {
	readonly words: string[];
	readonly column: number;
	columns: number;
	readonly goesOn: boolean;
}

function cellsOf({ cells, edges, flags }: DocRow, grid: readonly number[]): PlacedCell[] {
	const placed: PlacedCell[] = [];
	const columnAt = (edge: number): number => {
		const at = grid.findIndex((one) => one >= edge - near);
		return at < 0 ? grid.length - 1 : at;
	};
	for (const [i, words] of cells.entries()) {
		const flag = flags[i] ?? 0;
		const last = placed.at(-1);
		const column = edges.length > 0 ? columnAt(edges[i] as number) : i;
		const columns = edges.length > 0 ? Math.max(1, columnAt(edges[i + 1] as number) - column) : 1;
		if (last && (flag & mergedToLeft) !== 0) {
			last.columns += columns;
			last.words.push(...words.filter((one) => one.trim() !== ""));
		} else {
			const goesOn = (flag & goesOnFromAbove) !== 0 && (flag & startsMerge) === 0;
			placed.push({ words: [...words], column, columns, goesOn });
		}
	}
	return placed;
}
