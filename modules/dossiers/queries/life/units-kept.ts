import type { Temporal } from "temporal-polyfill";
import { provincesAt, type UnitView, unitsAt, unitsUnder } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { keepsCatalogue } from "../../policy.ts";

/** Units whose hours a person may enter: those of the own posts and all under them; of the whole country, its provinces. */
export async function unitsKept(
	db: ReadDb,
	actor: Person,
	day: Temporal.PlainDate,
): Promise<readonly UnitView[]> {
	if (keepsCatalogue(actor, [])) return provincesAt(db, day);
	const own = actor.posts.flatMap(({ unitId }) =>
		unitId !== null && keepsCatalogue(actor, [unitId]) ? [unitId] : [],
	);
	const found = new Map(await unitsAt(db, [...new Set(own)], day));
	for (const id of [...found.keys()])
		for (const unit of await unitsUnder(db, id, day)) found.set(unit.id, unit);
	return [...found.values()];
}
