import type { Temporal } from "temporal-polyfill";
import type { Clock } from "#platform/clock/clock.ts";
import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { isEditable, isPublic, type PlanSide } from "../../domain/plan-state.ts";
import { planProblem } from "../../plan/errors.ts";
import { actsOnPlanAs, type PlanPlaces, readsDraft } from "../../policy.ts";
import { bodyPlaces } from "../../queries/places.ts";
import { opinionsOf } from "../../store/plan/parts.ts";
import { getPlanForChange, type StoredPlan } from "../../store/plan/plan.ts";

export interface PlanContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

/** Which plan, and which of its versions the person saw. */
export interface SeenPlan {
	readonly planId: string;
	readonly version: number;
}

/** The plan, locked, if the actor may act on it as this side and has seen how it stands. */
export async function openPlan(
	trx: WriteTransaction,
	actor: Person,
	seen: SeenPlan,
	side: PlanSide,
	context: PlanContext,
): Promise<StoredPlan> {
	const plan = await getPlanForChange(trx, seen.planId);
	const places = await placesOfPlan(trx, plan, context.clock.today());
	if (!actsOnPlanAs(actor, places, side)) {
		const asked = (await opinionsOf(trx, plan.id)).map(({ bodyId }) => bodyId);
		const mayRead = isPublic(plan.state) || readsDraft(actor, places, asked);
		throw mayRead ? planProblem("plan-forbidden", {}) : planProblem("plan-unknown", {});
	}
	if (plan.version !== seen.version) throw planProblem("plan-changed-meanwhile", {});
	return plan;
}

/** The plan, locked, to write in: as its drafter, while its text is free. */
export async function openDraft(
	trx: WriteTransaction,
	actor: Person,
	seen: SeenPlan,
	context: PlanContext,
): Promise<StoredPlan> {
	const plan = await openPlan(trx, actor, seen, "drafter", context);
	if (!isEditable(plan.state)) throw planProblem("plan-not-a-draft", { state: plan.state });
	return plan;
}

export async function placesOfPlan(
	db: ReadDb,
	plan: Pick<StoredPlan, "issuerBodyId" | "draftingBodyId">,
	day: Temporal.PlainDate,
): Promise<PlanPlaces> {
	const places = await bodyPlaces(db, [plan.issuerBodyId, plan.draftingBodyId], day);
	const issuer = places.get(plan.issuerBodyId);
	const drafting = places.get(plan.draftingBodyId);
	if (!issuer || !drafting) throw planProblem("plan-body-unknown", {});
	return { issuer, drafting };
}
