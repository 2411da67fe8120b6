/** What a file says: every word once, in reading order, one block a line; tables point into it. */
export interface TextWithLayout {
	readonly text: string;
	/** null: tables, if any, are drawn in the text itself */
	readonly tables: readonly TextTable[] | null;
}

export interface TextTable {
	readonly start: number;
	readonly end: number;
	readonly rows: readonly (readonly TextCell[])[];
}

export interface TextCell {
	/** in the grid, from 0 */
	readonly column: number;
	readonly columns: number;
	/** rows it reaches over, from its own */
	readonly rows: number;
	readonly pieces: readonly { readonly start: number; readonly end: number }[];
}
