import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { answerMessages } from "../../cascade/answer-messages.ts";
import { paperName } from "../../domain/paper-name.ts";
import { taskActions } from "../../domain/task-state.ts";
import { laterVersionsOf } from "../../queries/cascade/versions.ts";
import { lockDutiesToAnswer } from "../../store/cascade/duties.ts";
import { isEvidence } from "../../store/cascade/signed-paper.ts";
import { findPlan, type StoredPlan } from "../../store/plan/plan.ts";
import { actsOfOccurrences } from "../../store/task/acts.ts";
import { insertEvidence } from "../../store/task/evidence.ts";
import type { StoredOccurrence } from "../../store/task/occurrence.ts";
import { recordAct } from "../task/record-act.ts";

export interface CascadeContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

/**
 * A plan that was issued answers the plan above: the duty to answer is reported and signed, with the plan as evidence. Its
 * head signed the plan, so nobody signs once more; whether the answer will do is for the giver to say. Called by the
 * issuing of a plan, in its transaction, after the right to issue was asked for.
 */
export async function answerParent(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly planId: string },
	context: CascadeContext,
): Promise<void> {
	const plan = await findPlan(trx, input.planId);
	const parentId = plan?.parent?.planId;
	if (!plan || !parentId) return;
	const bodies = [...new Set([plan.issuerBodyId, plan.draftingBodyId])];
	// the duty may have gone on into a paper that amended the one this plan cites
	const asking = await laterVersionsOf(trx, parentId);
	for (const duty of await lockDutiesToAnswer(trx, asking, bodies))
		await answer(trx, actor, duty, plan, context);
}

async function answer(
	trx: WriteTransaction,
	actor: Person,
	duty: StoredOccurrence,
	plan: StoredPlan,
	context: CascadeContext,
): Promise<void> {
	const asBodyId = duty.summary.bodyId;
	const done = answerMessages.vi.answeredBy(paperName(plan, "vi"));
	const reported = (taskActions["report-done"].from as readonly string[]).includes(duty.summary.state)
		? await recordAct(trx, actor, duty, { action: "report-done", asBodyId, done }, context)
		: duty;
	await keepSignedPaper(trx, duty.id, plan);
	await recordAct(trx, actor, reported, { action: "sign", asBodyId }, context);
}

/** A file is evidence of one act only: of two duties answered by one plan the second names the plan in words. */
async function keepSignedPaper(trx: WriteTransaction, occurrenceId: string, plan: StoredPlan): Promise<void> {
	const act = (await actsOfOccurrences(trx, [occurrenceId])).get(occurrenceId)?.at(-1);
	if (!act || plan.signedFileId === null || (await isEvidence(trx, plan.signedFileId))) return;
	const caption = answerMessages.vi.signedPlan;
	await insertEvidence(trx, { fileId: plan.signedFileId, actId: act.id, caption });
}
