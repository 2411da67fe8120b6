import type { Language } from "#platform/i18n/index.ts";
import { paperKindNames, referenceOf } from "../domain/paper-name.ts";
import type { PaperKind } from "../domain/plan.ts";
import type { Paper } from "../queries/follow/work-rows.ts";
import { workMessages } from "./work-messages.ts";

/** "Kế hoạch 12/KH-UBND năm 2026, mục II.2.a" */
export function paperOf(paper: Paper, language: Language): string {
	const words = workMessages[language];
	const reference = referenceOf(paper);
	const name = paperKindNames[paper.kind as PaperKind][language];
	const place = paper.place ? words.inSection(paper.place) : "";
	return `${name}${reference ? ` ${reference}` : ""}${words.ofYear(paper.year)}${place}`;
}
