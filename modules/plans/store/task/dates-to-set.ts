import { type RawBuilder, sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";

/** Why dates are looked at again. */
export type DatesAgain =
	/** the calendar changed on this day: a date before it cannot be touched by it */
	| { readonly why: "calendar"; readonly from: string }
	| { readonly why: "event"; readonly anchors: readonly string[] };

/** Open occurrences whose date may be another one now, by id after `after`. */
export async function occurrencesToDate(
	db: ReadDb,
	again: DatesAgain,
	{ after, most }: { readonly after: string | null; readonly most: number },
): Promise<readonly string[]> {
	const { rows } = await sql<{ id: string }>`
		SELECT o.id FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id
		WHERE o.state NOT IN ('accepted', 'stopped', 'declined') AND ${conditionOf(again)}
			AND (${after}::uuid IS NULL OR o.id > ${after}::uuid)
		ORDER BY o.id LIMIT ${most}`.execute(reads<PlansTables>(db).executor);
	return rows.map(({ id }) => id);
}

const conditionOf = (again: DatesAgain): RawBuilder<unknown> =>
	again.why === "calendar"
		? sql`o.due_on >= ${again.from}::date AND t.deadline IN ('after', 'whenever')`
		: sql`t.deadline = 'after' AND t.deadline_anchor = ANY (${[...again.anchors]}::text[])`;

/** Events for which something waits. */
export async function anchorsWaitedFor(
	db: ReadDb,
): Promise<readonly { readonly anchor: string; readonly waiting: number }[]> {
	const { rows } = await sql<{ anchor: string; waiting: number }>`
		SELECT waits_for AS anchor, count(*) AS waiting FROM plans.occurrence
		WHERE waits_for IS NOT NULL AND state NOT IN ('accepted', 'stopped', 'declined')
		GROUP BY waits_for ORDER BY waits_for`.execute(reads<PlansTables>(db).executor);
	return rows;
}
