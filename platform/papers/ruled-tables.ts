/** Tables that lines draw: which cells there are and how far each reaches. */
import type { RuledLine, RuledLines } from "./ruled-lines.ts";

export interface RuledCell {
	readonly column: number;
	readonly row: number;
	readonly columns: number;
	readonly rows: number;
}

export interface RuledTable {
	/** edges of columns from left to right */
	readonly xs: readonly number[];
	/** edges of rows from top to bottom; heights grow upwards */
	readonly ys: readonly number[];
	readonly cells: readonly RuledCell[];
}

/** Lines as near as this are one, ends as near as this meet: twice drawn edges, gaps at corners. */
const near = 3;
const leastSide = 6;
const mostLines = 800;

export function ruledTables(lines: RuledLines): RuledTable[] {
	const across = merged(lines.across);
	const down = merged(lines.down);
	if (across.length > mostLines || down.length > mostLines) return [];
	return groupsOf(across, down).flatMap((group) => {
		const table = tableOf(group);
		return table ? [table] : [];
	});
}

/** Pieces of one line joined. */
function merged(lines: readonly RuledLine[]): RuledLine[] {
	const rows: RuledLine[][] = [];
	for (const line of [...lines].sort((a, b) => a.at - b.at)) {
		const row = rows.at(-1);
		if (row?.[0] && line.at - row[0].at <= near) row.push(line);
		else rows.push([line]);
	}
	return rows.flatMap((row) => {
		const joined: { at: number; from: number; to: number }[] = [];
		for (const line of row.sort((a, b) => a.from - b.from)) {
			const last = joined.at(-1);
			if (last && line.from - last.to <= near) last.to = Math.max(last.to, line.to);
			else joined.push({ ...line });
		}
		return joined.filter(({ from, to }) => to - from >= leastSide);
	});
}

interface Group {
	readonly across: RuledLine[];
	readonly down: RuledLine[];
}

const reaches = (line: RuledLine, place: number): boolean =>
	place >= line.from - near && place <= line.to + near;

const covers = (line: RuledLine, place: number): boolean => place > line.from && place < line.to;

/** Lines that meet, directly or through others. */
function groupsOf(across: readonly RuledLine[], down: readonly RuledLine[]): Group[] {
	const freeAcross = new Set(across);
	const freeDown = new Set(down);
	const groups: Group[] = [];
	for (const first of across) {
		if (!freeAcross.delete(first)) continue;
		const group: Group = { across: [first], down: [] };
		for (let i = 0, j = 0; i < group.across.length || j < group.down.length; ) {
			const one = group.across[i];
			if (one) {
				i++;
				for (const other of freeDown)
					if (reaches(one, other.at) && reaches(other, one.at) && freeDown.delete(other))
						group.down.push(other);
				continue;
			}
			const other = group.down[j++] as RuledLine;
			for (const next of freeAcross)
				if (reaches(next, other.at) && reaches(other, next.at) && freeAcross.delete(next))
					group.across.push(next);
		}
		groups.push(group);
	}
	return groups;
}

/** null for what is no table: a frame, a form's single box, a line with a tick. */
function tableOf({ across, down }: Group): RuledTable | null {
	const xs = edges([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
	const ys = edges([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]).reverse();
	const columns = xs.length - 1;
	const rows = ys.length - 1;
	if (columns < 2 || rows < 1 || columns * rows > 20_000) return null;
	const middle = (of: readonly number[], i: number) => ((of[i] as number) + (of[i + 1] as number)) / 2;
	const walled = (x: number, row: number) =>
		x >= columns ||
		down.some((line) => Math.abs(line.at - (xs[x] as number)) <= leastSide && covers(line, middle(ys, row)));
	const floored = (y: number, column: number) =>
		y >= rows ||
		across.some(
			(line) => Math.abs(line.at - (ys[y] as number)) <= leastSide && covers(line, middle(xs, column)),
		);
	const taken = new Set<number>();
	const cells: RuledCell[] = [];
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			if (taken.has(row * columns + column)) continue;
			let wide = 1;
			while (!walled(column + wide, row) && !taken.has(row * columns + column + wide)) wide++;
			let high = 1;
			while (!floored(row + high, column)) high++;
			for (let r = row; r < row + high; r++)
				for (let c = column; c < column + wide; c++) taken.add(r * columns + c);
			cells.push({ column, row, columns: wide, rows: high });
		}
	return { xs, ys, cells };
}

function edges(places: readonly number[]): number[] {
	const found: number[] = [];
	for (const place of [...places].sort((a, b) => a - b))
		if (found.length === 0 || place - (found.at(-1) as number) > leastSide) found.push(place);
	return found;
}
