import { Temporal } from "temporal-polyfill";
import { bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { referenceOf } from "../../domain/paper-name.ts";
import type { ParentCitation, PlanHead } from "../../domain/plan.ts";
import { isPublic } from "../../domain/plan-state.ts";
import { planProblem } from "../../plan/errors.ts";
import { findPlan } from "../../store/plan/plan.ts";

const longestPeriod = 10;

/** The head as it will be kept; `planId` null while the plan is not there yet. */
export async function checkedHead(
	db: ReadDb,
	head: PlanHead,
	planId: string | null,
	today: Temporal.PlainDate,
): Promise<PlanHead> {
	const { first, last } = head.period;
	if (Temporal.PlainDate.compare(last, first) < 0) throw planProblem("period-backwards", {});
	if (Temporal.PlainDate.compare(last, first.add({ years: longestPeriod })) > 0)
		throw planProblem("period-too-long", { years: longestPeriod });
	const subject = head.subject.normalize("NFC").trim();
	if (subject === "" || subject.length > 500) throw planProblem("subject-wrong", {});
	return { ...head, subject, parent: head.parent && (await checkedParent(db, head.parent, planId, today)) };
}

/** A parent plan kept here was issued, is another plan, and says itself what its number, date and issuer are. */
async function checkedParent(
	db: ReadDb,
	parent: ParentCitation,
	planId: string | null,
	today: Temporal.PlainDate,
): Promise<ParentCitation> {
	if (parent.planId === null) return parent;
	if (parent.planId === planId) throw planProblem("parent-is-itself", {});
	const plan = await findPlan(db, parent.planId);
	if (!plan || !isPublic(plan.state)) throw planProblem("parent-unknown", {});
	const names = await bodyNames(db, [plan.issuerBodyId], plan.issuedOn ?? today);
	return {
		planId: plan.id,
		reference: parent.reference ?? referenceOf(plan),
		issuer: parent.issuer ?? names.get(plan.issuerBodyId) ?? null,
		day: parent.day ?? plan.issuedOn,
	};
}
