import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/messages.ts";

/** Picks the Vietnamese or the English words of an example. */
export type Say = (vi: string, en: string) => string;

/** One state of a component, as the gallery, the accessibility test and the reference pictures show it. */
export interface Example {
	/** unique within its group; part of the picture's file name */
	readonly id: string;
	readonly vi: string;
	readonly en: string;
	readonly show: (say: Say, language: Language) => Child;
}

/** A component with its states. */
export interface Examples {
	readonly id: string;
	readonly vi: string;
	readonly en: string;
	/** what it is for, and the rule that goes with it */
	readonly why: { readonly vi: string; readonly en: string };
	readonly examples: readonly Example[];
}

/** A form as it is opened for the first time. */
export const freshForm: FormState = { hidden: null, values: {}, errors: {}, problem: null, notice: null };

export function sayIn(language: Language): Say {
	return (vi, en) => (language === "vi" ? vi : en);
}
