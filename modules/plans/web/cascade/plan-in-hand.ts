import type { Temporal } from "temporal-polyfill";
import { readsWorkOf } from "#modules/accounts/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { isEditable, isPublic } from "../../domain/plan-state.ts";
import { planProblem } from "../../plan/errors.ts";
import { actsOnPlanAs, coordinatesUnitOf, type PlanPlaces, readsDraft } from "../../policy.ts";
import { bodyPlaces } from "../../queries/places.ts";
import { type PlanView, planView } from "../../queries/plan/plan-view.ts";

export interface PlanInHand {
	readonly plan: PlanView;
	readonly places: PlanPlaces;
	/** this person may still write in it */
	readonly writes: boolean;
	/** this person may read what was declared about its tasks */
	readonly readsWork: boolean;
}

/** The plan of a page, if this person may read it. A draft that is not theirs does not exist for them. */
export async function planInHand(
	db: ReadDb,
	actor: Person,
	planId: string,
	today: Temporal.PlainDate,
): Promise<PlanInHand> {
	const plan = await planView(db, planId);
	if (!plan) throw planProblem("plan-unknown", {});
	const bodies = await bodyPlaces(db, [plan.issuerBodyId, plan.draftingBodyId], today);
	const issuer = bodies.get(plan.issuerBodyId);
	const drafting = bodies.get(plan.draftingBodyId);
	if (!issuer || !drafting) throw planProblem("plan-body-unknown", {});
	const places = { issuer, drafting };
	const asked = plan.opinions.map(({ bodyId }) => bodyId);
	if (!isPublic(plan.state) && !readsDraft(actor, places, asked)) throw planProblem("plan-unknown", {});
	const readsWork =
		readsWorkOf(actor, issuer) ||
		readsWorkOf(actor, drafting) ||
		coordinatesUnitOf(actor, issuer) ||
		actsOnPlanAs(actor, places, "clerk");
	const writes = isEditable(plan.state) && actsOnPlanAs(actor, places, "drafter");
	return { plan, places, writes, readsWork };
}

/** The plan with the work done on it, for those who may read that. */
export async function planWithWork(
	db: ReadDb,
	actor: Person,
	planId: string,
	today: Temporal.PlainDate,
): Promise<PlanInHand> {
	const found = await planInHand(db, actor, planId, today);
	if (!isPublic(found.plan.state) || !found.readsWork) throw planProblem("plan-unknown", {});
	return found;
}
