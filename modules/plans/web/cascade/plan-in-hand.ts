import { readsWorkOf } from "#modules/accounts/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { cascadeProblem } from "../../cascade/errors.ts";
import { placesOfPlan } from "../../commands/plan/open-plan.ts";
import { isEditable, isPublic } from "../../domain/plan-state.ts";
import { planProblem } from "../../plan/errors.ts";
import { coordinatesUnitOf } from "../../policy.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import { openedPlan } from "../plan/plan-frame.ts";

export interface PlanInHand {
	readonly plan: PlanView;
	/** this person may still write in it */
	readonly writes: boolean;
	/** this person may read what was declared about its tasks */
	readonly readsWork: boolean;
}

type Asking = Pick<RequestContext<Person>, "actor" | "today">;

/** The plan of a page, if this person may read it. A draft that is not theirs does not exist for them. */
export async function planInHand(db: ReadDb, planId: string, context: Asking): Promise<PlanInHand> {
	const { plan, may } = await openedPlan(db, planId, context);
	const { issuer, drafting } = await placesOfPlan(db, plan, context.today);
	const { actor } = context;
	const readsWork =
		may("clerk") ||
		readsWorkOf(actor, issuer) ||
		readsWorkOf(actor, drafting) ||
		coordinatesUnitOf(actor, issuer);
	return { plan, writes: isEditable(plan.state) && may("drafter"), readsWork };
}

/** The plan with the work done on it, for those who may read that. */
export async function planWithWork(db: ReadDb, planId: string, context: Asking): Promise<PlanInHand> {
	const found = await planInHand(db, planId, context);
	if (!isPublic(found.plan.state)) throw cascadeProblem("work-not-begun", {});
	if (!found.readsWork) throw cascadeProblem("work-not-yours", {});
	return found;
}

/** The plan to write in. */
export async function planToWrite(db: ReadDb, planId: string, context: Asking): Promise<PlanInHand> {
	const found = await planInHand(db, planId, context);
	if (!isEditable(found.plan.state)) throw planProblem("plan-not-a-draft", { state: found.plan.state });
	if (!found.writes) throw planProblem("plan-forbidden", {});
	return found;
}
