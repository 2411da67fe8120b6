import { findMeasure } from "#modules/measures/index.ts";
import { bodiesById } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { canBeBound, kindOf } from "../../domain/bound-measure.ts";
import { isPublic } from "../../domain/plan-state.ts";
import type { Measure, StoredTask, TaskText } from "../../domain/task.ts";
import { taskFaults } from "../../domain/task-faults.ts";
import { measuredProblem } from "../../measured/errors.ts";
import { planProblem } from "../../plan/errors.ts";
import { changePlan, plansById, type StoredPlan } from "../../store/plan/plan.ts";
import {
	deleteTask,
	insertTasks,
	lastPosition,
	movePosition,
	storedTasks,
	updateTask,
} from "../../store/plan/tasks.ts";
import { openDraft, type PlanContext, type SeenPlan } from "./open-plan.ts";
import { noteWritten } from "./write-plan.ts";

/** as many as the largest appendix pasted at once */
export const mostTasksAtOnce = 5000;

/** Adds tasks at the end of the plan; returns their ids in the same order. */
export async function addTasks(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly tasks: readonly TaskText[] },
	context: PlanContext,
): Promise<string[]> {
	const plan = await openDraft(trx, actor, input, context);
	if (input.tasks.length > mostTasksAtOnce) throw planProblem("too-many", { most: mostTasksAtOnce });
	await mustBeSound(trx, plan, input.tasks, context);
	const at = context.clock.now();
	const before = await lastPosition(trx, plan.id);
	const tasks = input.tasks.map((task, index) => ({
		...tidied(task),
		id: newId(at.epochMilliseconds),
		position: before + index + 1,
	}));
	await insertTasks(trx, plan.id, tasks);
	await changePlan(trx, plan.id, {}, at);
	await noteWritten(trx, actor, plan, { what: "tasks", change: "added", count: tasks.length }, context);
	return tasks.map(({ id }) => id);
}

export async function changeTask(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly taskId: string; readonly task: TaskText },
	context: PlanContext,
): Promise<void> {
	const plan = await openDraft(trx, actor, input, context);
	const before = await taskOf(trx, plan, input.taskId);
	await mustBeSound(trx, plan, [input.task], context);
	await updateTask(trx, { ...tidied(input.task), id: before.id, position: before.position });
	await changePlan(trx, plan.id, {}, context.clock.now());
	await noteWritten(trx, actor, plan, { what: "tasks", change: "changed", count: 1 }, context);
}

export async function removeTask(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly taskId: string },
	context: PlanContext,
): Promise<void> {
	const plan = await openDraft(trx, actor, input, context);
	const task = await taskOf(trx, plan, input.taskId);
	await deleteTask(trx, task);
	await changePlan(trx, plan.id, {}, context.clock.now());
	await noteWritten(trx, actor, plan, { what: "tasks", change: "removed", count: 1 }, context);
}

/** To another place in the plan, counted from 1; past the end means the end. */
export async function moveTask(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly taskId: string; readonly position: number },
	context: PlanContext,
): Promise<void> {
	const plan = await openDraft(trx, actor, input, context);
	const task = await taskOf(trx, plan, input.taskId);
	const last = await lastPosition(trx, plan.id);
	const position = Math.max(1, Math.min(last, input.position));
	await movePosition(trx, task, position);
	await changePlan(trx, plan.id, {}, context.clock.now());
	await noteWritten(trx, actor, plan, { what: "tasks", change: "moved", count: 1 }, context);
}

async function taskOf(trx: WriteTransaction, plan: StoredPlan, taskId: string): Promise<StoredTask> {
	const [task] = await storedTasks(trx, { ids: [taskId] });
	if (task?.planId !== plan.id) throw planProblem("plan-task-unknown", {});
	return task;
}

/** The first fault stops all of them: a page or a file tells all faults before it comes here. */
async function mustBeSound(
	trx: WriteTransaction,
	plan: StoredPlan,
	tasks: readonly TaskText[],
	{ clock }: PlanContext,
): Promise<void> {
	for (const [index, task] of tasks.entries()) {
		const [fault] = taskFaults(task);
		if (fault) throw planProblem("task-fault", { row: index + 1, ...fault, most: fault.most ?? 0 });
	}
	const measures = tasks.flatMap(({ measure }) => (measure?.code ? [measure] : []));
	if (measures.some((measure) => !canMeasure(measure))) throw measuredProblem("task-measure-unknown", {});
	const bodyIds = tasks.flatMap(({ lead, coordinate }) =>
		[...lead, ...coordinate].flatMap((body) => body.bodyId ?? []),
	);
	const known = await bodiesById(trx, [...new Set(bodyIds)], clock.today());
	const stranger = bodyIds.find((id) => !known.has(id));
	if (stranger !== undefined) throw planProblem("task-body-unknown", { body: stranger });
	await linksMustHold(trx, plan, tasks);
}

/** What is taken down comes from an issued plan, what goes on from the plan that is amended. */
async function linksMustHold(
	trx: WriteTransaction,
	plan: StoredPlan,
	tasks: readonly TaskText[],
): Promise<void> {
	const from = new Set(tasks.flatMap(({ fromTaskId }) => fromTaskId ?? []));
	const continued = new Set(tasks.flatMap(({ continuesTaskId }) => continuesTaskId ?? []));
	const ids = [...new Set([...from, ...continued])];
	const linked = new Map((await storedTasks(trx, { ids })).map((task) => [task.id, task]));
	const plans = await plansById(
		trx,
		[...linked.values()].map((task) => task.planId),
	);
	const issued = (id: string) => {
		const state = plans.get(linked.get(id)?.planId ?? "")?.state;
		return state !== undefined && isPublic(state);
	};
	if ([...from].some((id) => !issued(id))) throw planProblem("task-link-unknown", {});
	if ([...continued].some((id) => linked.get(id)?.planId !== plan.amends?.planId))
		throw planProblem("task-link-unknown", {});
}

/** A measure that the system counts, read as it counts it. */
function canMeasure({ code, as }: Measure): boolean {
	const measure = findMeasure(code ?? "");
	return measure !== null && canBeBound(measure) && kindOf(measure) === as;
}

const tidied = (task: TaskText): TaskText => ({ ...task, text: task.text.normalize("NFC").trim() });
