import { cell, paragraph, sideBySide } from "./blocks.ts";
import type { Grid, LaidOutPaper } from "./laid-out-paper.ts";
import {
	applicantFields,
	contactLine,
	dossierFields,
	fields,
	layOutForm,
	lines,
} from "./lay-out-one-stop.ts";
import type { ReceiptPaper } from "./one-stop-paper.ts";
import { openGap } from "./open-gap.ts";
import { textWidths } from "./page.ts";
import { oneStopWords } from "./words/one-stop-words.ts";

const words = oneStopWords.receipt;

/** Form 01: what was handed in, and when and where the result is handed out. Both who gives and who takes sign. */
export function layOutReceipt(paper: ReceiptPaper): LaidOutPaper {
	return layOutForm(paper, () => ({
		handedOver: true,
		blocks: [
			...lines(oneStopWords.desk(paper.desk)),
			...applicantFields(paper),
			...dossierFields(paper),
			...lines(words.parts),
			partsTable(paper),
			...fields(["timeLimit", paper.timeLimit], ["fee", paper.fee], ["resultAt", paper.resultAt]),
			...lines(contactLine(paper)),
		],
		last: words.closing,
		close: sideBySide(
			[textWidths.portrait / 2, textWidths.portrait / 2],
			[signed(words.applicantSigns, paper.applicant.name), signed(words.receiverSigns, paper.receivedBy)],
		),
	}));
}

const signed = (title: string, name: string | null) =>
	cell(
		paragraph("authority", title),
		paragraph("signature", [openGap("signature")]),
		paragraph("signer", name === null ? [openGap("name")] : name),
	);

const widths = [15, 80, 45, 25];

function partsTable({ parts }: ReceiptPaper): Grid {
	return {
		type: "grid",
		lines: true,
		caption: words.parts,
		columns: widths.map((width) => (width / 165) * textWidths.portrait),
		headRows: 1,
		rows: [
			{ mayBreak: false, cells: words.columns.map((head) => cell(paragraph("tableHead", head))) },
			...parts.map(({ name, original, copies }, i) => ({
				mayBreak: false,
				cells: [
					cell(paragraph("tableCentre", String(i + 1))),
					cell(paragraph("tableText", name)),
					cell(paragraph("tableCentre", original ? words.original : words.copy)),
					cell(paragraph("tableCentre", String(copies))),
				],
			})),
		],
	};
}
