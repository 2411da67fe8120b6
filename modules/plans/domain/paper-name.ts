import type { Temporal } from "temporal-polyfill";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import type { PaperKind } from "./plan.ts";

/** What the kinds of paper are called. */
export const paperKindNames: Readonly<Record<PaperKind, Readonly<Record<Language, string>>>> = {
	KH: { vi: "Kế hoạch", en: "Plan" },
	QĐ: { vi: "Quyết định", en: "Decision" },
	CT: { vi: "Chỉ thị", en: "Directive" },
	CTr: { vi: "Chương trình", en: "Programme" },
	CV: { vi: "Công văn", en: "Letter" },
};

export interface NumberedPaper {
	readonly paperKind: PaperKind;
	readonly number: number | null;
	readonly symbol: string | null;
	readonly issuedOn: Temporal.PlainDate | null;
	readonly subject: string;
}

/** `84/KH-UBND`; null while it has no number. Numbers below ten are written with a nought (Nghị định 30/2020/NĐ-CP). */
export const referenceOf = ({ number, symbol }: Pick<NumberedPaper, "number" | "symbol">): string | null =>
	number === null || symbol === null ? null : `${number.toString().padStart(2, "0")}/${symbol}`;

/** "Kế hoạch số 84/KH-UBND ngày 31/03/2023", or its kind alone while it has no number. */
export function numberedName(paper: NumberedPaper, language: Language): string {
	const kind = paperKindNames[paper.paperKind][language];
	const reference = referenceOf(paper);
	const numbered = reference === null ? "" : language === "vi" ? ` số ${reference}` : ` ${reference}`;
	const of = language === "vi" ? " ngày " : " of ";
	return `${kind}${numbered}${paper.issuedOn === null ? "" : of + formatDay(paper.issuedOn, language)}`;
}

/** "Kế hoạch số 84/KH-UBND ngày 31/03/2023: nâng cao Chỉ số PAPI"; "Kế hoạch nâng cao Chỉ số PAPI" while it has no number. */
export function paperName(paper: NumberedPaper, language: Language): string {
	const between = referenceOf(paper) === null && language === "vi" ? " " : ": ";
	return `${numberedName(paper, language)}${between}${paper.subject}`;
}
