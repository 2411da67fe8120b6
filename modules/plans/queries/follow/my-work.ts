import { type RawBuilder, sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";
import { atOwnBodies, decidedBy, givenBy, type Whose } from "./whose-work.ts";
import { type WorkRow, workRows } from "./work-rows.ts";
import type { Worker } from "./worker-of.ts";

/** What a person can do something about, by whose turn it is. */
export const workTabs = ["to-do", "to-sign", "to-accept", "waiting", "over"] as const;
export type WorkTab = (typeof workTabs)[number];

/** `mine`: what I am named for, or nobody is; `all`: everything of my bodies. */
export type WorkOf = "mine" | "all";

/** Rows of one tab; at most `limit`, so that a list never grows beyond what one reads. */
export function myWork(
	db: ReadDb,
	worker: Worker,
	tab: WorkTab,
	{ only, limit, offset = 0 }: { readonly only: WorkOf; readonly limit: number; readonly offset?: number },
): Promise<readonly WorkRow[]> {
	return workRows(db, { where: turnOf(worker, tab, only), order: orders[tab], limit, offset });
}

/** How much lies in each tab. Finished work is not counted: nobody waits for it. */
export async function workCounts(
	db: ReadDb,
	worker: Worker,
	only: WorkOf,
): Promise<Readonly<Record<Exclude<WorkTab, "over">, number>>> {
	const count = (tab: WorkTab) => sql`(SELECT count(*) FROM plans.occurrence o
		JOIN plans.task t ON t.id = o.task_id JOIN plans.assignment a ON a.id = o.assignment_id
		WHERE ${turnOf(worker, tab, only)})::int`;
	const { rows } = await sql<Record<Exclude<WorkTab, "over">, number>>`SELECT ${count("to-do")} AS "to-do",
		${count("to-sign")} AS "to-sign", ${count("to-accept")} AS "to-accept", ${count("waiting")} AS waiting`.execute(
		reads<PlansTables>(db).executor,
	);
	return rows[0] ?? { "to-do": 0, "to-sign": 0, "to-accept": 0, waiting: 0 };
}

const orders: Readonly<Record<WorkTab, RawBuilder<unknown>>> = {
	"to-do": sql`o.due_on NULLS LAST, o.priority DESC, o.id`,
	"to-sign": sql`o.due_on NULLS LAST, o.id`,
	"to-accept": sql`o.declared_on NULLS FIRST, o.due_on NULLS LAST, o.id`,
	waiting: sql`o.moved_at NULLS FIRST, o.id`,
	over: sql`o.accepted_at DESC NULLS LAST, o.id`,
};

function turnOf(worker: Worker, tab: WorkTab, only: WorkOf): Whose {
	const own = (states: readonly string[]) => atOwnBodies(worker.places, worker.personId, states, only);
	switch (tab) {
		case "to-do":
			return own(["given", "working", "returned"]);
		case "to-sign":
			return sql`o.state = 'reported' AND ${decidedBy(worker.places, "o.body_id")}`;
		case "to-accept":
			return sql`${givenBy(worker.places, worker.givers)} AND (o.state IN ('signed', 'handed-back')
				OR (o.asked_due_on IS NOT NULL AND o.state IN ('given', 'working', 'reported', 'returned')))`;
		case "waiting":
			return sql`${own(["reported", "signed", "handed-back"])}
				AND NOT (o.state = 'reported' AND ${decidedBy(worker.places, "o.body_id")})`;
		case "over":
			return own(["accepted", "stopped", "declined"]);
	}
}
