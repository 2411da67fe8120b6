import type { Temporal } from "temporal-polyfill";
import { bodiesById } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/index.ts";

/** Names of bodies with their unit; a body that is no more keeps its last name. */
export async function namesOf(
	db: ReadDb,
	bodyIds: readonly string[],
	day: Temporal.PlainDate,
	language: Language,
): Promise<ReadonlyMap<string, string>> {
	const bodies = await bodiesById(db, [...new Set(bodyIds)], day);
	return new Map(
		[...bodies.values()].map((body) => [body.id, language === "en" ? body.fullNameEn : body.fullName]),
	);
}
