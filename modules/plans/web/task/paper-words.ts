import { formatDay, type Language } from "#platform/i18n/index.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";

/** "84/KH-UBND ngày 02/03/2026"; a paper without number by what it is about. */
export function paperWords(
	paper: Pick<StoredPlan, "number" | "symbol" | "issuedOn" | "subject">,
	language: Language,
): string {
	if (paper.number === null) return paper.subject;
	const on = paper.issuedOn
		? `${language === "vi" ? " ngày" : " of"} ${formatDay(paper.issuedOn, language)}`
		: "";
	return `${paper.number}/${paper.symbol ?? ""}${on}`;
}

/** A heading of a page holds a line or two: long tasks are cut at a word, the whole text stands below. */
export function shortText(text: string, most = 150): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 60))} …`;
}
