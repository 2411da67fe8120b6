import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { openPlan, type PlanContext, type SeenPlan } from "./open-plan.ts";
import { takeStep } from "./take-step.ts";

/** To those who sign for the issuing body. From here on the text stands still. */
export async function submitPlan(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan,
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "drafter", context);
	await takeStep(trx, actor, plan, "submit", {}, context);
}

/** Who signs does not sign it so. */
export async function sendPlanBack(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly reason: string },
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "issuer", context);
	await takeStep(trx, actor, plan, "send-back", { reason: input.reason }, context);
}

export async function withdrawPlan(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly reason: string },
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "drafter", context);
	await takeStep(trx, actor, plan, "withdraw", { reason: input.reason }, context);
}
