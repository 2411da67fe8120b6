import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { FollowTables } from "../../follow/tables.ts";

/** A notice with what its sentence needs. */
export interface NoticeView {
	readonly id: string;
	readonly kind: string;
	readonly side: "body" | "giver";
	readonly madeAt: Temporal.Instant;
	readonly seen: boolean;
	readonly standsInFor: string | null;
	readonly occurrenceId: string | null;
	readonly explanationId: string | null;
	readonly planId: string | null;
	/** the task, or what the plan is about */
	readonly text: string;
	readonly bodyId: string | null;
	readonly giverBodyId: string | null;
	/** why, in the words of who acted */
	readonly reason: string | null;
	readonly dueOn: Temporal.PlainDate | null;
}

type Row = Omit<NoticeView, "madeAt" | "dueOn"> & { readonly madeAt: string; readonly dueOn: string | null };

/** What a person was told, newest first. */
export async function noticesOf(
	db: ReadDb,
	personId: string,
	{
		limit,
		offset = 0,
		unseenOnly = false,
	}: {
		readonly limit: number;
		readonly offset?: number;
		readonly unseenOnly?: boolean;
	},
): Promise<readonly NoticeView[]> {
	const { rows } = await sql<Row>`
		SELECT n.id, n.kind, n.side, n.made_at AS "madeAt", n.seen_at IS NOT NULL AS seen, n.stands_in_for AS "standsInFor",
			n.occurrence_id AS "occurrenceId", n.explanation_id AS "explanationId", n.plan_id AS "planId",
			coalesce(t.text, p.subject, '') AS text, coalesce(e.body_id, o.body_id, p.drafting_body_id) AS "bodyId",
			coalesce(e.asking_body_id, o.giver_body_id, p.issuer_body_id) AS "giverBodyId",
			CASE WHEN e.id IS NOT NULL AND n.kind = 'explanation-asked' THEN e.question
				WHEN e.id IS NOT NULL THEN e.verdict_reason ELSE coalesce(a.reason, s.reason) END AS reason,
			CASE WHEN e.id IS NOT NULL THEN e.due_on ELSE coalesce(n.due_on, a.due_on) END AS "dueOn"
		FROM (
			SELECT * FROM plans.notice
			WHERE person_id = ${personId} ${unseenOnly ? sql`AND seen_at IS NULL` : sql``}
			ORDER BY id DESC LIMIT ${limit} OFFSET ${offset}
		) n
		LEFT JOIN plans.occurrence o ON o.id = n.occurrence_id
		LEFT JOIN plans.task t ON t.id = o.task_id
		LEFT JOIN plans.explanation e ON e.id = n.explanation_id
		LEFT JOIN plans.plan p ON p.id = n.plan_id
		LEFT JOIN plans.act a ON a.occurrence_id = n.occurrence_id AND a.number = n.act
		LEFT JOIN LATERAL (
			SELECT reason FROM plans.plan_step
			WHERE plan_id = n.plan_id AND n.kind = 'plan-sent-back' AND action = 'send-back' ORDER BY number DESC LIMIT 1
		) s ON true
		ORDER BY n.id DESC`.execute(reads<FollowTables>(db).executor);
	return rows.map((row) => ({
		...row,
		madeAt: Temporal.Instant.from(row.madeAt),
		dueOn: row.dueOn === null ? null : Temporal.PlainDate.from(row.dueOn),
	}));
}

/** How many a person has not seen; what stands on the desk. */
export async function unseenNotices(db: ReadDb, personId: string): Promise<number> {
	const { count } = await reads<FollowTables>(db)
		.selectFrom("plans.notice")
		.select(sql<number>`count(*)::int`.as("count"))
		.where("person_id", "=", personId)
		.where("seen_at", "is", null)
		.executeTakeFirstOrThrow();
	return count;
}
