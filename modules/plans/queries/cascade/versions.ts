import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";

/** The plan and the papers that it amended or replaced, newest first: who cited one of these answers the plan of today. */
export async function versionsOf(db: ReadDb, planId: string): Promise<readonly string[]> {
	const { rows } = await sql<{ id: string }>`
		WITH RECURSIVE version AS (
			SELECT id, amends_plan_id FROM plans.plan WHERE id = ${planId}
			UNION
			SELECT p.id, p.amends_plan_id FROM version JOIN plans.plan p ON p.id = version.amends_plan_id
		)
		SELECT id FROM version`.execute(reads<PlansTables>(db).executor);
	return rows.map((row) => row.id);
}

/** The plan and the papers that amended or replaced it since. */
export async function laterVersionsOf(db: ReadDb, planId: string): Promise<readonly string[]> {
	const { rows } = await sql<{ id: string }>`
		WITH RECURSIVE version AS (
			SELECT id FROM plans.plan WHERE id = ${planId}
			UNION
			SELECT p.id FROM version JOIN plans.plan p ON p.amends_plan_id = version.id AND p.in_force_at IS NOT NULL
		)
		SELECT id FROM version`.execute(reads<PlansTables>(db).executor);
	return rows.map((row) => row.id);
}

/** Tasks of the plan by their own id and by those of the tasks they go on with in papers before. */
export async function tasksByOrigin(db: ReadDb, planId: string): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ origin: string; task_id: string }>`
		WITH RECURSIVE origin AS (
			SELECT id AS task_id, id AS origin, continues_task_id FROM plans.task WHERE plan_id = ${planId}
			UNION
			SELECT o.task_id, t.id, t.continues_task_id FROM origin o JOIN plans.task t ON t.id = o.continues_task_id
		)
		SELECT origin, task_id FROM origin`.execute(reads<PlansTables>(db).executor);
	return new Map(rows.map((row) => [row.origin, row.task_id]));
}
