import { AlignmentType, type IPropertiesOptions, LineRuleType } from "docx";
import { rule, twipsOfMm, twipsOfPoints } from "../lengths.ts";
import { writingMessages } from "../messages.ts";
import type { ParagraphStyle } from "../paper-to-render.ts";

type Styles = NonNullable<IPropertiesOptions["styles"]>;
type OwnStyle = NonNullable<Styles["paragraphStyles"]>[number];

export const fontName = "Times New Roman";

/** Styles of this writer's own; a paper's styles keep their keys as ids. */
export const ruleStyle = "GuongRule";
export const emptyStyle = "GuongEmpty";
const headerStyle = "Header";

export const alignments = {
	left: AlignmentType.LEFT,
	centre: AlignmentType.CENTER,
	right: AlignmentType.RIGHT,
	justified: AlignmentType.BOTH,
} as const;

const run = {
	font: { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName },
	language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "km-KH" },
	color: "000000",
};

/** Word's own headings, so that outline, table of contents and export to PDF know them; the paper's styles build on them. */
const heading = (level: 1 | 2 | 3) => ({
	run: { ...run, bold: false, size: 28 },
	paragraph: { outlineLevel: level - 1, spacing: { before: 0, after: 0 } },
});

export function docxStyles(styles: Readonly<Record<string, ParagraphStyle>>): Styles {
	return {
		default: {
			document: { run: { ...run, size: 28 }, paragraph: { spacing: { before: 0, after: 0 } } },
			heading1: heading(1),
			heading2: heading(2),
			heading3: heading(3),
		},
		paragraphStyles: [...Object.entries(styles).map(([id, style]) => ownStyle(id, style)), ...ownStyles],
	};
}

export const styleIndent = (style: ParagraphStyle | undefined) => ({
	left: twipsOfMm(style?.indent ?? 0),
	firstLine: twipsOfMm(style?.firstLine ?? 0),
});

function ownStyle(id: string, style: ParagraphStyle): OwnStyle {
	return {
		id,
		name: style.name,
		basedOn: style.heading ? `Heading${style.heading}` : "Normal",
		quickFormat: true,
		run: { size: style.size * 2, bold: style.bold ?? false, italics: style.italic ?? false },
		paragraph: {
			alignment: alignments[style.align],
			indent: styleIndent(style),
			spacing: {
				before: twipsOfPoints(style.before ?? 0),
				after: twipsOfPoints(style.after ?? 0),
				line: Math.round(240 * (style.lineSpacing ?? 1)),
				lineRule: LineRuleType.AUTO,
			},
			keepNext: style.keepWithNext ?? false,
			...(style.heading ? { outlineLevel: style.heading - 1 } : {}),
		},
	};
}

const exactly = (points: number) => ({
	before: 0,
	after: 0,
	line: twipsOfPoints(points),
	lineRule: LineRuleType.EXACTLY,
});

const ownStyles: readonly OwnStyle[] = [
	{
		id: ruleStyle,
		name: writingMessages.vi.rule,
		basedOn: "Normal",
		quickFormat: true,
		run: { size: 4 },
		paragraph: { spacing: { ...exactly(1), before: twipsOfPoints(rule.above) } },
	},
	{
		id: emptyStyle,
		name: writingMessages.vi.empty,
		basedOn: "Normal",
		run: { size: 2 },
		paragraph: { spacing: exactly(1) },
	},
	{
		id: headerStyle,
		name: "header",
		basedOn: "Normal",
		paragraph: { alignment: AlignmentType.CENTER },
	},
];
