import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { LayoutWriter } from "./layout-writer.ts";
import { linesOf, type PlacedWords, usualGap } from "./pdf-words.ts";
import { type Drawing, type Operations, ruledLines } from "./ruled-lines.ts";
import { type RuledTable, ruledTables } from "./ruled-tables.ts";
import type { TextWithLayout } from "./text-with-layout.ts";
import { isWithin, wordsInCells } from "./words-in-cells.ts";

export type PdfRead =
	| { readonly read: TextWithLayout }
	| { readonly fault: "password" | "broken" | "no-text" | "too-long" };

const mostPages = 1_500;
/** Fewer letters on a page, and it is a picture with a stamp or a page number. */
const fewestLetters = 20;
/** Longer than any plan: the drawing of its pages would take longer to read than its words. */
const mostDrawnPages = 300;

/**
 * The words of a PDF line by line. What stands side by side comes on one line; tables that lines draw are given cell by
 * cell, over pages too. A table whose words do not keep to its lines, and one without lines, stays lines of text.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
	const opened = await open(bytes);
	if ("fault" in opened) return opened;
	const { document } = opened;
	if (document.numPages > mostPages) return { fault: "too-long" };
	const operations = (await getResolvedPDFJS()).OPS as Operations;
	const isDrawn = document.numPages <= mostDrawnPages;
	const pages = new PageWriter();
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { height, transform } = page.getViewport({ scale: 1 });
		const upright = upwards(transform, height);
		const { items } = await page.getTextContent();
		const words = items.flatMap((item) => ("str" in item ? [placed(item, upright)] : []));
		const drawing = isDrawn ? await page.getOperatorList() : noDrawing;
		pages.write(words, ruledTables(ruledLines(drawing, operations, upright)));
		page.cleanup();
	}
	const read = pages.done();
	const letters = read.text.match(/\p{L}/gu)?.length ?? 0;
	if (letters < fewestLetters * document.numPages) return { fault: "no-text" };
	return { read };
}

const noDrawing: Drawing = { fnArray: [], argsArray: [] };

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(
	bytes: Uint8Array,
): Promise<{ readonly document: PdfDocument } | { readonly fault: "password" | "broken" }> {
	completeBuffers();
	try {
		// pictures are not looked at: none is unpacked
		return { document: await getDocumentProxy(bytes, { verbosity: 0, maxImageSize: 1 }) };
	} catch (error) {
		return { fault: (error as Error).name === "PasswordException" ? "password" : "broken" };
	}
}

/** The reader of drawings hands letters' shapes on by a method that buffers have only from Node 22 on. */
function completeBuffers(): void {
	if ("transferToFixedLength" in ArrayBuffer.prototype) return;
	Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
		configurable: true,
		value(this: ArrayBuffer) {
			return this.slice(0);
		},
	});
}

/** From places in the file to places on the page as it is looked at, turned pages too; y grows upwards. */
function upwards([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], height: number): number[] {
	return [a, -b, c, -d, e, height - f];
}

function placed(
	item: { str: string; transform: number[]; width: number; height: number },
	[a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
): PlacedWords {
	const [, , , scale = 0, x = 0, y = 0] = item.transform;
	return {
		words: item.str,
		x: a * x + c * y + e,
		y: b * x + d * y + f,
		width: item.width,
		height: item.height || Math.abs(scale) || 10,
	};
}

interface FilledTable {
	readonly table: RuledTable;
	readonly cells: readonly (readonly string[])[];
}

type Block = { readonly y: number } & ({ readonly line: string } | { readonly filled: FilledTable });

const pageNumber = /^\s*-?\s*\d{1,4}\s*-?\s*$/;
/** Columns of one table on two pages may differ by this much. */
const sameEdge = 4;

class PageWriter {
	private readonly writer = new LayoutWriter();
	private found = false;
	private first = true;
	/** the table that the last page ended with */
	private goesOn: RuledTable | null = null;

	write(words: readonly PlacedWords[], tables: readonly RuledTable[]): void {
		const filled = tables.flatMap((table) => {
			const cells = wordsInCells(
				table,
				words.filter((one) => isWithin(table, one)),
			);
			return cells ? [{ table, cells }] : [];
		});
		const lines = linesOf(words.filter((one) => !filled.some(({ table }) => isWithin(table, one))));
		const blocks: Block[] = [
			...lines.map(({ words: line, y }) => ({ line, y })),
			...filled.map((one) => ({ filled: one, y: one.table.ys[0] as number })),
		].sort((a, b) => b.y - a.y);
		this.blocks(blocks, 1.35 * usualGap(lines));
	}

	done(): TextWithLayout {
		this.endTable();
		const { text, tables } = this.writer.done();
		return { text, tables: this.found ? tables : null };
	}

	private blocks(blocks: readonly Block[], widest: number): void {
		const isNumber = (block: Block | undefined) => block && "line" in block && pageNumber.test(block.line);
		// a page number between two parts of a table would tear it
		const start = isNumber(blocks[0]) ? 1 : 0;
		const first = blocks[start];
		const joins = first && "filled" in first && this.goesOn && isSame(this.goesOn, first.filled.table);
		if (!joins) {
			this.endTable();
			if (!this.first) this.writer.paragraph("");
		}
		this.first = false;
		const end = isNumber(blocks.at(-1)) ? blocks.length - 1 : blocks.length;
		const last = blocks[end - 1];
		const shown = blocks.slice(joins ? start : 0, last && "filled" in last ? end : blocks.length);
		for (const [i, block] of shown.entries()) {
			const above = shown[i - 1];
			if ("filled" in block) this.table(block.filled);
			else {
				this.endTable();
				const apart = above && "line" in above && widest > 0 && above.y - block.y > widest;
				if (apart || (above && "filled" in above)) this.writer.paragraph("");
				this.writer.paragraph(block.line);
			}
		}
	}

	private table({ table, cells }: FilledTable): void {
		if (!this.goesOn || !isSame(this.goesOn, table)) {
			this.endTable();
			this.writer.openTable();
		}
		this.found = true;
		this.goesOn = table;
		for (let row = 0; row + 1 < table.ys.length; row++) {
			this.writer.openRow();
			for (const [i, cell] of table.cells.entries()) {
				if (cell.row !== row) continue;
				this.writer.openCell(cell.columns, cell.rows, false, cell.column);
				for (const paragraph of cells[i] ?? []) this.writer.paragraph(paragraph);
				this.writer.closeCell();
			}
		}
	}

	private endTable(): void {
		if (this.goesOn) this.writer.closeTable();
		this.goesOn = null;
	}
}

const isSame = (one: RuledTable, other: RuledTable): boolean =>
	one.xs.length === other.xs.length &&
	one.xs.every((x, i) => Math.abs(x - (other.xs[i] as number)) <= sameEdge);
