import type { Temporal } from "temporal-polyfill";
import { type BodyView, bodiesById } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/messages.ts";

/** What the questions of one public page share: the connection, the day on which it is told, and the bodies met so far. */
export interface PublicReading {
	readonly db: ReadDb;
	readonly today: Temporal.PlainDate;
	/** each body is asked for once a page */
	readonly bodies: (ids: readonly string[]) => Promise<ReadonlyMap<string, BodyView>>;
}

export function publicReading(db: ReadDb, today: Temporal.PlainDate): PublicReading {
	const known = new Map<string, BodyView>();
	return {
		db,
		today,
		bodies: async (ids) => {
			const missing = [...new Set(ids)].filter((id) => !known.has(id));
			if (missing.length > 0)
				for (const [id, body] of await bodiesById(db, missing, today)) known.set(id, body);
			return known;
		},
	};
}

/** Names of bodies with their unit; a body that is no more keeps its last name. */
export async function namesOf(
	{ bodies }: PublicReading,
	ids: readonly string[],
	language: Language,
): Promise<ReadonlyMap<string, string>> {
	const found = await bodies(ids);
	return new Map(
		[...found.values()].map((body) => [body.id, language === "en" ? body.fullNameEn : body.fullName]),
	);
}
