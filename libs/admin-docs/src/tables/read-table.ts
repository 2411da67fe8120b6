import type { LaidOutCell, LaidOutTable } from "../layout.ts";
import type { ColumnMeaning } from "../reading.ts";
import { beginsAction } from "../tasks/verbs.ts";
import { type Passage, passageOf } from "../text/passage.ts";
import { isTargetHead, isTaskHead, meaningOf } from "./columns.ts";

/** One cell as words; those of merged cells stand in every row that they reach. */
export interface ReadCell {
	readonly passage: Passage;
	/** first row of the cell, so that a merged cell is told from a repeated one */
	readonly ownRow: number;
	readonly columns: number;
}

export interface ReadTable {
	/** from 1 */
	readonly number: number;
	readonly start: number;
	readonly end: number;
	readonly columns: readonly ColumnMeaning[];
	readonly heads: readonly string[];
	readonly rows: readonly { readonly number: number; readonly cells: readonly (ReadCell | null)[] }[];
	readonly holds: "tasks" | "targets" | "other";
}

const most = 60;

/** Tables with the meaning of their columns; a table without a head goes on with the one before (page break). */
export function readTables(text: string, tables: readonly LaidOutTable[]): ReadTable[] {
	const read: ReadTable[] = [];
	for (const table of tables) {
		const grid = gridOf(text, table);
		const head = headOf(grid);
		const before = read.at(-1);
		const width = Math.max(0, ...grid.map((row) => row.length));
		const goesOn =
			!head && before && before.holds !== "other" && Math.abs(before.columns.length - width) <= 1;
		const columns = oneContent(head?.columns ?? (goesOn ? before.columns : []), grid.slice(head?.rows ?? 0));
		const rows = joinBroken(rowsBelow(grid, head?.rows ?? 0, columns), columns);
		read.push({
			number: read.length + 1,
			start: table.start,
			end: table.end,
			columns,
			heads: head?.names ?? [],
			rows,
			holds: isTaskHead(columns) ? "tasks" : isTargetHead(columns) ? "targets" : "other",
		});
	}
	return read;
}

/** Of two columns of content the one that gives work holds the tasks; the other names what they are for. */
function oneContent(
	columns: readonly ColumnMeaning[],
	rows: readonly (readonly (ReadCell | null)[])[],
): readonly ColumnMeaning[] {
	const content = columns.flatMap((meaning, i) => (meaning === "content" ? [i] : []));
	if (content.length < 2) return columns;
	const actions = (column: number) =>
		rows.filter((row) =>
			beginsAction(row[column]?.passage.fold.trim().replace(/^[-+•*\d.)\s]+/u, "") ?? "", 0),
		).length;
	const best = content.reduce((a, b) => (actions(b) >= actions(a) ? b : a));
	const other = columns.includes("node") ? "unknown" : "node";
	return columns.map((meaning, i) => (meaning === "content" && i !== best ? other : meaning));
}

type Rows = ReadTable["rows"];

/** A row that a page break has cut in two: no number of its own, and its words go on from the row above. */
function joinBroken(rows: Rows, columns: readonly ColumnMeaning[]): Rows {
	const ordinal = columns.indexOf("ordinal");
	const content = columns.indexOf("content");
	if (ordinal < 0 || content < 0) return rows;
	const wordsOf = (row: Rows[number] | undefined, column: number) =>
		row?.cells[column]?.passage.words.trim() ?? "";
	const joined: { readonly number: number; readonly cells: readonly (ReadCell | null)[] }[] = [];
	for (const row of rows) {
		const above = joined.at(-1);
		const words = wordsOf(row, content);
		const goesOn =
			above !== undefined &&
			wordsOf(row, ordinal) === "" &&
			wordsOf(above, ordinal) !== "" &&
			row.cells[content] !== above.cells[content] &&
			(words === ""
				? row.cells.some((cell) => /^\p{Ll}/u.test(cell?.passage.words.trim() ?? ""))
				: /^\p{Ll}/u.test(words) ||
					(!/[.;:!?]$/.test(wordsOf(above, content)) &&
						/\p{Ll}/u.test(wordsOf(above, content)) &&
						!beginsAction(words.toLowerCase(), 0) &&
						!row.cells.some(
							(cell, i) => i !== content && /^\p{Lu}/u.test(cell?.passage.words.trim() ?? ""),
						)));
		if (!goesOn) joined.push(row);
		else
			joined[joined.length - 1] = {
				...above,
				cells: above.cells.map((cell, i) => both(cell, row.cells[i] ?? null)),
			};
	}
	return joined;
}

function both(above: ReadCell | null, below: ReadCell | null): ReadCell | null {
	if (!above || !below || above === below || below.passage.words.trim() === "") return above ?? below;
	const [one, other] = [above.passage, below.passage];
	const passage = {
		words: `${one.words} ${other.words}`,
		fold: `${one.fold} ${other.fold}`,
		offsets: [...one.offsets, -1, ...other.offsets],
	};
	return { ...above, passage };
}

function gridOf(text: string, table: LaidOutTable): (ReadCell | null)[][] {
	const grid: (ReadCell | null)[][] = table.rows.map(() => []);
	table.rows.forEach((row, r) => {
		for (const cell of row)
			place(grid, r, cell, { passage: passageOf(text, cell.pieces), ownRow: r, columns: cell.columns });
	});
	return grid.map((row) => Array.from(row, (cell) => cell ?? null));
}

function place(grid: (ReadCell | null)[][], row: number, cell: LaidOutCell, read: ReadCell): void {
	for (let r = row; r < Math.min(grid.length, row + cell.rows); r++) {
		for (let c = cell.column; c < Math.min(most, cell.column + cell.columns); c++)
			(grid[r] as (ReadCell | null)[])[c] = read;
	}
}

interface HeadRows {
	readonly columns: readonly ColumnMeaning[];
	readonly names: readonly string[];
	/** rows of the table that it takes */
	readonly rows: number;
}

/** A head takes one row or, with merged cells, two or three. */
function headOf(grid: readonly (readonly (ReadCell | null)[])[]): HeadRows | null {
	for (let rows = 1; rows <= Math.min(3, grid.length); rows++) {
		for (let first = 0; first + rows <= Math.min(3, grid.length); first++) {
			const names = namesOf(grid.slice(first, first + rows));
			const columns = names.map(meaningOf);
			if (isTaskHead(columns) || isTargetHead(columns)) return wholeHead(grid, first, first + rows);
		}
	}
	return null;
}

/** A head goes on as far as its merged cells reach, and over a row that tells "Phân công" into "Chủ trì", "Phối hợp". */
function wholeHead(grid: readonly (readonly (ReadCell | null)[])[], first: number, upTo: number): HeadRows {
	let end = upTo;
	const columnsTo = (to: number) => namesOf(grid.slice(first, to)).map(meaningOf);
	const kinds = (to: number) => new Set(columnsTo(to).filter((meaning) => meaning !== "unknown")).size;
	while (end < Math.min(grid.length, first + 4)) {
		const [above, next] = [grid[end - 1] ?? [], grid[end] ?? []];
		const merged = next.some((cell, i) => cell !== null && cell === above[i]);
		const content = columnsTo(end).indexOf("content");
		const tells = (next[content]?.passage.words.trim() ?? "") === "" && kinds(end + 1) > kinds(end);
		if (!merged && !tells) break;
		end++;
	}
	const names = namesOf(grid.slice(first, end));
	return { columns: names.map(meaningOf), names, rows: end + numbersBelow(grid[end]) };
}

function namesOf(rows: readonly (readonly (ReadCell | null)[])[]): string[] {
	const width = Math.max(...rows.map((row) => row.length));
	return Array.from({ length: width }, (_, c) =>
		[...new Set(rows.map((row) => row[c]?.passage.fold.trim() ?? ""))].filter(Boolean).join(" "),
	);
}

/** A row that numbers the columns: (1) (2) (3). */
const numbersBelow = (row: readonly (ReadCell | null)[] | undefined): number =>
	row &&
	row.length > 2 &&
	row.every((cell, i) => !cell || /^\(?\d{1,2}\)?$/.test(cell.passage.words.trim() || String(i)))
		? 1
		: 0;

/** Heads that are repeated on a new page are no rows. */
function rowsBelow(
	grid: readonly (readonly (ReadCell | null)[])[],
	from: number,
	columns: readonly ColumnMeaning[],
): ReadTable["rows"] {
	return grid
		.map((cells, i) => ({ number: i + 1, cells }))
		.slice(from)
		.filter(({ cells }) => {
			const names = cells.map((cell) => meaningOf(cell?.passage.fold ?? ""));
			const same = names.filter((meaning, i) => meaning !== "unknown" && meaning === columns[i]).length;
			const short = cells.every((cell) => (cell?.passage.words.length ?? 0) < 60);
			return !(short && same >= 3) && !(numbersBelow(cells) === 1);
		});
}
