import { type RawBuilder, sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";
import { atOwnBodies } from "./whose-work.ts";
import { type WorkRow, workRows } from "./work-rows.ts";
import type { Worker } from "./worker-of.ts";

/** How many occurrences fulfil a condition over `o` and `a`. */
export async function countOwn(db: ReadDb, where: RawBuilder<unknown>): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM plans.occurrence o
		JOIN plans.assignment a ON a.id = o.assignment_id WHERE ${where}`.execute(
		reads<PlansTables>(db).executor,
	);
	return rows[0]?.count ?? 0;
}

/** Dates of a person's open work, for a calendar: the nearest first, as many as a calendar program shows with ease. */
export function ownDates(db: ReadDb, worker: Worker): Promise<readonly WorkRow[]> {
	const own = atOwnBodies(
		worker.places,
		worker.personId,
		["given", "working", "returned", "reported"],
		"mine",
	);
	return workRows(db, {
		where: sql`${own} AND o.due_on IS NOT NULL`,
		order: sql`o.due_on, o.id`,
		limit: 1_000,
	});
}
