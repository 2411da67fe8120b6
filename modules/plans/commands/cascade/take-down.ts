import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { cascadeProblem } from "../../cascade/errors.ts";
import { taskTakenDown } from "../../domain/taken-down.ts";
import { dueHere, tasksFromAbove } from "../../queries/cascade/tasks-from-above.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import { openDraft, type PlanContext, type SeenPlan } from "../plan/open-plan.ts";
import { addTasks } from "../plan/write-tasks.ts";

/** Takes tasks of the plan above into the own draft. Each knows where it comes from; who leads it here is still to be said. */
export async function takeDown(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly fromTaskIds: readonly string[] },
	context: PlanContext,
): Promise<readonly string[]> {
	const plan = await openDraft(trx, actor, input, context);
	const chosen = new Set(input.fromTaskIds);
	if (chosen.size === 0) throw cascadeProblem("take-down-nothing-chosen", {});
	const own = (await tasksOfPlans(trx, [plan.id])).get(plan.id) ?? [];
	const taken = new Set(own.map((task) => task.fromTaskId));
	const given = await tasksFromAbove(trx, plan, plan.issuedOn ?? context.clock.today());
	const tasks = given.filter(({ id }) => chosen.has(id) && !taken.has(id));
	if (tasks.length < chosen.size)
		throw cascadeProblem("take-down-not-given", { count: chosen.size - tasks.length });
	const due = await dueHere(trx, [...chosen], plan.unitId);
	const texts = tasks.map((task) => taskTakenDown(task, due.get(task.id) ?? null));
	return addTasks(trx, actor, { ...input, tasks: texts }, context);
}
