import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { PageAnswer, RequestContext } from "#platform/http/route.ts";
import { placesOfPlan } from "../../commands/plan/open-plan.ts";
import { referenceOf } from "../../domain/paper-name.ts";
import { isEditable, isPublic, type PlanSide } from "../../domain/plan-state.ts";
import { planProblem } from "../../plan/errors.ts";
import { planMessages } from "../../plan/messages.ts";
import { actsOnPlanAs, readsDraft } from "../../policy.ts";
import { type PlanView, planView } from "../../queries/plan/plan-view.ts";

export const plansAddress = "/soan-ke-hoach";
export const ofPlan = z.object({ id: z.uuid() });
export const planAddress = (id: string, sub = "") => `${plansAddress}/${id}${sub}`;

/** The version that the person saw; hidden in every form about a plan. */
export const seenVersion = z.coerce.number().int().positive();

export interface OpenedPlan {
	readonly plan: PlanView;
	/** whether the person may do what this side does */
	readonly may: (side: PlanSide) => boolean;
	/** bodies for which the person may give an opinion */
	readonly asked: readonly string[];
}

/** The plan, if the person may read it; missing and closed look the same. */
export async function openedPlan(
	db: ReadDb,
	id: string,
	{ actor, today }: Pick<RequestContext<Person>, "actor" | "today">,
): Promise<OpenedPlan> {
	const plan = await planView(db, id);
	if (!plan) throw planProblem("plan-unknown", {});
	const places = await placesOfPlan(db, plan, today);
	const asked = plan.opinions.map(({ bodyId }) => bodyId);
	if (!isPublic(plan.state) && !readsDraft(actor, places, asked)) throw planProblem("plan-unknown", {});
	return {
		plan,
		may: (side) => actsOnPlanAs(actor, places, side),
		asked: asked.filter(
			(bodyId) => readsDraft(actor, places, [bodyId]) && !actsOnPlanAs(actor, places, "clerk"),
		),
	};
}

/** "Kế hoạch 84/KH-UBND" or, while it has no number, what it is about. */
export const shortName = (plan: Pick<PlanView, "number" | "symbol" | "subject">): string =>
	referenceOf(plan) ?? (plan.subject.length > 60 ? `${plan.subject.slice(0, 58)}…` : plan.subject);

/** A page about one plan: where it lies, that it is nobody's but the office's, whether it is invented. */
export const pageOfPlan = (
	plan: PlanView,
	{ language }: Pick<RequestContext, "language">,
	title: string,
	body: PageAnswer["body"],
): PageAnswer => ({
	title,
	section: "/ban-lam-viec",
	noindex: true,
	illustrative: plan.illustrative,
	trail: [
		{ label: planMessages[language].list.title, address: plansAddress },
		{ label: shortName(plan), address: planAddress(plan.id) },
	],
	body,
});

/** Pages that write refuse early, before somebody types a page full for nothing. */
export function mustBeEditable({ plan, may }: OpenedPlan): void {
	if (!may("drafter")) throw planProblem("plan-forbidden", {});
	if (!isEditable(plan.state)) throw planProblem("plan-not-a-draft", { state: plan.state });
}
