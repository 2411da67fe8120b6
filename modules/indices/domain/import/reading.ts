/** A sheet before anybody says what it means: rows as the spreadsheet program numbers them, columns from 0. */
export type Grid = readonly GridRow[];

export interface GridRow {
	readonly number: number;
	readonly cells: ReadonlyMap<number, GridCell>;
}

export interface GridCell {
	readonly text: string;
	readonly number: number | null;
	readonly address: string;
}

export const layouts = ["wide", "long", "columns"] as const;
/** wide: units in rows; long: one figure a row; columns: units in columns. */
export type Layout = (typeof layouts)[number];

export const statistics = ["unweighted", "weighted"] as const;
/** Which of the rows of an indicator is the score; totals and dimensions of PAPI add up unweighted. */
export type Statistic = (typeof statistics)[number];

/** A heading or row label that may stand for a part of the index. */
export interface FoundLabel {
	/** folded: the same words are one label, wherever they stand */
	readonly key: string;
	readonly text: string;
	readonly address: string;
}

export interface PrintedError {
	readonly standardError: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly level: number | null;
}

/** One figure as the file has it, before units and parts are recognised. */
export interface RawFigure {
	/** row, column or unit that it stands in: what a person answers for */
	readonly line: string;
	readonly address: string;
	/** name and code of the unit, whichever the file gives */
	readonly unitTexts: readonly string[];
	readonly label: string;
	readonly written: string;
	readonly error: PrintedError | null;
}

export interface Reading {
	readonly layout: Layout;
	readonly labels: readonly FoundLabel[];
	readonly figures: readonly RawFigure[];
	/** years that rows or columns are marked with; empty: the sheet is of one year */
	readonly years: readonly number[];
}

export interface HowToRead {
	readonly year: number;
	readonly statistic: Statistic;
	/** whether a text is the name or code of a unit, of whatever day */
	readonly isUnit: (text: string) => boolean;
}

/** `HỌ  và\ntên` and `ho va ten` are one; dots between digits stay, since they number parts. */
export const foldText = (text: string): string =>
	text
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.replace(/[đĐ]/g, "d")
		.toLowerCase()
		.replace(/(?<!\d)\.|\.(?!\d)/g, " ")
		.replace(/[^\p{L}\p{N}.]+/gu, " ")
		.trim();

/** Scores have no thousands, so a comma and a point mean the same. */
export function figureOf(text: string): number | null {
	const plain = text.replace(/\s/g, "").replace(",", ".");
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The figure as written; what a workbook computed in binary loses the tail that nobody printed. */
export function writtenOf(cell: GridCell): string {
	if (cell.number === null) {
		const figure = figureOf(cell.text);
		return figure === null ? cell.text : cell.text.replace(/\s/g, "").replace(",", ".");
	}
	return String(Number(cell.number.toPrecision(12)));
}

export const yearOf = (cell: GridCell | undefined): number | null => {
	const match = /^(20\d\d)$/.exec(cell?.text.trim() ?? "");
	return match ? Number(match[1]) : null;
};
