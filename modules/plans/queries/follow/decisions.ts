import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";
import { countExplanations } from "./explanations.ts";
import { stillLateSql } from "./standing-sql.ts";
import { decidedBy, givenBy } from "./whose-work.ts";
import type { Worker } from "./worker-of.ts";

/** What waits for a person's decision, in the order in which it is named. */
export const decisionKinds = [
	"to-explain",
	"to-accept",
	"extensions",
	"handed-back",
	"to-judge",
	"to-sign",
	"to-answer",
] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export type Decisions = Readonly<Record<DecisionKind, number>>;

/** Counted over the indexes of giver and body, so that it costs what waits and not what there is. */
export async function decisionsOf(db: ReadDb, worker: Worker, today: Temporal.PlainDate): Promise<Decisions> {
	const given = givenBy(worker.places, worker.givers);
	const asked = sql`o.asked_due_on IS NOT NULL AND o.state IN ('given', 'working', 'reported', 'returned')`;
	const unasked = sql`NOT EXISTS (SELECT FROM plans.explanation e WHERE e.occurrence_id = o.id AND e.judged_at IS NULL)`;
	const { rows } = await sql<Decisions>`SELECT
		${count(sql`${given} AND ${stillLateSql(today)} AND ${unasked}`)} AS "to-explain",
		${count(sql`${given} AND o.state = 'signed'`)} AS "to-accept",
		${count(sql`${given} AND ${asked}`)} AS extensions,
		${count(sql`${given} AND o.state = 'handed-back'`)} AS "handed-back",
		${count(sql`${decidedBy(worker.places, "o.body_id")} AND o.state = 'reported'`)} AS "to-sign"`.execute(
		reads<PlansTables>(db).executor,
	);
	const counted = rows[0] as Decisions;
	return {
		...counted,
		"to-judge": await countExplanations(db, worker, "asked-by-us", "answered"),
		"to-answer": await countExplanations(db, worker, "asked-of-us", "unanswered"),
	};
}

const count = (condition: RawBuilder<unknown>) => sql`(SELECT count(*) FROM plans.occurrence o
	JOIN plans.task t ON t.id = o.task_id WHERE ${condition})::int`;
