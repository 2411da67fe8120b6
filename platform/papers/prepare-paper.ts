import { ListCounter, type ListLevel } from "./list-numbers.ts";
import type {
	Grid,
	GridCell,
	GridRow,
	NumberingLevel,
	PaperSection,
	PaperToRender,
	Paragraph,
	Rule,
	Run,
} from "./paper-to-render.ts";

/** A paper that both renderers write alike: words cleaned, gaps filled, numbers counted. */
export interface PreparedPaper extends Omit<PaperToRender, "sections" | "numberings"> {
	/** each counts on its own; a numbering that begins again becomes a further list */
	readonly lists: Readonly<Record<string, readonly NumberingLevel[]>>;
	readonly sections: readonly PreparedSection[];
}

export interface PreparedSection extends Omit<PaperSection, "blocks"> {
	readonly blocks: readonly PreparedBlock[];
}

export type PreparedBlock = PreparedParagraph | Rule | PreparedGrid;

export interface PreparedParagraph extends Omit<Paragraph, "runs" | "numbered"> {
	readonly runs: readonly PreparedRun[];
	readonly label: Label | null;
}

export interface PreparedRun extends Run {
	readonly khmer: boolean;
}

export interface Label {
	readonly list: string;
	readonly level: number;
	/** as it is shown, without a blank after it */
	readonly words: string;
	readonly bold: boolean | null;
}

export interface PreparedGrid extends Omit<Grid, "rows"> {
	readonly rows: readonly PreparedRow[];
}

export interface PreparedRow extends Omit<GridRow, "cells"> {
	/** a heading among the rows stays on one page with what follows */
	readonly keepWithNext: boolean;
	readonly cells: readonly PreparedCell[];
}

export interface PreparedCell extends Omit<GridCell, "blocks"> {
	readonly blocks: readonly (PreparedParagraph | Rule)[];
}

export function preparePaper(paper: PaperToRender): PreparedPaper {
	const labels = new Labels(paper);
	const paragraph = (one: Paragraph): PreparedParagraph => {
		if (!paper.styles[one.style]) throw new Error(`The paper has no style ${one.style}`);
		const { numbered, ...rest } = one;
		return {
			...rest,
			runs: one.runs.flatMap(preparedRuns),
			label: numbered ? labels.next(numbered) : null,
		};
	};
	const cell = (one: GridCell): PreparedCell => ({
		...one,
		blocks: one.blocks.map((block) => (block.type === "rule" ? block : paragraph(block))),
	});
	const keeps = (block: Paragraph | Rule) =>
		block.type === "paragraph" && paper.styles[block.style]?.keepWithNext === true;
	const grid = (one: Grid): PreparedGrid => ({
		...one,
		caption: one.caption === null ? null : clean(one.caption),
		rows: one.rows.map((row) => ({
			...row,
			keepWithNext: one.lines && row.cells.some(({ blocks }) => blocks.some(keeps)),
			cells: row.cells.map(cell),
		})),
	});
	const sections = paper.sections.map((section) => ({
		...section,
		blocks: section.blocks.map((block) =>
			block.type === "rule" ? block : block.type === "grid" ? grid(block) : paragraph(block),
		),
	}));
	const { styles } = paper;
	return { title: clean(paper.title), author: clean(paper.author), styles, lists: labels.lists, sections };
}

/** Numbers paragraphs as a word processor does, and says in which list it has to count them. */
class Labels {
	readonly lists: Record<string, readonly NumberingLevel[]> = {};
	private readonly counter = new ListCounter();
	/** numbering → for each level the list that counts it */
	private readonly counting = new Map<string, string[]>();

	constructor(private readonly paper: PaperToRender) {}

	next({ numbering, level, restart }: NonNullable<Paragraph["numbered"]>): Label {
		const levels = this.paper.numberings[numbering]?.levels;
		const own = levels?.[level];
		if (!own) throw new Error(`The paper has no level ${level} of the numbering ${numbering}`);
		const lists = this.counting.get(numbering) ?? [];
		this.counting.set(numbering, lists);
		// after an item of a higher level the lower ones begin again by themselves, in its list
		lists.length = Math.min(lists.length, level + 1);
		if (restart) lists[level] = `${numbering}-${Object.keys(this.lists).length}`;
		for (let i = 0; i <= level; i++) lists[i] ??= i === 0 ? numbering : (lists[i - 1] as string);
		const list = lists[level] as string;
		this.lists[list] ??= levels;
		const counted = this.counter.next(list, level, levels.map(asCounted)).trimEnd();
		return {
			list,
			level,
			words: own.format === "bullet" ? own.text : counted,
			bold: own.bold ?? null,
		};
	}
}

const asCounted = ({ format, text }: NumberingLevel, level: number): ListLevel => ({
	format,
	pattern: ownNumber(text, level),
	start: 1,
});

/** "%1" means the level's own number to us, and the number of the first level to Word. */
export const ownNumber = (text: string, level: number): string => text.replace("%1", `%${level + 1}`);

const khmer = /([\p{Script=Khmer}\u200B]*\p{Script=Khmer}[\p{Script=Khmer}\u200B]*)/u;

/** Khmer letters stand in another font and another language. */
function preparedRuns(run: Run): PreparedRun[] {
	const words = clean(run.text);
	if (run.open && words === "") return [{ ...run, text: gaps[run.open], khmer: false }];
	return words
		.split(khmer)
		.map((text, i) => ({ ...run, text, khmer: i % 2 === 1 }))
		.filter(({ text }) => text !== "");
}

/** Blanks that no line breaks at, as wide as what will stand there. */
const gaps: Readonly<Record<NonNullable<Run["open"]>, string>> = {
	number: "\u00A0".repeat(8),
	day: "\u00A0".repeat(6),
	signature: "\u00A0",
	name: "\u00A0".repeat(24),
};

/**
 * One form of each letter; no signs that files cannot hold or that turn the order of the letters round, so that a paper
 * says what its bytes say.
 */
const clean = (words: string): string =>
	words
		.replace(/\r\n?|[\u2028\u2029]/g, "\n")
		.replace(/(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF\u202A-\u202E\u2066-\u2069]/gu, "")
		.normalize("NFC");
