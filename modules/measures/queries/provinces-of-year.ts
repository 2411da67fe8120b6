import { Temporal } from "temporal-polyfill";
import { provincesAt, type UnitView } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";

/** Every province that stood on some day of the year: those of its last day, then those that ended in it. */
export async function provincesOfYear(db: ReadDb, year: number): Promise<readonly UnitView[]> {
	const last = await provincesAt(db, Temporal.PlainDate.from({ year, month: 12, day: 31 }));
	const first = await provincesAt(db, Temporal.PlainDate.from({ year, month: 1, day: 1 }));
	const still = new Set(last.map(({ id }) => id));
	return [...last, ...first.filter(({ id }) => !still.has(id))];
}
