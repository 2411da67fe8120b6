import type { Language } from "#platform/i18n/index.ts";
import { changeMessages } from "../../catalogue/change-messages.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import { isUnchanged, versionChanges } from "../../domain/catalogue/version-changes.ts";
import { wholeLimitText } from "./catalogue-words.ts";

/** What a version says otherwise than the one before, in one line. */
export function changesText(before: VersionDetails, after: VersionDetails, language: Language): string {
	const { changes: words } = changeMessages[language];
	const changes = versionChanges(before, after);
	if (isUnchanged(changes)) return words.nothing;
	const { fields, parts } = changes;
	const named = fields.filter((field) => field !== "limit").map((field) => words.fields[field]);
	const said = [
		...(fields.includes("limit")
			? [words.limit(wholeLimitText(before, language), wholeLimitText(after, language))]
			: []),
		...(named.length > 0 ? [words.changed(named.join(", "))] : []),
		...parts.flatMap(({ part, added, removed, changed }) => [
			...line(words.added, words.parts[part], added),
			...line(words.removed, words.parts[part], removed),
			...line(words.altered, words.parts[part], changed),
		]),
	].join("; ");
	return said.slice(0, 1).toLocaleUpperCase(language) + said.slice(1);
}

const line = (
	say: (part: string, names: string) => string,
	part: string,
	names: readonly string[],
): readonly string[] => (names.length === 0 ? [] : [say(part, names.map((name) => `“${name}”`).join(", "))]);
