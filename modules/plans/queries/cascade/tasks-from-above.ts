import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { bodiesById } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { PlansTables } from "../../tables.ts";
import { tasksOfPlans } from "../plan/tasks-of-plans.ts";

interface Below {
	readonly unitId: string;
	readonly issuerBodyId: string;
	readonly parent: { readonly planId: string | null } | null;
}

/**
 * Tasks that the plan above gave to the body whose plan this is; to any body of the unit, when it is the committee's. Duties
 * to answer and to report are none of them: these are fulfilled by the plan itself.
 */
export async function tasksFromAbove(
	db: ReadDb,
	plan: Below,
	day: Temporal.PlainDate,
): Promise<readonly StoredTask[]> {
	const parentId = plan.parent?.planId ?? null;
	if (parentId === null) return [];
	const tasks = ((await tasksOfPlans(db, [parentId])).get(parentId) ?? []).filter(
		(task) => task.kind === "order" || task.kind === "request",
	);
	const leads = tasks.flatMap((task) => task.lead.flatMap(({ bodyId }) => bodyId ?? []));
	const bodies = await bodiesById(db, [...new Set([plan.issuerBodyId, ...leads])], day);
	const wholeUnit = bodies.get(plan.issuerBodyId)?.kind === "committee";
	const isOurs = (id: string | null) =>
		id !== null && (id === plan.issuerBodyId || (wholeUnit && bodies.get(id)?.unitId === plan.unitId));
	const ours = tasks.filter((task) => task.lead.some(({ bodyId }) => isOurs(bodyId)));
	const over = await stoppedHere(
		db,
		ours.map(({ id }) => id),
		plan.unitId,
	);
	return ours.filter(({ id }) => !over.has(id));
}

/** Tasks of which nothing is left to do here: every time they were given was stopped or declined. */
async function stoppedHere(
	db: ReadDb,
	taskIds: readonly string[],
	unitId: string,
): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ task_id: string }>`
		SELECT task_id FROM plans.occurrence WHERE task_id = ANY (${[...taskIds]}::uuid[]) AND unit_id = ${unitId}
		GROUP BY task_id HAVING bool_and(state IN ('stopped', 'declined'))`.execute(
		reads<PlansTables>(db).executor,
	);
	return new Set(rows.map((row) => row.task_id));
}

/** The first day on which this unit owes each of these tasks; a task without a date has none. */
export async function dueHere(
	db: ReadDb,
	taskIds: readonly string[],
	unitId: string,
): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
	const { rows } = await sql<{ task_id: string; due_on: string }>`
		SELECT task_id, min(due_on) AS due_on FROM plans.occurrence
		WHERE task_id = ANY (${[...taskIds]}::uuid[]) AND unit_id = ${unitId} AND due_on IS NOT NULL
		GROUP BY task_id`.execute(reads<PlansTables>(db).executor);
	return new Map(rows.map((row) => [row.task_id, Temporal.PlainDate.from(row.due_on)]));
}
