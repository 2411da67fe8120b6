import type { LaidOutTable, Span } from "@guong/admin-docs";
import type { ItemState, ReadingItem } from "./reading-choice.ts";

/** One line of the paper, or one table, each cell with its stretches of the text. */
export type PaperBlock =
	| { readonly kind: "line"; readonly span: Span; readonly line: number }
	| {
			readonly kind: "table";
			readonly span: Span;
			readonly line: number;
			readonly rows: readonly PaperRow[];
	  };
export type PaperRow = readonly PaperCell[];
export interface PaperCell {
	readonly columns: number;
	readonly rows: number;
	readonly spans: readonly Span[];
}

/** The paper in its lines and tables; empty lines are left out. */
export function blocksOf(text: string, tables: readonly LaidOutTable[] | null): readonly PaperBlock[] {
	const blocks: PaperBlock[] = [];
	const waiting = [...(tables ?? [])].sort((a, b) => a.start - b.start);
	let from = 0;
	let drawn: Extract<PaperBlock, { kind: "table" }> | null = null;
	for (const [index, line] of text.split("\n").entries()) {
		const span: Span = [from, from + line.length];
		from = span[1] + 1;
		while (waiting[0] && waiting[0].end <= span[0]) waiting.shift();
		const table = waiting[0];
		if (table && span[1] > table.start && span[0] < table.end) {
			if (blocks.at(-1)?.span[0] !== table.start) blocks.push(tableBlock(table, index + 1));
			continue;
		}
		const row: PaperRow | null = drawnRow(line, span[0]);
		if (row && drawn) drawn = extended(blocks, drawn, row, span);
		else if (row) {
			drawn = { kind: "table", span, line: index + 1, rows: [row] };
			blocks.push(drawn);
		} else {
			drawn = null;
			if (line.trim() !== "") blocks.push({ kind: "line", span, line: index + 1 });
		}
	}
	return blocks;
}

function extended(
	blocks: PaperBlock[],
	table: Extract<PaperBlock, { kind: "table" }>,
	row: PaperRow,
	[, end]: Span,
): Extract<PaperBlock, { kind: "table" }> {
	const rows = row.length > 0 ? [...table.rows, row] : table.rows;
	const longer = { ...table, rows, span: [table.span[0], end] as const };
	blocks[blocks.length - 1] = longer;
	return longer;
}

const tableBlock = ({ start, end, rows }: LaidOutTable, line: number): PaperBlock => ({
	...{ kind: "table", span: [start, end], line },
	rows: rows.map((row) =>
		row.map((cell) => ({
			...{ columns: cell.columns, rows: cell.rows },
			spans: cell.pieces.map((piece): Span => [piece.start, piece.end]),
		})),
	),
});

/** A row drawn with bars, as text recognition writes tables; no cells for the rule under the heads. */
function drawnRow(line: string, from: number): PaperRow | null {
	if (!/^\s*\|.*\|\s*$/.test(line)) return null;
	if (/^[\s|:-]+$/.test(line)) return [];
	const bars = [...line.matchAll(/\|/g)].map(({ index }) => index);
	return bars.slice(0, -1).map((bar, index) => {
		const [start, end] = [bar + 1, bars[index + 1] ?? line.length];
		return { columns: 1, rows: 1, spans: [[from + start, from + end] as const] };
	});
}

const mostCharacters = 24_000;

/** Pages of a long paper. */
export function chunksOf(blocks: readonly PaperBlock[]): readonly (readonly PaperBlock[])[] {
	const chunks: PaperBlock[][] = [];
	let size = mostCharacters;
	for (const block of blocks) {
		if (size >= mostCharacters) {
			chunks.push([]);
			size = 0;
		}
		chunks.at(-1)?.push(block);
		size += block.span[1] - block.span[0];
	}
	return chunks;
}

/** From 0; the page on which a place stands. */
export function chunkAt(chunks: readonly (readonly PaperBlock[])[], place: number): number {
	const found = chunks.findLastIndex(([first]) => first !== undefined && first.span[0] <= place);
	return Math.max(0, found);
}

/** A stretch of the paper in which the same items stand. */
export interface Stretch {
	readonly span: Span;
	readonly keys: readonly string[];
	/** items whose first place begins here */
	readonly begins: readonly string[];
	/** it begins inside a word, as a page break does: nothing may be set in front of it */
	readonly inWord: boolean;
	/** how what was read here stands; a doubt that waits goes before all else */
	readonly state: ItemState | "doubted" | null;
}

/** What is said about a part of another item stands inside it: its place does not cut the other's in two. */
export const standsInside = ({ kind }: ReadingItem): boolean => kind === "doubt" || kind === "name";

/** Text cut where the place of an item begins or ends. */
export function stretchesOf(
	text: string,
	[from, to]: Span,
	items: readonly ReadingItem[],
): readonly Stretch[] {
	const here = items.filter(({ spans }) => spans.some(([start, end]) => start < to && from < end));
	const edges = here.flatMap(({ spans }) => spans.flat()).filter((edge) => edge > from && edge < to);
	const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((start, index) => {
		const end = cuts[index + 1] ?? to;
		const inside = here.filter(({ spans }) => spans.some((span) => span[0] < end && start < span[1]));
		return {
			span: [start, end],
			keys: inside.map(({ key }) => key),
			begins: inside.filter(({ spans }) => isFirst(spans, start, from)).map(({ key }) => key),
			inWord: isLetter(text[start - 1]) && isLetter(text[start]),
			state: stateOf(inside),
		};
	});
}

const isLetter = (character: string | undefined): boolean => /\p{L}/u.test(character ?? "");

function stateOf(items: readonly ReadingItem[]): Stretch["state"] {
	if (items.some(({ kind, state }) => kind === "doubt" && state === "open")) return "doubted";
	return items[0]?.state ?? null;
}

/** The first place of an item begins here; or it began in front of a cell or line that it runs through. */
const isFirst = ([first]: readonly Span[], start: number, from: number): boolean =>
	first !== undefined && (first[0] === start || (start === from && first[0] < start && first[0] > start - 3));
