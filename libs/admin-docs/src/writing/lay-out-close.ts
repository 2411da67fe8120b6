import { cell, paragraph, sideBySide } from "./blocks.ts";
import type { Block, Paragraph } from "./laid-out-paper.ts";
import { openGap } from "./open-gap.ts";
import { textWidths } from "./page.ts";
import { paperWords } from "./words/paper-words.ts";
import type { PaperRecipients, PaperSignature } from "./written-head.ts";

const columns = [textWidths.portrait - 85, 85] as const;

/** Boxes 7 and 9b side by side, never on two pages. */
export const layOutClose = (recipients: PaperRecipients, signature: PaperSignature): Block =>
	sideBySide(columns, [cell(...recipientLines(recipients)), cell(...signatureLines(signature))]);

/** Recipients end with ";", the last line is where copies are kept and ends with "." (appendix I II.9). */
function recipientLines({ to, keptBy, drafter }: PaperRecipients): Paragraph[] {
	const mark = drafter ? ` ${drafter.initials}.${drafter.copies}` : "";
	const filed = `${paperWords.filed}${keptBy === null ? "" : `, ${keptBy}`}.${mark}`;
	return [
		paragraph("recipientsLabel", paperWords.recipients),
		...to.map((name) => paragraph("recipient", paperWords.recipient(name, ";"))),
		paragraph("recipient", paperWords.recipient(filed, "")),
	];
}

function signatureLines({ authority, title, name }: PaperSignature): Paragraph[] {
	const lines = [...authority.map(({ form, of }) => `${form} ${of}`), ...(title === null ? [] : [title])];
	return [
		...lines.map((line, i) => paragraph(i === 0 ? "authority" : "post", line.toUpperCase())),
		paragraph("signature", [openGap("signature")]),
		paragraph("signer", name === null ? [openGap("name")] : name),
	];
}
