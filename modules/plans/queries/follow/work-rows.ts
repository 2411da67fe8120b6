import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Recurrence } from "../../domain/task.ts";
import type { TaskKind, TaskState } from "../../domain/task-state.ts";
import type { PlansTables } from "../../tables.ts";

/** One thing to do, as a list of work shows it. */
export interface WorkRow {
	readonly id: string;
	readonly assignmentId: string;
	readonly text: string;
	readonly kind: TaskKind;
	readonly state: TaskState;
	readonly priority: boolean;
	readonly bodyId: string;
	readonly unitId: string;
	readonly giverBodyId: string;
	readonly dueOn: Temporal.PlainDate | null;
	readonly firstDueOn: Temporal.PlainDate | null;
	readonly waitsFor: string | null;
	readonly askedDueOn: Temporal.PlainDate | null;
	readonly givenOn: Temporal.PlainDate;
	readonly movedOn: Temporal.PlainDate | null;
	readonly declaredOn: Temporal.PlainDate | null;
	readonly acceptedOn: Temporal.PlainDate | null;
	/** first and last day of the period it is for */
	readonly period: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } | null;
	readonly recurrence: Recurrence;
	readonly occasion: string | null;
	/** the deadline as the paper says it */
	readonly deadlineWords: string | null;
	readonly leaderName: string | null;
	readonly officerId: string | null;
	/** why it was returned, while it is */
	readonly reason: string | null;
	readonly paper: Paper;
}

/** The paper from which a task comes, as one cites it. */
export interface Paper {
	readonly planId: string;
	readonly kind: string;
	readonly number: number | null;
	readonly symbol: string | null;
	readonly year: number;
	readonly subject: string;
	readonly place: string | null;
}

interface Row {
	id: string;
	assignment_id: string;
	text: string;
	kind: TaskKind;
	state: TaskState;
	priority: boolean;
	body_id: string;
	unit_id: string;
	giver_body_id: string;
	due_on: string | null;
	first_due_on: string | null;
	waits_for: string | null;
	asked_due_on: string | null;
	given_on: string;
	moved_on: string | null;
	declared_on: string | null;
	accepted_on: string | null;
	period_first: string | null;
	period_end: string | null;
	recurrence: Recurrence;
	occasion: string | null;
	deadline_words: string | null;
	leader_name: string | null;
	officer_person_id: string | null;
	reason: string | null;
	plan_id: string;
	paper_kind: string;
	number: number | null;
	symbol: string | null;
	year: number;
	subject: string;
	place_in_paper: string | null;
}

export interface WhichWork {
	/** over `o` (occurrence), `t` (task), `a` (assignment), `p` (plan) */
	readonly where: RawBuilder<unknown>;
	readonly order: RawBuilder<unknown>;
	readonly limit: number;
	readonly offset?: number;
}

const dayOf = (column: string) => sql`(${sql.ref(column)} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** The rows are chosen first and dressed afterwards, so that a long list costs no more than what it shows. */
export async function workRows(db: ReadDb, which: WhichWork): Promise<readonly WorkRow[]> {
	const { rows } = await sql<Row>`
		SELECT o.id, o.assignment_id, t.text, o.kind, o.state, o.priority, o.body_id, o.unit_id, o.giver_body_id, o.due_on,
			o.first_due_on, o.waits_for, o.asked_due_on, ${dayOf("o.given_at")} AS given_on,
			${dayOf("o.moved_at")} AS moved_on, o.declared_on, ${dayOf("o.accepted_at")} AS accepted_on,
			lower(o.period) AS period_first, upper(o.period) AS period_end, t.recurrence, o.occasion, t.deadline_words,
			a.leader_name, a.officer_person_id, r.reason, o.plan_id, p.paper_kind, p.number, p.symbol, p.year, p.subject,
			t.place_in_paper
		FROM (
			SELECT o.* FROM plans.occurrence o
			JOIN plans.task t ON t.id = o.task_id
			JOIN plans.assignment a ON a.id = o.assignment_id
			JOIN plans.plan p ON p.id = o.plan_id
			WHERE ${which.where} ORDER BY ${which.order} LIMIT ${which.limit} OFFSET ${which.offset ?? 0}
		) o
		JOIN plans.task t ON t.id = o.task_id
		JOIN plans.assignment a ON a.id = o.assignment_id
		JOIN plans.plan p ON p.id = o.plan_id
		LEFT JOIN LATERAL (
			SELECT reason FROM plans.act
			WHERE occurrence_id = o.id AND o.state = 'returned' AND action IN ('return', 'reopen')
			ORDER BY number DESC LIMIT 1
		) r ON true
		ORDER BY ${which.order}`.execute(reads<PlansTables>(db).executor);
	return rows.map(rowOf);
}

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

const rowOf = (row: Row): WorkRow => ({
	id: row.id,
	assignmentId: row.assignment_id,
	text: row.text,
	kind: row.kind,
	state: row.state,
	priority: row.priority,
	bodyId: row.body_id,
	unitId: row.unit_id,
	giverBodyId: row.giver_body_id,
	dueOn: day(row.due_on),
	firstDueOn: day(row.first_due_on),
	waitsFor: row.waits_for,
	askedDueOn: day(row.asked_due_on),
	givenOn: Temporal.PlainDate.from(row.given_on),
	movedOn: day(row.moved_on),
	declaredOn: day(row.declared_on),
	acceptedOn: day(row.accepted_on),
	period: periodOf(row),
	recurrence: row.recurrence,
	occasion: row.occasion,
	deadlineWords: row.deadline_words,
	leaderName: row.leader_name,
	officerId: row.officer_person_id,
	reason: row.reason,
	paper: {
		planId: row.plan_id,
		kind: row.paper_kind,
		number: row.number,
		symbol: row.symbol,
		year: row.year,
		subject: row.subject,
		place: row.place_in_paper,
	},
});

function periodOf({ period_first: first, period_end: end }: Row): WorkRow["period"] {
	if (first === null || end === null) return null;
	return { first: Temporal.PlainDate.from(first), last: Temporal.PlainDate.from(end).subtract({ days: 1 }) };
}
