import type { Temporal } from "temporal-polyfill";
import { bodiesOf, provincesAt, unitsAt, unitsUnder } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/index.ts";

/** Kinds that settle dossiers: committees, departments, divisions, centres. */
const settling: readonly string[] = ["committee", "so", "phong", "unit", "vertical"];

/** Bodies of a source's territory today, to choose from. */
export async function bodyChoices(
	db: ReadDb,
	unitId: string | null,
	today: Temporal.PlainDate,
	language: Language,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
	const own = unitId === null ? [] : [...(await unitsAt(db, [unitId], today)).values()];
	// choosing among tens of thousands helps nobody: for systems of the country, bodies of provinces only
	const units =
		unitId === null ? await provincesAt(db, today) : [...own, ...(await unitsUnder(db, unitId, today))];
	const bodies = await bodiesOf(
		db,
		units.map(({ id }) => id),
		today,
	);
	return units.flatMap(({ id }) =>
		(bodies.get(id) ?? [])
			.filter(({ kind }) => settling.includes(kind))
			.map((body) => ({ value: body.id, label: language === "vi" ? body.fullName : body.fullNameEn })),
	);
}
