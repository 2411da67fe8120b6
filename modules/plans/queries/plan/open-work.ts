import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { isOpen, taskStates } from "../../domain/task-state.ts";
import type { PlansTables } from "../../tables.ts";

/** How much of a plan's work is open, and how much of that is late: nobody's lateness is a request or what waits for the giver. */
export async function openWorkOf(
	db: ReadDb,
	planId: string,
	today: Temporal.PlainDate,
): Promise<{ readonly open: number; readonly late: number }> {
	const { rows } = await sql<{ open: number; late: number }>`SELECT count(*) AS open,
			count(*) FILTER (WHERE due_on < ${today.toString()}::date AND state <> 'signed' AND kind <> 'request') AS late
		FROM plans.occurrence WHERE plan_id = ${planId} AND state = ANY (${taskStates.filter(isOpen)}::text[])`.execute(
		reads<PlansTables>(db).executor,
	);
	return rows[0] ?? { open: 0, late: 0 };
}
