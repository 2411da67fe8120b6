import { numbered, paragraph } from "./blocks.ts";
import type { Citations } from "./citations.ts";
import type { WrittenText } from "./cited-paper.ts";
import type { Paragraph } from "./laid-out-paper.ts";
import { sentence, withEndMark } from "./sentence.ts";

/** I. TITLE */
export const section = (title: string): Paragraph => numbered("section", title, "outline", 0);

/** 1. Title */
export const heading = (title: string): Paragraph => numbered("heading", title, "outline", 1);

export const sentences = (lines: readonly WrittenText[], citations: Citations): Paragraph[] =>
	lines.map((line) => paragraph("paragraph", sentence(citations.text(line))));

export const dashes = (lines: readonly WrittenText[], citations: Citations): Paragraph[] =>
	lines.map((line) => numbered("detail", sentence(citations.text(line)), "dashes"));

/** The end of the content; signature and recipients never stand alone on a page. */
export const lastLine = (line: string): Paragraph => paragraph("leadIn", withEndMark(line));
