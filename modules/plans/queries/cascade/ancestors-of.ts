import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";

/** The plans above, nearest first; a ring of citations is walked once round and ends where it began. */
export async function ancestorsOf(db: ReadDb, planId: string): Promise<readonly string[]> {
	const { rows } = await sql<{ id: string }>`
		WITH RECURSIVE above AS (
			SELECT parent_plan_id AS id, 1 AS step FROM plans.plan WHERE id = ${planId} AND parent_plan_id IS NOT NULL
			UNION ALL
			SELECT p.parent_plan_id, above.step + 1 FROM above JOIN plans.plan p ON p.id = above.id
			WHERE p.parent_plan_id IS NOT NULL
		) CYCLE id SET is_cycle USING path
		SELECT id FROM above WHERE NOT is_cycle ORDER BY step`.execute(reads<PlansTables>(db).executor);
	return rows.map((row) => row.id);
}

/** All plans that answer one of these versions of a plan, and those below them, whatever their state. */
export async function plansBelow(db: ReadDb, versions: readonly string[]): Promise<readonly string[]> {
	const { rows } = await sql<{ id: string }>`
		WITH RECURSIVE below AS (
			SELECT id FROM plans.plan WHERE parent_plan_id = ANY (${[...versions]}::uuid[])
			UNION
			SELECT p.id FROM below JOIN plans.plan p ON p.parent_plan_id = below.id
		)
		SELECT id FROM below WHERE id <> ALL (${[...versions]}::uuid[])`.execute(reads<PlansTables>(db).executor);
	return rows.map((row) => row.id);
}
