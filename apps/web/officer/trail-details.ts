import type { TrailRow } from "#platform/events/audit-trail.ts";
import type { Language } from "#platform/i18n/index.ts";
import { wordsOfField } from "./data-words.ts";
import { recordMessages } from "./record-messages.ts";
import type { TrailNames } from "./trail-names.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Field by field, personal ones last; empty ones say nothing and are left out. */
export function detailsOf(
	{ data, personal, personalState }: TrailRow,
	names: TrailNames,
	language: Language,
): string {
	const placed = {
		...data,
		unitId: nameOf(data.unitId, names.unit),
		bodyId: nameOf(data.bodyId, names.body),
	};
	const erased = personalState === "erased" ? [recordMessages[language].erasure.gone] : [];
	return [
		...fieldsInWords("data", placed, language),
		...fieldsInWords("personal", personal ?? {}, language),
		...erased,
	].join("; ");
}

export const fieldsInWords = (part: "data" | "personal", fields: Fields, language: Language): string[] =>
	Object.entries(fields).flatMap(([key, value]) => {
		const shown = valueInWords(value, language);
		return shown === "" ? [] : [`${wordsOfField(part, key, language)}: ${shown}`];
	});

function nameOf(id: unknown, names: ReadonlyMap<string, string>): unknown {
	return typeof id === "string" ? (names.get(id) ?? id) : id;
}

function valueInWords(value: unknown, language: Language): string {
	if (value === null || value === undefined) return "";
	if (typeof value === "boolean") return recordMessages[language].trail[value ? "yes" : "no"];
	if (Array.isArray(value)) return value.map((item) => valueInWords(item, language)).join(", ");
	return typeof value === "string" ? value : JSON.stringify(value);
}
