import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent, type SystemActor } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { type PlanActionName, planAction } from "../../domain/plan-state.ts";
import type { PlansEvent } from "../../events.ts";
import { planProblem } from "../../plan/errors.ts";
import { addStep } from "../../store/plan/parts.ts";
import { changePlan, type StoredPlan } from "../../store/plan/plan.ts";
import type { PlanContext } from "./open-plan.ts";

export interface Step {
	readonly reason?: string | null;
	readonly fileId?: string | null;
	/** columns that change with the state */
	readonly change?: Parameters<typeof changePlan>[2];
	/** what the event says beside plan, unit and body */
	readonly data?: Readonly<Record<string, unknown>>;
}

/** One row of the table of states: checked, stored, noted as a step, recorded as an event. Rights are asked before. */
export async function takeStep(
	trx: WriteTransaction,
	actor: Person,
	plan: StoredPlan,
	name: PlanActionName,
	step: Step,
	context: PlanContext,
): Promise<void> {
	const action = planAction(name);
	mustBePossible(plan, name);
	const reason = step.reason?.trim() || null;
	if (action.needsReason && reason === null) throw planProblem("plan-reason-missing", {});
	const at = context.clock.now();
	await changePlan(trx, plan.id, { ...step.change, state: action.to }, at);
	await addStep(trx, plan.id, {
		action: name,
		from: plan.state,
		to: action.to,
		byPersonId: action.by === "system" ? null : actor.personId,
		at,
		reason,
		fileId: step.fileId ?? null,
	});
	await recordPlanEvent(
		trx,
		action.by === "system" ? bySystem : actor,
		plan,
		action.event as PlansEvent,
		context,
		step.data,
	);
}

/** Refuses a step that the table does not know from the plan's state. */
export function mustBePossible({ state }: Pick<StoredPlan, "state">, name: PlanActionName): void {
	if (!planAction(name).from.includes(state))
		throw planProblem("plan-step-not-possible", { action: name, state });
}

const bySystem: SystemActor = { kind: "system", what: "plans/issue-plan" };

/** An event about a plan names its unit and its issuer, so that those who follow these find it. */
export async function recordPlanEvent(
	trx: WriteTransaction,
	actor: Person | SystemActor,
	plan: Pick<StoredPlan, "id" | "unitId" | "issuerBodyId">,
	name: PlansEvent,
	context: PlanContext,
	data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "plan", id: plan.id },
		actor,
		from: actor.kind === "system" ? actor.what : context.from,
		at: context.clock.now().toString(),
		data: { unitId: plan.unitId, bodyId: plan.issuerBodyId, ...data },
	});
}
