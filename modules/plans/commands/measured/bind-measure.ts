import { findMeasure } from "#modules/measures/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { boundMeasure, canBeBound, kindOf } from "../../domain/bound-measure.ts";
import { isEditable } from "../../domain/plan-state.ts";
import type { Measure } from "../../domain/task.ts";
import { measuredProblem } from "../../measured/errors.ts";
import { planProblem } from "../../plan/errors.ts";
import { coordinatesUnitOf } from "../../policy.ts";
import { bindingsOf, saveBinding } from "../../store/measured/binding.ts";
import { changePlan, getPlanForChange, type StoredPlan } from "../../store/plan/plan.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { type PlanContext, placesOfPlan, type SeenPlan } from "../plan/open-plan.ts";

export interface BindingInput extends SeenPlan {
	readonly taskId: string;
	/** null releases the task: its lead body declares again */
	readonly code: string | null;
	readonly reason: string;
}

/**
 * Binds a task of a plan in force to a measure of the system, or releases it. The words of the paper and its target stay as they
 * were signed, so only a measure of the same kind can be bound. In a draft the text is free and this is not needed.
 */
export async function bindMeasure(
	trx: WriteTransaction,
	actor: Person,
	input: BindingInput,
	context: PlanContext,
): Promise<void> {
	const plan = await planToBind(trx, actor, input, context);
	const [task] = await storedTasks(trx, { ids: [input.taskId] });
	if (task?.planId !== plan.id) throw planProblem("plan-task-unknown", {});
	const before = task.measure?.code ?? null;
	if (before === input.code) throw measuredProblem("task-measure-same", {});
	const at = context.clock.now();
	await saveBinding(trx, task.id, measureAfter(task.measure, input.code), {
		number: (await bindingsOf(trx, task.id)).length + 1,
		before,
		after: input.code,
		reason: input.reason,
		byPersonId: actor.personId,
		at,
	});
	await changePlan(trx, plan.id, {}, at);
	await recordEvent(trx, {
		name: "plans/task-measure-bound",
		subject: { kind: "plan", id: plan.id },
		actor,
		from: context.from,
		at: at.toString(),
		data: { planId: plan.id, taskId: task.id, before, after: input.code },
	});
}

async function planToBind(
	trx: WriteTransaction,
	actor: Person,
	seen: SeenPlan,
	{ clock }: PlanContext,
): Promise<StoredPlan> {
	const plan = await getPlanForChange(trx, seen.planId);
	const { issuer } = await placesOfPlan(trx, plan, clock.today());
	if (!coordinatesUnitOf(actor, issuer)) throw planProblem("plan-forbidden", {});
	if (plan.version !== seen.version) throw planProblem("plan-changed-meanwhile", {});
	if (isEditable(plan.state)) throw measuredProblem("task-measure-draft", {});
	if (plan.state !== "in-force") throw measuredProblem("task-measure-over", {});
	return plan;
}

function measureAfter(before: Measure | null, code: string | null): Measure {
	if (code === null) {
		if (before === null) throw measuredProblem("task-measure-same", {});
		return { ...before, code: null };
	}
	const measure = findMeasure(code);
	if (!measure || !canBeBound(measure)) throw measuredProblem("task-measure-unknown", {});
	if (before === null) return boundMeasure(measure, { label: null, target: null });
	if (before.as !== kindOf(measure)) throw measuredProblem("task-measure-other-kind", {});
	return { ...before, code };
}
