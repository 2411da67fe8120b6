import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";

/** Of each accepted occurrence the last figure counts. A task whose work never reported money keeps what its paper says. */
export async function settleSpent(trx: WriteTransaction, taskId: string): Promise<void> {
	await sql`
		UPDATE plans.task SET funds_spent = (
			SELECT sum(last.spent) FROM (
				SELECT DISTINCT ON (a.occurrence_id) a.spent
				FROM plans.occurrence o JOIN plans.act a ON a.occurrence_id = o.id
				WHERE o.task_id = ${taskId} AND o.state = 'accepted' AND a.spent IS NOT NULL
				ORDER BY a.occurrence_id, a.number DESC
			) last
		)
		WHERE id = ${taskId} AND EXISTS (
			SELECT FROM plans.occurrence o JOIN plans.act a ON a.occurrence_id = o.id
			WHERE o.task_id = ${taskId} AND a.spent IS NOT NULL
		)`.execute(writes<PlansTables>(trx));
}
