import type { Temporal } from "temporal-polyfill";
import { bodiesOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { nameableBodies } from "../plan/nameable-bodies.ts";

/** Those of the bodies a plan can name that are usually meant: of the unit itself, and the committees below. */
export async function likelyBodies(
	db: ReadDb,
	unitId: string,
	day: Temporal.PlainDate,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
	const own = new Set((await bodiesOf(db, [unitId], day)).get(unitId)?.map(({ id }) => id));
	return (await nameableBodies(db, unitId, day))
		.filter(({ id, group }) => own.has(id) || group === "committee-below")
		.map(({ id, name }) => ({ value: id, label: name }));
}
