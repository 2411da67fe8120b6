import { Temporal } from "temporal-polyfill";
import { actsForBody, isAdministrator } from "#modules/accounts/index.ts";
import { bodiesById } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { planProblem } from "../../plan/errors.ts";
import { askForOpinions, findOpinion, writeAnswer, writeOpinion } from "../../store/plan/opinions.ts";
import { getPlanForChange } from "../../store/plan/plan.ts";
import { openPlan, type PlanContext, type SeenPlan } from "./open-plan.ts";
import { recordPlanEvent, takeStep } from "./take-step.ts";

/** Asks bodies for their opinion; one that was asked before is asked again with the new last day, its answer stays. */
export async function consultOnPlan(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly bodyIds: readonly string[]; readonly dueOn: Temporal.PlainDate },
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "drafter", context);
	const today = context.clock.today();
	const bodyIds = [...new Set(input.bodyIds)];
	if (bodyIds.length === 0) throw planProblem("opinion-nobody-asked", {});
	if (Temporal.PlainDate.compare(input.dueOn, today) < 0) throw planProblem("opinion-day-past", {});
	const bodies = await bodiesById(trx, bodyIds, today);
	const stranger = bodyIds.find((id) => !bodies.get(id)?.exists);
	if (stranger !== undefined) throw planProblem("task-body-unknown", { body: stranger });
	const asked = { by: actor.personId, at: context.clock.now(), dueOn: input.dueOn };
	await askForOpinions(trx, plan.id, bodyIds, asked);
	const data = { askedBodies: bodyIds, dueOn: input.dueOn.toString() };
	await takeStep(trx, actor, plan, "consult", { data }, context);
}

export async function endConsultation(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan,
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "drafter", context);
	await takeStep(trx, actor, plan, "end-consultation", {}, context);
}

/** Whoever acts for a body that was asked says what it thinks, and may say it better until the consultation ends. */
export async function giveOpinion(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly planId: string; readonly bodyId: string; readonly opinion: string },
	context: PlanContext,
): Promise<void> {
	const plan = await getPlanForChange(trx, input.planId);
	const asked = await findOpinion(trx, plan.id, input.bodyId);
	if (!asked || isAdministrator(actor) || !actsForBody(actor, input))
		throw planProblem("opinion-not-asked", {});
	if (plan.state !== "consulting") throw planProblem("opinion-over", {});
	await writeOpinion(trx, asked.id, { text: input.opinion, by: actor.personId, at: context.clock.now() });
	await recordPlanEvent(trx, actor, plan, "plans/opinion-given", context, { opinionOf: input.bodyId });
}

/** What the drafters made of an opinion, and why not otherwise. */
export async function answerOpinion(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly bodyId: string; readonly takenIn: string },
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "drafter", context);
	const asked = await findOpinion(trx, plan.id, input.bodyId);
	if (!asked?.opinion) throw planProblem("opinion-not-given", {});
	await writeAnswer(trx, asked.id, input.takenIn);
	await recordPlanEvent(trx, actor, plan, "plans/opinion-answered", context, { opinionOf: input.bodyId });
}
