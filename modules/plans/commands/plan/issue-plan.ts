import { unitsAt } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { planSlug } from "../../domain/plan-slug.ts";
import { planProblem } from "../../plan/errors.ts";
import { findingsOf } from "../../queries/cascade/findings-of.ts";
import { getPlanForChange, type StoredPlan } from "../../store/plan/plan.ts";
import { slugsLike } from "../../store/plan/register.ts";
import { answerParent } from "../cascade/answer-parent.ts";
import { giveTasks, type TasksGiven } from "../task/give-tasks.ts";
import { openPlan, type PlanContext, type SeenPlan } from "./open-plan.ts";
import { takeStep } from "./take-step.ts";

/**
 * Puts the plan in force: its tasks are given, the plan above is answered, the plan it amends or replaces ends.
 * All of it or nothing. A finding that makes giving impossible refuses it.
 */
export async function issuePlan(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan,
	context: PlanContext,
): Promise<TasksGiven> {
	const plan = await openPlan(trx, actor, input, "drafter", context);
	const findings = await findingsOf(trx, plan.id, context.clock.today());
	const blocking = findings.filter((finding) => finding.blocking);
	if (blocking.length > 0) throw planProblem("findings-block", { count: blocking.length });
	const change = { slug: await slugOf(trx, plan), in_force_at: context.clock.now().toString() };
	await takeStep(trx, actor, plan, "issue", { change }, context);
	if (plan.amends) await endAmended(trx, actor, plan, plan.amends, context);
	const given = await giveTasks(trx, actor, { planId: plan.id }, context);
	await answerParent(trx, actor, { planId: plan.id }, context);
	return given;
}

/** The old text stays as it is; what was open under it goes on in the new one or is stopped when the tasks are given. */
async function endAmended(
	trx: WriteTransaction,
	actor: Person,
	plan: StoredPlan,
	amends: NonNullable<StoredPlan["amends"]>,
	context: PlanContext,
): Promise<void> {
	const amended = await getPlanForChange(trx, amends.planId);
	if (amended.state !== "in-force") throw planProblem("amended-not-in-force", {});
	const name = amends.how === "amends" ? "amend" : "replace";
	await takeStep(trx, actor, amended, name, { data: { amendedBy: plan.id } }, context);
}

async function slugOf(trx: WriteTransaction, plan: StoredPlan): Promise<string> {
	const { number, symbol, issuedOn } = plan;
	// the table of states lets only a numbered plan come so far; takeStep says what is possible instead
	if (number === null || symbol === null || issuedOn === null)
		throw planProblem("plan-step-not-possible", { action: "issue", state: plan.state });
	const unit = (await unitsAt(trx, [plan.unitId], issuedOn)).get(plan.unitId);
	const facts = {
		paperKind: plan.paperKind,
		number,
		symbol,
		issuedYear: issuedOn.year,
		unitName: unit?.fullName ?? plan.unitId,
	};
	return planSlug(facts, await slugsLike(trx, planSlug(facts, new Set())));
}
