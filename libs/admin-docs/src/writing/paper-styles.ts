import type { Numbering, ParagraphStyle } from "./laid-out-paper.ts";
import { typeSizes } from "./type-sizes.ts";
import { decisionWords } from "./words/decision-words.ts";
import { type StyleName, styleNames } from "./words/style-names.ts";

/** First line 1.27 cm in, at least 6 points between paragraphs, lines between single and one and a half (appendix I II.6). */
const text = { align: "justified", firstLine: 12.7, before: 6, lineSpacing: 1.1 } as const;
const centred = { align: "centre" } as const;
const size = (name: keyof typeof typeSizes) => ({ size: typeSizes[name].size });

const cell = { ...size("tableContent"), before: 2, after: 2 } as const;

const looks = {
	nationalName: { ...size("nationalName"), ...centred, bold: true },
	motto: { ...size("motto"), ...centred, bold: true },
	parent: { ...size("parent"), ...centred },
	issuer: { ...size("issuer"), ...centred, bold: true },
	number: { ...size("number"), ...centred, before: 8 },
	placeDay: { ...size("placeDay"), ...centred, italic: true, before: 8 },
	letterSubject: { ...size("letterSubject"), ...centred, before: 6 },
	kindName: { ...size("kindName"), ...centred, bold: true, before: 18, keepWithNext: true },
	subject: { ...size("subject"), ...centred, bold: true, keepWithNext: true },
	formName: { ...size("kindName"), ...centred, bold: true, before: 18, after: 6, keepWithNext: true },
	decidedBy: { ...size("content"), ...centred, bold: true, before: 14, after: 8, keepWithNext: true },
	decides: { ...size("content"), ...centred, bold: true, before: 8, after: 8, keepWithNext: true },
	addressee: { ...size("addressees"), ...centred, before: 14, after: 6 },
	addressees: {
		...size("addressees"),
		align: "left",
		indent: 25,
		before: 14,
		keepWithNext: true,
	},
	addresseesItem: { ...size("addressees"), align: "left", indent: 45, before: 4 },
	basis: { ...size("content"), ...text, italic: true },
	paragraph: { ...size("content"), ...text },
	section: { ...size("content"), ...text, bold: true, before: 12, heading: 1, keepWithNext: true },
	heading: { ...size("content"), ...text, bold: true, heading: 2, keepWithNext: true },
	leadIn: { ...size("content"), ...text, keepWithNext: true },
	detail: { ...size("content"), ...text },
	recipientsLabel: { ...size("recipientsLabel"), align: "left", bold: true, italic: true, before: 12 },
	recipient: { ...size("recipients"), align: "left" },
	authority: { ...size("authority"), ...centred, bold: true, before: 12, keepWithNext: true },
	post: { ...size("authority"), ...centred, bold: true, keepWithNext: true },
	signature: { ...size("authority"), ...centred, before: 24, after: 24, keepWithNext: true },
	signer: { ...size("signer"), ...centred, bold: true },
	appendixLabel: { ...size("appendixLabel"), ...centred, bold: true, heading: 1, keepWithNext: true },
	appendixTitle: { ...size("appendixTitle"), ...centred, bold: true, keepWithNext: true },
	appendixOf: { ...size("appendixOf"), ...centred, italic: true, after: 12, keepWithNext: true },
	tableHead: { ...cell, ...centred, bold: true },
	tableGroup: { ...cell, align: "left", bold: true, keepWithNext: true },
	tableText: { ...cell, align: "left" },
	tableCentre: { ...cell, ...centred },
	tableRight: { ...cell, align: "right" },
	tableNote: { ...size("tableContent"), align: "left", italic: true, before: 6 },
} as const satisfies Readonly<Record<StyleName, Omit<ParagraphStyle, "name">>>;

/** All styles that papers use, with the names under which a word processor lists them. */
export const paperStyles: Readonly<Record<string, ParagraphStyle>> = Object.fromEntries(
	Object.entries(looks).map(([key, look]) => [key, { name: styleNames[key as StyleName], ...look }]),
);

/** Sections I., items 1. below; articles with clauses 1. below; items alone; dashes. */
export const paperNumberings = {
	outline: {
		levels: [
			{ format: "upper-roman", text: "%1." },
			{ format: "decimal", text: "%1." },
		],
	},
	articles: {
		levels: [
			{ format: "decimal", text: decisionWords.article, bold: true },
			{ format: "decimal", text: "%1." },
		],
	},
	items: { levels: [{ format: "decimal", text: "%1." }] },
	dashes: { levels: [{ format: "bullet", text: "-" }] },
} as const satisfies Readonly<Record<string, Numbering>>;

export type NumberingName = keyof typeof paperNumberings;
