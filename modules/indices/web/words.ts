import type { TreeNode } from "@guong/index-math";
import { nameInSentence, type UnitView } from "#modules/organisation/index.ts";
import { formatDecimal, formatRank, type Language } from "#platform/i18n/index.ts";
import { type ResultView, shownRank } from "../domain/result.ts";
import { indicesMessages } from "../messages.ts";

export const nameOf = (unit: UnitView, language: Language): string =>
	language === "vi" ? unit.fullName : unit.nameEn;

/** Inside a sentence: "tỉnh Đồng Tháp". */
export const named = (unit: UnitView, language: Language): string =>
	language === "vi" ? nameInSentence(unit.type, unit.name) : unit.nameEn;

/** The figure, or the word that says why there is none. */
export function pointsOf(result: ResultView, language: Language, decimals = 2): string {
	if (result.published !== null) return formatDecimal(result.published, decimals, language);
	return indicesMessages[language].missing[result.missing?.reason ?? "unknown"];
}

/** "26 trên 61", or nothing. */
export function rankOf(result: ResultView, language: Language): string {
	const rank = shownRank(result);
	return rank ? formatRank(rank.rank, rank.of, language) : "";
}

/** Why a figure is missing, as a sentence. */
export function whyMissing(result: ResultView, language: Language): string {
	const word = indicesMessages[language].missing[result.missing?.reason ?? "unknown"];
	return result.missing?.note ? `${word}. ${result.missing.note[language]}` : `${word}.`;
}

/** Two decimals, four where the whole scale is one point (DTI): as the publishers print. */
export const decimalsOf = (root: Pick<TreeNode, "maximum">): number =>
	root.maximum !== null && root.maximum <= 1 ? 4 : 2;
