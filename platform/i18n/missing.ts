import type { Language } from "./messages.ts";

/** Why a figure is not there. Missing is a word with a reason, never 0 and never a dash alone. */
export type MissingReason =
	| "not-published"
	| "unknown"
	| "too-few"
	| "not-asked"
	| "not-comparable"
	| "not-applicable";

const words: Readonly<Record<Language, Readonly<Record<MissingReason, string>>>> = {
	vi: {
		"not-published": "không công bố",
		unknown: "chưa có thông tin",
		"too-few": "quá ít để nói",
		"not-asked": "không hỏi",
		"not-comparable": "không so sánh được",
		"not-applicable": "không áp dụng",
	},
	en: {
		"not-published": "not published",
		unknown: "no information yet",
		"too-few": "too few to say",
		"not-asked": "not asked",
		"not-comparable": "not comparable",
		"not-applicable": "does not apply",
	},
};

export function formatMissing(reason: MissingReason, language: Language): string {
	return words[language][reason];
}
