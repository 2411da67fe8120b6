import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import type { LegalBasis, PlanHead, TargetText } from "../../domain/plan.ts";
import { planProblem } from "../../plan/errors.ts";
import { replaceBases, replaceTargets } from "../../store/plan/parts.ts";
import { changePlan, headColumns, type StoredPlan } from "../../store/plan/plan.ts";
import { checkedHead } from "./checked-head.ts";
import { openDraft, type PlanContext, type SeenPlan } from "./open-plan.ts";
import { recordPlanEvent } from "./take-step.ts";

const mostTargets = 200;
const mostBases = 100;

export async function writePlanHead(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly head: PlanHead },
	context: PlanContext,
): Promise<void> {
	const plan = await openDraft(trx, actor, input, context);
	const head = await checkedHead(trx, input.head, plan.id, context.clock.today());
	await changePlan(trx, plan.id, headColumns(head), context.clock.now());
	await noteWritten(trx, actor, plan, { what: "head" }, context);
}

/** All targets of the plan, in their order; the figures stay as they are given, whether or not they add up. */
export async function writeTargets(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly targets: readonly TargetText[] },
	context: PlanContext,
): Promise<void> {
	const plan = await openDraft(trx, actor, input, context);
	if (input.targets.length > mostTargets) throw planProblem("too-many", { most: mostTargets });
	const empty = input.targets.findIndex(
		({ value, increase, inGroup, label }) =>
			label.trim() === "" || (value === null && increase === null && inGroup === null),
	);
	if (empty >= 0) throw planProblem("target-says-nothing", { row: empty + 1 });
	const at = context.clock.now();
	const targets = input.targets.map((target) => ({ ...target, id: newId(at.epochMilliseconds) }));
	await replaceTargets(trx, plan.id, targets);
	await changePlan(trx, plan.id, {}, at);
	await noteWritten(trx, actor, plan, { what: "targets", count: targets.length }, context);
}

export async function writeBases(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly bases: readonly LegalBasis[] },
	context: PlanContext,
): Promise<void> {
	const plan = await openDraft(trx, actor, input, context);
	if (input.bases.length > mostBases) throw planProblem("too-many", { most: mostBases });
	await replaceBases(trx, plan.id, input.bases);
	await changePlan(trx, plan.id, {}, context.clock.now());
	await noteWritten(trx, actor, plan, { what: "bases", count: input.bases.length }, context);
}

/** What kind of thing was written and how much of it; the text itself is in the plan. */
export const noteWritten = (
	trx: WriteTransaction,
	actor: Person,
	plan: StoredPlan,
	data: {
		readonly what: "head" | "targets" | "bases" | "tasks" | "text";
		readonly count?: number;
		readonly change?: string;
	},
	context: PlanContext,
): Promise<void> => recordPlanEvent(trx, actor, plan, "plans/plan-written", context, data);
