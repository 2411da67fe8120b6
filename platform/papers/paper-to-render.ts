/**
 * A paper as it stands on the page: styles, numberings, sections, blocks. It knows the layout, not the meaning, so that one
 * paper becomes DOCX and PDF alike. Lengths are millimetres, type sizes and gaps points.
 */
export interface PaperToRender {
	/** of the file's properties: title, who issues it */
	readonly title: string;
	readonly author: string;
	readonly styles: Readonly<Record<string, ParagraphStyle>>;
	readonly numberings: Readonly<Record<string, Numbering>>;
	/** the first holds the paper itself, each further one an appendix, on pages of its own */
	readonly sections: readonly PaperSection[];
}

export interface ParagraphStyle {
	/** as a word processor lists it */
	readonly name: string;
	readonly size: number;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly align: "left" | "centre" | "right" | "justified";
	/** first line, mm */
	readonly firstLine?: number;
	/** all lines, mm */
	readonly indent?: number;
	/** points */
	readonly before?: number;
	readonly after?: number;
	/** of the type size; 1 is single */
	readonly lineSpacing?: number;
	/** stays on one page with what follows */
	readonly keepWithNext?: boolean;
	/** for outline and bookmarks; 1 is the highest */
	readonly heading?: 1 | 2 | 3;
}

export interface Numbering {
	readonly levels: readonly NumberingLevel[];
}

export interface NumberingLevel {
	/** letters stand in the text: word processors do not count in the Vietnamese alphabet */
	readonly format: "upper-roman" | "decimal" | "bullet";
	/** "%1." where %1 is the number of this level; the sign itself for a bullet */
	readonly text: string;
	/** of the label, where it differs from the paragraph's */
	readonly bold?: boolean;
}

export interface PaperSection {
	readonly orientation: "portrait" | "landscape";
	/** mm */
	readonly margins: {
		readonly top: number;
		readonly bottom: number;
		readonly left: number;
		readonly right: number;
	};
	/** in the middle of the top margin, from 1, none on the first page */
	readonly pageNumbers: { readonly size: number };
	readonly blocks: readonly Block[];
}

export type Block = Paragraph | Rule | Grid;

export interface Paragraph {
	readonly type: "paragraph";
	readonly style: string;
	readonly runs: readonly Run[];
	readonly numbered?: { readonly numbering: string; readonly level: number; readonly restart?: boolean };
}

export interface Run {
	readonly text: string;
	/** where they differ from the style */
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly size?: number;
	/** a place that a person fills in later: shown as a gap that can be clicked or written into */
	readonly open?: "number" | "day" | "signature" | "name";
}

/** The thin line under motto, issuer and subject. */
export interface Rule {
	readonly type: "rule";
	/** mm */
	readonly width: number;
}

/** A table. Without lines it only sets things side by side (head, signature and recipients). */
export interface Grid {
	readonly type: "grid";
	readonly lines: boolean;
	/** what it shows, for those who cannot see it; null for one that only sets things side by side */
	readonly caption: string | null;
	/** mm; their sum is the width */
	readonly columns: readonly number[];
	/** rows at the top that come again on every page */
	readonly headRows: number;
	readonly rows: readonly GridRow[];
}

export interface GridRow {
	/** false: never broken over two pages */
	readonly mayBreak: boolean;
	readonly cells: readonly GridCell[];
}

export interface GridCell {
	readonly columns?: number;
	readonly rows?: number;
	readonly blocks: readonly (Paragraph | Rule)[];
}
