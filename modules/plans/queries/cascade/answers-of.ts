import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type BodyView, bodiesById } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlanState } from "../../domain/plan-state.ts";
import { type Standing, standingOn } from "../../domain/standing.ts";
import type { TaskKind, TaskState } from "../../domain/task-state.ts";
import { plansById, type StoredPlan } from "../../store/plan/plan.ts";
import type { PlansTables } from "../../tables.ts";
import { tasksByOrigin, versionsOf } from "./versions.ts";

/** A body's duty to answer with an own plan, or to report, and what it did about it. */
export interface DutyAnswer {
	readonly occurrenceId: string;
	readonly taskId: string;
	readonly kind: "answer" | "report";
	/** which time it is, and for what period; a duty owed once is for none */
	readonly number: number;
	readonly period: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } | null;
	readonly body: BodyView | null;
	readonly bodyId: string;
	readonly dueOn: Temporal.PlainDate | null;
	readonly waitsFor: string | null;
	readonly declaredOn: Temporal.PlainDate | null;
	readonly standing: Standing;
	/** the plan with which it answered */
	readonly plan: StoredPlan | null;
	/** tasks of the plan above that it was given, and how many of these its plan takes down */
	readonly given: number;
	readonly taken: number;
}

export interface Answers {
	readonly duties: readonly DutyAnswer[];
	/** plans that answer although nobody asked their body to */
	readonly unasked: readonly StoredPlan[];
}

interface DutyRow {
	id: string;
	task_id: string;
	kind: TaskKind;
	number: number;
	body_id: string;
	unit_id: string;
	state: TaskState;
	first: string | null;
	last: string | null;
	due_on: string | null;
	first_due_on: string | null;
	waits_for: string | null;
	declared_on: string | null;
	moved_at: string | null;
}

/** Who was asked to answer a plan, who did, and what each took over. Six questions, however many bodies. */
export async function answersOf(
	db: ReadDb,
	plan: Pick<StoredPlan, "id" | "unitId">,
	today: Temporal.PlainDate,
): Promise<Answers> {
	const rows = await dutyRows(db, plan.id);
	const bodies = await bodiesById(db, [...new Set(rows.map((row) => row.body_id))], today);
	const plans = await plansAnswering(db, plan.id);
	const given = await givenTasks(db, plan.id);
	const taken = await takenTasks(db, plan.id);
	const used = new Set<string>();
	const duties = rows.map((row): DutyAnswer => {
		const body = bodies.get(row.body_id) ?? null;
		const own = plans.find(
			(each) => each.issuerBodyId === row.body_id || each.draftingBodyId === row.body_id,
		);
		if (own) used.add(own.id);
		// a department answers for itself, a unit below for all its bodies
		const asked = given.filter(({ unitId, bodyId }) =>
			row.unit_id === plan.unitId ? bodyId === row.body_id : unitId === row.unit_id,
		);
		return {
			...dutyOf(row, body?.exists === true, today),
			body,
			plan: own ?? null,
			given: new Set(asked.map(({ taskId }) => taskId)).size,
			taken: own ? (taken.get(own.id) ?? 0) : 0,
		};
	});
	return { duties, unasked: plans.filter(({ id }) => !used.has(id)) };
}

function dutyOf(row: DutyRow, bodyExists: boolean, today: Temporal.PlainDate) {
	const dueOn = day(row.due_on);
	const declaredOn = day(row.declared_on);
	const movedOn =
		row.moved_at === null
			? null
			: Temporal.Instant.from(row.moved_at).toZonedDateTimeISO(timeZone).toPlainDate();
	const facts = { state: row.state, kind: row.kind, dueOn, firstDueOn: day(row.first_due_on) };
	const first = day(row.first);
	const last = day(row.last);
	return {
		occurrenceId: row.id,
		taskId: row.task_id,
		kind: row.kind as "answer" | "report",
		number: row.number,
		period: first && last ? { first, last } : null,
		bodyId: row.body_id,
		dueOn,
		waitsFor: row.waits_for,
		declaredOn,
		standing: standingOn({ ...facts, declaredOn, movedOn, bodyExists }, today),
	};
}

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

async function dutyRows(db: ReadDb, planId: string): Promise<readonly DutyRow[]> {
	const { rows } = await sql<DutyRow>`
		SELECT o.id, o.task_id, o.kind, o.number, o.body_id, o.unit_id, o.state, lower(o.period) AS first,
			upper(o.period) - 1 AS last, o.due_on, o.first_due_on, o.waits_for, o.declared_on, o.moved_at
		FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id
		WHERE o.plan_id = ${planId} AND o.kind IN ('answer', 'report')
		ORDER BY t.position, o.number, o.body_id`.execute(reads<PlansTables>(db).executor);
	return rows;
}

/** A paper that was amended or replaced answers through the one that came after it. */
const answering: readonly PlanState[] = ["in-force", "closed"];

async function plansAnswering(db: ReadDb, planId: string): Promise<readonly StoredPlan[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.plan")
		.select("id")
		.where("parent_plan_id", "in", await versionsOf(db, planId))
		.orderBy("issued_on")
		.execute();
	const plans = await plansById(
		db,
		rows.map(({ id }) => id),
	);
	return rows.flatMap(({ id }) => plans.get(id) ?? []).filter(({ state }) => answering.includes(state));
}

/** Orders and requests, to whom each was given. */
async function givenTasks(db: ReadDb, planId: string) {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.assignment as a")
		.innerJoin("plans.task as t", "t.id", "a.task_id")
		.select(["a.task_id", "a.unit_id", "a.body_id"])
		.where("t.plan_id", "=", planId)
		.where("t.kind", "in", ["order", "request"])
		.execute();
	return rows.map((row) => ({ taskId: row.task_id, unitId: row.unit_id, bodyId: row.body_id }));
}

/** For each plan below, how many tasks of this one it takes down. */
async function takenTasks(db: ReadDb, planId: string): Promise<ReadonlyMap<string, number>> {
	const origins = await tasksByOrigin(db, planId);
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.task")
		.select(["plan_id", "from_task_id"])
		.where("from_task_id", "in", [...origins.keys(), noTask])
		.execute();
	const taken = new Map<string, Set<string>>();
	for (const row of rows) {
		const above = origins.get(row.from_task_id ?? "");
		if (above) taken.set(row.plan_id, (taken.get(row.plan_id) ?? new Set()).add(above));
	}
	return new Map([...taken].map(([id, tasks]) => [id, tasks.size]));
}

/** An empty list is no list to SQL. */
const noTask = "00000000-0000-0000-0000-000000000000";
