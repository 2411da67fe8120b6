import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";
import type { AboutTask } from "./who-is-told.ts";

/** A date that people are told of. */
export interface DateToTell extends AboutTask {
	readonly occurrenceId: string;
	readonly dueOn: Temporal.PlainDate;
}

/** What bodies owe between two days, in the order of ids, beginning after one. Requests press nobody. */
export async function datesBetween(
	db: ReadDb,
	days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
	{ after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly DateToTell[]> {
	const { rows } = await sql<Omit<DateToTell, "dueOn"> & { readonly dueOn: string }>`
		SELECT o.id AS "occurrenceId", o.due_on AS "dueOn", o.body_id AS "bodyId", o.unit_id AS "unitId", t.field,
			a.officer_person_id AS "officerPersonId"
		FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id JOIN plans.assignment a ON a.id = o.assignment_id
		WHERE o.due_on BETWEEN ${days.from.toString()}::date AND ${days.to.toString()}::date
			AND o.state IN ('given', 'working', 'returned', 'reported') AND o.kind <> 'request'
			AND o.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
		ORDER BY o.id LIMIT ${limit}`.execute(reads<PlansTables>(db).executor);
	return rows.map((row) => ({ ...row, dueOn: Temporal.PlainDate.from(row.dueOn) }));
}
