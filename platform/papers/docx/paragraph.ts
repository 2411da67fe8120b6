import { BorderStyle, BuilderElement, Paragraph, type ParagraphChild, TextRun } from "docx";
import { rule, twipsOfMm } from "../lengths.ts";
import { writingMessages } from "../messages.ts";
import type { Rule, Run } from "../paper-to-render.ts";
import type { PreparedPaper, PreparedParagraph, PreparedRun } from "../prepare-paper.ts";
import { ruleStyle, styleIndent } from "./styles.ts";

/** Windows has it; the font table names free ones beside it. */
export const khmerFontName = "Leelawadee UI";

export interface DocxState {
	readonly styles: PreparedPaper["styles"];
	/** places to fill in so far: they are numbered, so that the same paper gives the same file */
	places: number;
}

export function docxParagraph({ style, label, runs }: PreparedParagraph, state: DocxState): Paragraph {
	return new Paragraph({
		style,
		...(label ? { numbering: { reference: label.list, level: label.level, instance: 0 } } : {}),
		// a numbered paragraph would take the indent of its list, which has none
		...(label ? { indent: styleIndent(state.styles[style]) } : {}),
		children: runs.map((run) => docxRun(run, state)),
	});
}

function docxRun(run: PreparedRun, state: DocxState): ParagraphChild {
	const text = textRun(run);
	return run.open ? place(run.open, text, ++state.places) : text;
}

function textRun(run: PreparedRun): TextRun {
	return new TextRun({
		...differing(run),
		...(run.khmer
			? { font: { cs: khmerFontName }, complexScript: true, language: { bidirectional: "km-KH" } }
			: {}),
		children: run.text.split("\n").flatMap((line, i) => [...(i > 0 ? [lineBreak()] : []), ...tabbed(line)]),
	});
}

const differing = ({ bold, italic, size }: Run) => ({
	...(bold === undefined ? {} : { bold }),
	...(italic === undefined ? {} : { italics: italic }),
	...(size === undefined ? {} : { size: size * 2 }),
});

const lineBreak = () => new BuilderElement({ name: "w:br" });
const tabbed = (line: string) =>
	line.split("\t").flatMap((words, i) => [...(i > 0 ? [new BuilderElement({ name: "w:tab" })] : []), words]);

/** A content control: an office clicks into it and writes; what stands there until then goes. */
function place(open: NonNullable<Run["open"]>, text: TextRun, id: number): ParagraphChild {
	const properties = new BuilderElement({
		name: "w:sdtPr",
		children: [
			valued("w:alias", writingMessages.vi[open]),
			valued("w:tag", open),
			valued("w:id", id),
			new BuilderElement({ name: "w:showingPlcHdr" }),
			...(open === "signature" ? [] : [new BuilderElement({ name: "w:text" })]),
		],
	});
	const content = new BuilderElement({ name: "w:sdtContent", children: [text] });
	// the library's type of what stands in a paragraph does not name controls other than its own check box
	return new BuilderElement({ name: "w:sdt", children: [properties, content] }) as unknown as ParagraphChild;
}

const valued = (name: string, value: string | number) =>
	new BuilderElement<{ value: string | number }>({ name, attributes: { value: { key: "w:val", value } } });

/** A line as wide as asked in the middle of its column: the border of an empty paragraph, drawn in by both sides. */
export function docxRule({ width }: Rule, columnWidth: number): Paragraph {
	const side = Math.max(0, twipsOfMm((columnWidth - width) / 2));
	return new Paragraph({
		style: ruleStyle,
		indent: { left: side, right: side },
		border: {
			top: { style: BorderStyle.SINGLE, size: rule.thickness * 8, space: 0, color: "000000" },
		},
	});
}
