import type { LaidOutCell, LaidOutTable, LaidOutText } from "../layout.ts";
import type { Block, Grid, LaidOutPaper, Numbering, NumberingLevel, Paragraph } from "./laid-out-paper.ts";
import { romanNumeral } from "./roman-numeral.ts";

/** A laid-out paper as the text that a reader of files would make of it: one block a line, list numbers counted. */
export function laidOutText(paper: LaidOutPaper): LaidOutText {
	const writer = new TextWriter(paper.numberings);
	for (const section of paper.sections) for (const block of section.blocks) writer.block(block);
	return { text: writer.text, tables: writer.tables };
}

class TextWriter {
	text = "";
	readonly tables: LaidOutTable[] = [];
	private readonly counts = new Map<string, number[]>();
	private readonly numberings: Readonly<Record<string, Numbering>>;

	constructor(numberings: Readonly<Record<string, Numbering>>) {
		this.numberings = numberings;
	}

	block(block: Block): void {
		if (block.type === "paragraph") this.line(block);
		else if (block.type === "grid") this.grid(block);
	}

	private line(paragraph: Paragraph): { start: number; end: number } {
		const words = this.label(paragraph) + paragraph.runs.map(({ text }) => text).join("");
		const start = this.text.length;
		const line = words.replace(/[^\S\n]+$/u, "");
		this.text += `${line}\n`;
		return { start, end: start + line.length };
	}

	private grid(grid: Grid): void {
		const start = this.text.length;
		const taken: number[] = [];
		const rows = grid.rows.map(({ cells }) => {
			let column = 0;
			const row = cells.map((cell): LaidOutCell => {
				while ((taken[column] ?? 0) > 0) column++;
				const pieces = cell.blocks
					.flatMap((block) => (block.type === "paragraph" ? [this.line(block)] : []))
					.filter((piece) => piece.end > piece.start);
				const placed = { column, columns: cell.columns ?? 1, rows: cell.rows ?? 1, pieces };
				for (let i = 0; i < placed.columns; i++) taken[column + i] = placed.rows;
				column += placed.columns;
				return placed;
			});
			for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
			return row;
		});
		this.tables.push({ start, end: this.text.length, rows });
	}

	private label({ numbered }: Paragraph): string {
		const levels = numbered && this.numberings[numbered.numbering]?.levels;
		const own = numbered && levels?.[numbered.level];
		if (!own) return "";
		if (own.format === "bullet") return `${own.text} `;
		const counts = this.counts.get(numbered.numbering) ?? [];
		this.counts.set(numbered.numbering, counts);
		counts.length = Math.min(counts.length, numbered.level + 1);
		const next = numbered.restart ? 1 : (counts[numbered.level] ?? 0) + 1;
		counts[numbered.level] = next;
		return `${own.text.replace(/%\d/, shown(next, own))} `;
	}
}

const shown = (number: number, { format }: NumberingLevel): string =>
	format === "upper-roman" ? romanNumeral(number) : String(number);
