import { cellMargins, rule } from "../lengths.ts";
import type { ParagraphStyle, Run } from "../paper-to-render.ts";
import type {
	PreparedBlock,
	PreparedGrid,
	PreparedPaper,
	PreparedParagraph,
	PreparedRun,
} from "../prepare-paper.ts";
import { TakenColumns } from "../taken-columns.ts";

/** What `paper.typ` takes in. `written` is a day as 2026-01-31. */
export function templateData(paper: PreparedPaper, written: string): string {
	const [year, month, day] = written.split("-").map(Number);
	return JSON.stringify({
		title: paper.title,
		author: paper.author,
		written: { year, month, day },
		rule,
		cellMargins,
		styles: Object.fromEntries(
			Object.entries(paper.styles).map(([key, style]) => [key, { ...usual, ...style }]),
		),
		sections: paper.sections.map((section) => ({ ...section, blocks: placed(section.blocks, paper.styles) })),
	});
}

type Styles = PreparedPaper["styles"];

const usual = { bold: false, italic: false, firstLine: 0, indent: 0, lineSpacing: 1, heading: null };

/** Of what the one leaves below and the next wants above, the larger counts, as in Word since 2013. */
function placed(blocks: readonly PreparedBlock[], styles: Styles): unknown[] {
	return blocks.map((block, i) => {
		const above = Math.max(below(blocks[i - 1], styles), styleOf(block, styles)?.before ?? 0);
		const keepWithNext = keeps(block, blocks[i + 1], styles);
		if (block.type === "rule") return { ...block, above, keepWithNext };
		if (block.type === "grid") return { ...gridData(block, styles), above, keepWithNext };
		return { ...paragraphData(block), above, keepWithNext };
	});
}

const styleOf = (block: PreparedBlock | undefined, styles: Styles): ParagraphStyle | undefined =>
	block?.type === "paragraph" ? styles[block.style] : undefined;

const below = (block: PreparedBlock | undefined, styles: Styles): number =>
	styleOf(block, styles)?.after ?? 0;

/** The line under a heading belongs to the heading. */
const keeps = (block: PreparedBlock, next: PreparedBlock | undefined, styles: Styles): boolean =>
	block.type === "rule" || next?.type === "rule" || (styleOf(block, styles)?.keepWithNext ?? false);

function gridData(grid: PreparedGrid, styles: Styles) {
	const taken = new TakenColumns(grid.columns.length);
	const rows = grid.rows.map((row) => {
		const fromAbove = taken.nextRow();
		for (const { columns, rows: down } of row.cells) taken.take(columns ?? 1, down ?? 1);
		const alone = !fromAbove && row.cells.every(({ rows: down }) => (down ?? 1) === 1);
		return {
			mayBreak: row.mayBreak,
			leads: alone && row.keepWithNext,
			cells: row.cells.map((cell) => ({
				columns: cell.columns ?? 1,
				rows: cell.rows ?? 1,
				blocks: placed(cell.blocks, styles),
			})),
		};
	});
	return { ...grid, rows };
}

const paragraphData = ({ type, style, runs, label }: PreparedParagraph) => ({
	type,
	style,
	runs: runs.map(runData),
	...(label ? { label: { words: label.words, ...(label.bold === null ? {} : { bold: label.bold }) } } : {}),
});

/** A long word without any place to break would run over the edge of its cell. */
const broken = (text: string): string =>
	text.replace(/[\p{L}\p{M}\p{N}_]{25,}/gu, (word) => word.replace(/.{8}(?!\p{M})/gu, "$&\u200B"));

const runData = ({ khmer, open, text, ...run }: PreparedRun): Run & { khmer?: true } => ({
	...run,
	text: khmer ? text : broken(text),
	...(khmer ? { khmer } : {}),
});
