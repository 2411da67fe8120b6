import { formatCount, type Language } from "#platform/i18n/index.ts";
import type { Fact } from "../domain/fact.ts";

export const isKnown = (fact: Fact): boolean =>
	fact.adds === "distribution" ? fact.counts !== null : fact.amount.is === "known";

/** How many of these facts have a figure. */
export const countKnown = (told: readonly Fact[], language: Language): string =>
	formatCount(told.filter(isKnown).length, language);
