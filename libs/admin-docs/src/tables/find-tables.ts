import type { LaidOutCell, LaidOutTable } from "../layout.ts";

/** Tables that a text draws by itself: rows of `|` (markdown) and `<table>` (what text recognition often writes). */
export function tablesInText(text: string): LaidOutTable[] {
	return [...pipeTables(text), ...htmlTables(text)].sort((a, b) => a.start - b.start);
}

const separator = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function pipeTables(text: string): LaidOutTable[] {
	const tables: LaidOutTable[] = [];
	let rows: (readonly LaidOutCell[])[] = [];
	let start = -1;
	let end = -1;
	const close = () => {
		if (rows.length > 1) tables.push({ start, end, rows });
		rows = [];
		start = -1;
	};
	let at = 0;
	for (const line of text.split("\n")) {
		const bars = line.split("|").length - 1;
		if (bars >= 2 && /^\s*\|/.test(line)) {
			if (start < 0) start = at;
			end = at + line.length;
			if (!separator.test(line)) rows.push(pipeCells(line, at));
		} else if (line.trim() !== "" || rows.length === 0) close();
		at += line.length + 1;
	}
	close();
	return tables;
}

function pipeCells(line: string, at: number): LaidOutCell[] {
	const cells: LaidOutCell[] = [];
	const open = line.indexOf("|");
	let from = open + 1;
	for (let next = line.indexOf("|", from); next >= 0; next = line.indexOf("|", from)) {
		if (line[next - 1] !== "\\") {
			cells.push({ column: cells.length, columns: 1, rows: 1, pieces: [stretch(line, from, next, at)] });
		}
		from = next + 1;
	}
	if (line.slice(from).trim() !== "")
		cells.push({ column: cells.length, columns: 1, rows: 1, pieces: [stretch(line, from, line.length, at)] });
	return cells;
}

function stretch(text: string, from: number, to: number, shift = 0): { start: number; end: number } {
	let start = from;
	let end = to;
	while (start < end && /\s/.test(text[start] as string)) start++;
	while (end > start && /\s/.test(text[end - 1] as string)) end--;
	return { start: start + shift, end: end + shift };
}

const tag = /<(\/?)(table|tr|td|th)\b([^>]{0,200})>/gi;

function htmlTables(text: string): LaidOutTable[] {
	const tables: LaidOutTable[] = [];
	let start = -1;
	let rows: LaidOutCell[][] = [];
	let open: { from: number; columns: number; rows: number } | null = null;
	/** rows that cells from above still take, by column */
	let taken: number[] = [];
	const closeCell = (to: number) => {
		const row = rows.at(-1);
		if (!open || !row) return;
		const column = freeColumn(row, taken);
		const cell = { column, columns: open.columns, rows: open.rows, pieces: [stretch(text, open.from, to)] };
		row.push(cell);
		open = null;
	};
	for (const hit of text.matchAll(tag)) {
		const closing = hit[1] === "/";
		const name = (hit[2] as string).toLowerCase();
		if (name === "table") {
			if (closing && start >= 0) {
				closeCell(hit.index);
				if (rows.length > 1) tables.push({ start, end: hit.index + hit[0].length, rows });
				start = -1;
			} else if (!closing) {
				start = hit.index;
				rows = [];
				taken = [];
			}
		} else if (start >= 0 && name === "tr") {
			closeCell(hit.index);
			if (!closing) {
				taken = reachDown(rows.at(-1) ?? [], taken);
				rows.push([]);
			}
		} else if (start >= 0) {
			closeCell(hit.index);
			if (!closing)
				open = {
					from: hit.index + hit[0].length,
					columns: spanOf(hit[3] as string, "colspan"),
					rows: spanOf(hit[3] as string, "rowspan"),
				};
		}
	}
	return tables;
}

const spanOf = (attributes: string, name: string): number =>
	Math.min(
		60,
		Math.max(1, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, "i").exec(attributes)?.[1] ?? 1)),
	);

function freeColumn(row: readonly LaidOutCell[], taken: readonly number[]): number {
	const last = row.at(-1);
	let column = last ? last.column + last.columns : 0;
	while ((taken[column] ?? 0) > 0) column++;
	return column;
}

function reachDown(row: readonly LaidOutCell[], taken: readonly number[]): number[] {
	const next = taken.map((rows) => Math.max(0, rows - 1));
	for (const cell of row) {
		for (let column = cell.column; column < cell.column + cell.columns; column++)
			next[column] = Math.max(next[column] ?? 0, cell.rows - 1);
	}
	return next;
}
