import type { Block, GridCell, Paragraph, Rule, Run } from "./laid-out-paper.ts";
import type { NumberingName } from "./paper-styles.ts";
import type { StyleName } from "./words/style-names.ts";

/** One paragraph; words alone are one run. */
export const paragraph = (style: StyleName, words: string | readonly Run[]): Paragraph => ({
	type: "paragraph",
	style,
	runs: typeof words === "string" ? [{ text: words }] : words,
});

export const numbered = (
	style: StyleName,
	words: string | readonly Run[],
	numbering: NumberingName,
	level = 0,
): Paragraph => ({ ...paragraph(style, words), numbered: { numbering, level } });

export const rule = (width: number): Rule => ({ type: "rule", width: Math.round(width * 10) / 10 });

export const cell = (...blocks: readonly (Paragraph | Rule)[]): GridCell => ({ blocks });

/** Two boxes side by side, without lines. */
export const sideBySide = (
	columns: readonly [number, number],
	...rows: readonly (readonly [GridCell, GridCell])[]
): Block => ({
	type: "grid",
	lines: false,
	caption: null,
	columns,
	headRows: 0,
	rows: rows.map((cells) => ({ mayBreak: false, cells })),
});
