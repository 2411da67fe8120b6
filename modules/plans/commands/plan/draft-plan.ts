import { unitsAt } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import type { PlanHead } from "../../domain/plan.ts";
import { isPublic } from "../../domain/plan-state.ts";
import { planProblem } from "../../plan/errors.ts";
import { actsOnPlanAs } from "../../policy.ts";
import { findPlan, insertPlan, type StoredPlan } from "../../store/plan/plan.ts";
import { checkedHead } from "./checked-head.ts";
import { copyInto } from "./copy-into.ts";
import { type PlanContext, placesOfPlan } from "./open-plan.ts";
import { recordPlanEvent } from "./take-step.ts";

export interface NewPlan {
	/** in whose name it is issued, and which gives its tasks */
	readonly issuerBodyId: string;
	/** who drafts, follows and reports; a body of the same unit */
	readonly draftingBodyId: string;
	readonly head: PlanHead;
	/** an issued plan of another year to begin with */
	readonly copyFrom?: string | null;
	/** a plan in force that this one will amend or replace; its text is where it begins */
	readonly amends?: { readonly planId: string; readonly how: "amends" | "replaces" } | null;
	/** paper from which it was read (files.file) */
	readonly sourceFileId?: string | null;
	readonly illustrative?: boolean;
}

/** Begins a plan; returns its id. */
export async function draftPlan(
	trx: WriteTransaction,
	actor: Person,
	input: NewPlan,
	context: PlanContext,
): Promise<string> {
	const today = context.clock.today();
	const places = await placesOfPlan(trx, input, today);
	if (!actsOnPlanAs(actor, places, "drafter")) throw planProblem("plan-forbidden", {});
	if (!places.issuer.exists || !places.drafting.exists) throw planProblem("plan-body-is-no-more", {});
	if (places.drafting.unitId !== places.issuer.unitId) throw planProblem("drafting-elsewhere", {});
	const amended = input.amends ? await planToAmend(trx, actor, input.amends.planId, context) : null;
	const copied = input.copyFrom ? await planToCopy(trx, input.copyFrom) : null;
	const head = await checkedHead(trx, input.head, null, today);
	const unit = (await unitsAt(trx, [places.issuer.unitId], today)).get(places.issuer.unitId);
	if (!unit) throw planProblem("plan-body-unknown", {});
	const at = context.clock.now();
	const id = newId(at.epochMilliseconds);
	await insertPlan(trx, {
		id,
		provinceId: unit.provinceId,
		unitId: unit.id,
		issuerBodyId: input.issuerBodyId,
		draftingBodyId: input.draftingBodyId,
		head,
		amends: input.amends ?? null,
		copiedFromPlanId: copied?.id ?? null,
		sourceFileId: input.sourceFileId ?? null,
		illustrative: input.illustrative ?? false,
		madeBy: actor.personId,
		at,
	});
	if (amended) await copyInto(trx, { id, head }, amended, "amendment", at);
	else if (copied) await copyInto(trx, { id, head }, copied, "another-year", at);
	const plan = { id, unitId: unit.id, issuerBodyId: input.issuerBodyId };
	await recordPlanEvent(trx, actor, plan, "plans/plan-drafted", context, {
		year: head.year,
		amends: amended?.id ?? null,
		copiedFrom: copied?.id ?? null,
	});
	return id;
}

/** In force, and the actor drafts for it or for the unit that took over from its unit. */
async function planToAmend(
	trx: WriteTransaction,
	actor: Person,
	planId: string,
	{ clock }: PlanContext,
): Promise<StoredPlan> {
	const plan = await findPlan(trx, planId);
	if (plan?.state !== "in-force") throw planProblem("amended-not-in-force", {});
	const places = await placesOfPlan(trx, plan, clock.today());
	if (!actsOnPlanAs(actor, places, "drafter")) throw planProblem("plan-forbidden", {});
	return plan;
}

async function planToCopy(trx: WriteTransaction, planId: string): Promise<StoredPlan> {
	const plan = await findPlan(trx, planId);
	if (!plan || !isPublic(plan.state)) throw planProblem("plan-unknown", {});
	return plan;
}
