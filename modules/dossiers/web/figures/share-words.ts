import { formatCount, formatRate, type Language } from "#platform/i18n/index.ts";
import type { Share } from "../../domain/figures/on-time.ts";
import { figuresMessages } from "../../figures/messages.ts";

/** `93,0 % (930/1.000)`; of none it is a word. */
export function shareWords({ met, of }: Share, language: Language): string {
	if (of === 0) return figuresMessages[language].none;
	return `${formatRate(met / of, language)} (${formatCount(met, language)}/${formatCount(of, language)})`;
}

/** The share without its numbers, for a sentence. */
export const rateWords = ({ met, of }: Share, language: Language): string =>
	of === 0 ? figuresMessages[language].none : formatRate(met / of, language);
