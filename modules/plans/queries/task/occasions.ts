import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { bodyNames } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { asGiven } from "../../domain/fold.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { TaskPlaces } from "../../policy.ts";
import { findPlan, type StoredPlan } from "../../store/plan/plan.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { assignmentsOf, type StoredAssignment } from "../../store/task/assignment.ts";
import type { PlansTables } from "../../tables.ts";
import { placesOfTask } from "./places-of-task.ts";

/** A task that a body has to do each time something happens. */
export interface TaskOfOccasions {
	readonly task: StoredTask;
	readonly plan: StoredPlan;
	readonly assignment: StoredAssignment;
	readonly places: TaskPlaces;
}

export async function taskOfOccasions(
	db: ReadDb,
	assignmentId: string,
	today: Temporal.PlainDate,
): Promise<TaskOfOccasions | null> {
	const [assignment] = await assignmentsOf(db, { ids: [assignmentId] });
	const [task] = assignment ? await storedTasks(db, { ids: [assignment.taskId] }) : [];
	const plan = task ? await findPlan(db, task.planId) : null;
	if (!assignment || !task || plan?.state !== "in-force") return null;
	const summary = asGiven({ bodyId: assignment.bodyId, firstDueOn: null, waitsFor: null });
	const where = { giverBodyId: plan.issuerBodyId, unitId: assignment.unitId, summary };
	const about = { field: task.field, officerPersonId: assignment.officerPersonId, acts: [] };
	return { task, plan, assignment, places: await placesOfTask(db, where, about, today) };
}

export interface Occasion {
	readonly id: string;
	readonly number: number;
	readonly occasion: string;
	readonly on: Temporal.PlainDate;
}

/** What has happened so far, the newest first. */
export async function occasionsOf(db: ReadDb, assignmentId: string): Promise<readonly Occasion[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.occurrence")
		.select(["id", "number", "occasion", "occasion_on"])
		.where("assignment_id", "=", assignmentId)
		.orderBy("number", "desc")
		.execute();
	return rows.flatMap(({ id, number, occasion, occasion_on: on }) =>
		occasion !== null && on !== null ? [{ id, number, occasion, on: Temporal.PlainDate.from(on) }] : [],
	);
}

/** A line of the list of such tasks. */
export interface OccasionTask {
	readonly assignmentId: string;
	readonly text: string;
	/** what must happen */
	readonly whenever: string;
	readonly bodyName: string;
	readonly subject: string;
	readonly illustrative: boolean;
	readonly recorded: number;
}

/** Tasks in force that these bodies have, or have given, for each time something happens. */
export async function occasionTasks(
	db: ReadDb,
	{ bodyIds, unitIds }: { readonly bodyIds: readonly string[]; readonly unitIds: readonly string[] },
	today: Temporal.PlainDate,
): Promise<readonly OccasionTask[]> {
	const { rows } = await sql<{
		id: string;
		text: string;
		whenever: string;
		body_id: string;
		subject: string;
		illustrative: boolean;
		recorded: number;
	}>`
		SELECT a.id, t.text, t.deadline_occasion AS whenever, a.body_id, p.subject, p.illustrative,
			(SELECT count(*) FROM plans.occurrence o WHERE o.assignment_id = a.id) AS recorded
		FROM plans.plan p
		JOIN plans.task t ON t.plan_id = p.id AND t.deadline = 'whenever'
		JOIN plans.assignment a ON a.task_id = t.id
		WHERE p.state = 'in-force' AND (a.body_id = ANY (${[...bodyIds]}::text[])
			OR p.issuer_body_id = ANY (${[...bodyIds]}::text[]) OR p.unit_id = ANY (${[...unitIds]}::text[]))
		ORDER BY p.issued_on DESC, t.position, a.id LIMIT 200`.execute(reads<PlansTables>(db).executor);
	const names = await bodyNames(db, [...new Set(rows.map(({ body_id }) => body_id))], today);
	return rows.map((row) => ({
		assignmentId: row.id,
		text: row.text,
		whenever: row.whenever,
		bodyName: names.get(row.body_id) ?? row.body_id,
		subject: row.subject,
		illustrative: row.illustrative,
		recorded: row.recorded,
	}));
}
