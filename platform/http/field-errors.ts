import type { z } from "zod";
import type { Language } from "../i18n/messages.ts";
import { httpMessages } from "./messages.ts";

const separator = "\u0001";

/** A sentence in both languages, for a schema's own refusal: `z.string().refine(isDay, said("…", "…"))`. */
export const said = (vi: string, en: string): string => `${vi}${separator}${en}`;

/** Turns what the schema found into sentences by field, in the reader's language. `""` holds those of no field. */
export function fieldErrors(error: z.ZodError, language: Language): Record<string, string[]> {
	const byField: Record<string, string[]> = {};
	for (const issue of error.issues) {
		const field = typeof issue.path[0] === "string" ? issue.path[0] : "";
		byField[field] = [...(byField[field] ?? []), sentenceOf(issue, language)];
	}
	return byField;
}

type Issue = z.ZodError["issues"][number];

function sentenceOf(issue: Issue, language: Language): string {
	const own = issue.message.split(separator);
	if (own.length === 2) return own[language === "vi" ? 0 : 1] as string;
	const words = httpMessages[language].field;
	switch (issue.code) {
		case "invalid_type":
			return issue.expected === "number" ? words.notANumber : words.missing;
		case "too_small":
			if (issue.origin === "string")
				return issue.minimum === 1 ? words.missing : words.tooShort(Number(issue.minimum));
			return issue.origin === "array" ? words.missing : words.tooSmall(Number(issue.minimum));
		case "too_big":
			return issue.origin === "string"
				? words.tooLong(Number(issue.maximum))
				: words.tooBig(Number(issue.maximum));
		case "invalid_format":
			return issue.format === "email"
				? words.notAnEmail
				: issue.format === "date"
					? words.notADay
					: words.wrong;
		case "invalid_value":
			return words.notAChoice;
		case "unrecognized_keys":
			return words.unknownField(issue.keys.join(", "));
		default:
			return words.wrong;
	}
}
