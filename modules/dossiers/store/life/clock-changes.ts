import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { DatedChange } from "../../domain/clock/due-story.ts";
import type { LifeTables } from "../../life/tables.ts";

/** Times at which the date of a dossier moved because the calendar or the office hours changed, oldest first. */
export async function clockChangesOf(db: ReadDb, dossierId: string): Promise<readonly DatedChange[]> {
	const rows = await reads<LifeTables>(db)
		.selectFrom("dossiers.clock_change as c")
		.innerJoin("dossiers.clock_run as r", "r.id", "c.run_id")
		.select(["c.at", "r.cause", "c.due_before", "c.due_after"])
		.where("c.dossier_id", "=", dossierId)
		.orderBy("c.at")
		.execute();
	const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));
	return rows.map(({ at, cause, due_before, due_after }) => ({
		at: Temporal.Instant.from(at),
		cause,
		dueBefore: moment(due_before),
		dueAfter: moment(due_after),
	}));
}
