import { linesOf, type PlacedWords } from "./pdf-words.ts";
import type { RuledCell, RuledTable } from "./ruled-tables.ts";

/** Words may reach over an edge by this much; by more, they are words of two cells that the file wrote in one go. */
const overEdge = 2;
/** Fewer cells with words, and the lines are a chart, a form or an ornament. */
const leastFilled = 0.25;

/** The paragraphs of each cell of a drawn table; null when the words do not keep to its cells. */
export function wordsInCells(table: RuledTable, words: readonly PlacedWords[]): string[][] | null {
	const found = table.cells.map((): PlacedWords[] => []);
	const grid = gridOf(table);
	for (const one of words.flatMap((two) => partedAtEdges(table, grid, two))) {
		const i = cellAt(table, grid, one.x + one.width / 2, middleOf(one));
		const cell = table.cells[i];
		if (!cell) return null;
		const [left, right] = sides(table, cell);
		if (Math.max(left - one.x, one.x + one.width - right) > 2 * overEdge) return null;
		found[i]?.push(one);
	}
	const filled = found.filter((cell) => cell.length > 0).length;
	if (filled < 2 || filled < leastFilled * found.length) return null;
	return found.map((cell) => paragraphsOf(linesOf(cell).map(({ words: line }) => line)));
}

/** Parts words at the blank that lies next to an edge they reach over. */
function partedAtEdges(table: RuledTable, grid: Grid, one: PlacedWords): PlacedWords[] {
	const { words, x, width } = one;
	if (words.trim() === "") return [];
	const cell = table.cells[cellAt(table, grid, x + overEdge, middleOf(one))];
	const edge = cell ? sides(table, cell)[1] : x + width;
	if (x + width <= edge + overEdge) return [one];
	const place = ((edge - x) / width) * words.length;
	const blanks = [...words.matchAll(/\s+/g)].map(({ index }) => index).filter((at) => at > 0);
	const blank = blanks.sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
	if (blank === undefined) return [one];
	const rest = words.slice(blank).trimStart();
	if (rest === "") return [{ ...one, words: words.slice(0, blank), width: Math.min(width, edge - x) }];
	const next = { ...one, words: rest, x: edge + overEdge, width: x + width - edge - overEdge };
	return [
		{ ...one, words: words.slice(0, blank), width: edge - x - overEdge },
		...partedAtEdges(table, grid, next),
	];
}

export function isWithin({ xs, ys }: RuledTable, word: PlacedWords): boolean {
	const x = word.x + word.width / 2;
	const y = middleOf(word);
	return (
		x > (xs[0] as number) && x < (xs.at(-1) as number) && y < (ys[0] as number) && y > (ys.at(-1) as number)
	);
}

/** Letters stand on y and reach up. */
const middleOf = ({ y, height }: PlacedWords): number => y + 0.3 * height;

const sides = ({ xs }: RuledTable, { column, columns }: RuledCell): readonly [number, number] => [
	xs[column] as number,
	xs[column + columns] as number,
];

type Grid = ReadonlyMap<number, number>;

/** Which cell covers each place of the grid. */
function gridOf({ cells, xs }: RuledTable): Grid {
	const grid = new Map<number, number>();
	for (const [i, { row, rows, column, columns }] of cells.entries())
		for (let r = row; r < row + rows; r++)
			for (let c = column; c < column + columns; c++) grid.set(r * xs.length + c, i);
	return grid;
}

/** -1 outside. */
function cellAt({ xs, ys }: RuledTable, grid: Grid, x: number, y: number): number {
	const column = xs.findIndex((edge) => edge > x) - 1;
	const row = ys.findIndex((edge) => edge < y) - 1;
	return column < 0 || row < 0 ? -1 : (grid.get(row * xs.length + column) ?? -1);
}

/** Lines that the narrow cell broke are joined; a new mark, number or letter begins anew, and so does what follows an end. */
function paragraphsOf(lines: readonly string[]): string[] {
	const paragraphs: string[] = [];
	for (const line of lines.map((one) => one.replace(/ {2,}/g, " ").trim())) {
		const last = paragraphs.at(-1);
		const begins = /^(?:[-–+*•]|\(?\d{1,2}[.)]|[a-zđ]\))\s/.test(line) || /[.;:]$/.test(last ?? "");
		if (last === undefined || begins) paragraphs.push(line);
		else paragraphs.splice(-1, 1, `${last} ${line}`);
	}
	return paragraphs;
}
