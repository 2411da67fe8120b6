import {
	AlignmentType,
	Header,
	type ISectionOptions,
	NumberFormat,
	PageNumber,
	PageOrientation,
	Paragraph,
	type Table,
	TextRun,
} from "docx";
import { paperSize, twipsOfMm, twipsOfPoints } from "../lengths.ts";
import type { PreparedSection } from "../prepare-paper.ts";
import { docxGrid } from "./grid.ts";
import { type DocxState, docxParagraph, docxRule } from "./paragraph.ts";
import { emptyStyle } from "./styles.ts";

export function docxSection(section: PreparedSection, state: DocxState): ISectionOptions {
	const { margins, orientation, pageNumbers } = section;
	const landscape = orientation === "landscape";
	return {
		properties: {
			titlePage: true,
			page: {
				// the library turns the page round itself
				size: {
					width: twipsOfMm(paperSize.width),
					height: twipsOfMm(paperSize.height),
					orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
				},
				margin: {
					top: twipsOfMm(margins.top),
					bottom: twipsOfMm(margins.bottom),
					left: twipsOfMm(margins.left),
					right: twipsOfMm(margins.right),
					header: Math.round(twipsOfMm(margins.top) / 2 - twipsOfPoints(pageNumbers.size * 1.15) / 2),
					footer: Math.round(twipsOfMm(margins.bottom) / 2),
					gutter: 0,
				},
				pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
			},
		},
		headers: {
			default: new Header({ children: [pageNumber(pageNumbers.size)] }),
			first: new Header({ children: [new Paragraph({ style: "Header" })] }),
		},
		children: docxBlocks(section, state),
	};
}

const pageNumber = (size: number) =>
	new Paragraph({
		style: "Header",
		alignment: AlignmentType.CENTER,
		children: [new TextRun({ children: [PageNumber.CURRENT], size: size * 2 })],
	});

function docxBlocks({ blocks, margins, orientation }: PreparedSection, state: DocxState) {
	const across = orientation === "landscape" ? paperSize.height : paperSize.width;
	const width = across - margins.left - margins.right;
	const written: (Paragraph | Table)[] = [];
	blocks.forEach((block, i) => {
		if (block.type === "paragraph") written.push(docxParagraph(block, state));
		else if (block.type === "rule") written.push(docxRule(block, width));
		else {
			written.push(docxGrid(block, state));
			// Word joins tables that nothing parts, and wants a paragraph behind the last one
			if (blocks[i + 1]?.type !== "paragraph") written.push(new Paragraph({ style: emptyStyle }));
		}
	});
	return written;
}
