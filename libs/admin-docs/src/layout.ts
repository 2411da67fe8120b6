/**
 * Text with layout, as a reader of files hands it over. The text holds every word once, in reading order, one block a
 * line; list numbers stand in it as text. Tables only point into it.
 */
export interface LaidOutText {
	readonly text: string;
	/** null: tables, if any, are drawn in the text itself (markdown, HTML) */
	readonly tables: readonly LaidOutTable[] | null;
}

export interface LaidOutTable {
	/** offsets in the text, from the first cell to the end of the last line of the table */
	readonly start: number;
	readonly end: number;
	readonly rows: readonly (readonly LaidOutCell[])[];
}

export interface LaidOutCell {
	/** in the grid, from 0 */
	readonly column: number;
	readonly columns: number;
	/** rows that it reaches over, from its own */
	readonly rows: number;
	/** stretches of the text */
	readonly pieces: readonly { readonly start: number; readonly end: number }[];
}
