import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import {
	type ExplanationAction,
	explanationStanding,
	possibleExplanationActions,
} from "../../domain/explanation.ts";
import { followProblem } from "../../follow/errors.ts";
import { actsOnTaskAs } from "../../policy.ts";
import {
	findTaskAtHand,
	placesAsAsked,
	readsExplanation,
	type TaskAtHand,
} from "../../queries/follow/task-at-hand.ts";
import {
	changeExplanation,
	lockExplanation,
	type StoredExplanation,
} from "../../store/follow/explanation.ts";
import type { FollowContext } from "./ask-explanation.ts";

/** The lead body answers, once; what it says stays. */
export async function answerExplanation(
	trx: WriteTransaction,
	actor: Person,
	{ id, answer }: { readonly id: string; readonly answer: string },
	context: FollowContext,
): Promise<void> {
	const { task } = await open(trx, actor, id, "answer", context);
	const at = context.clock.now().toString();
	await changeExplanation(trx, id, {
		answer,
		answered_by: actor.personId,
		answered_at: at,
		answered_on: context.clock.today().toString(),
	});
	await record(trx, actor, id, "plans/explanation-answered", task, at, context.from);
}

export interface JudgeExplanationInput {
	readonly id: string;
	/** withdrawn: before there is an answer */
	readonly verdict: "enough" | "not-enough" | "withdrawn";
	readonly reason: string | null;
}

/** Who asked says whether the answer is enough, or takes the request back. */
export async function judgeExplanation(
	trx: WriteTransaction,
	actor: Person,
	{ id, verdict, reason }: JudgeExplanationInput,
	context: FollowContext,
): Promise<void> {
	const { task } = await open(trx, actor, id, verdict === "withdrawn" ? "withdraw" : "judge", context);
	if (verdict !== "enough" && reason === null) throw followProblem("explanation-reason-missing", {});
	const at = context.clock.now().toString();
	await changeExplanation(trx, id, {
		verdict,
		verdict_reason: reason,
		judged_by: actor.personId,
		judged_at: at,
	});
	const event = verdict === "withdrawn" ? "plans/explanation-withdrawn" : "plans/explanation-judged";
	await record(trx, actor, id, event, task, at, context.from);
}

/** First whether it is theirs to see, then whose right it is, then whether its turn has come. */
async function open(
	trx: WriteTransaction,
	actor: Person,
	id: string,
	action: ExplanationAction,
	{ clock }: FollowContext,
): Promise<{ readonly explanation: StoredExplanation; readonly task: TaskAtHand }> {
	const explanation = await lockExplanation(trx, id);
	const task = explanation && (await findTaskAtHand(trx, explanation.occurrenceId, clock.today()));
	if (!task || !readsExplanation(actor, task, explanation.bodyId))
		throw followProblem("explanation-unknown", {});
	if (!actsOnTaskAs(actor, placesAsAsked(task, explanation.bodyId), action === "answer" ? "body" : "giver"))
		throw followProblem("explanation-forbidden", {});
	const possible = possibleExplanationActions(explanationStanding(explanation, clock.today()));
	if (!possible.includes(action))
		throw followProblem(action === "judge" ? "explanation-not-answered" : "explanation-answered-already", {});
	return { explanation, task };
}

async function record(
	trx: WriteTransaction,
	actor: Person,
	id: string,
	name: `plans/explanation-${string}`,
	{ occurrence }: TaskAtHand,
	at: string,
	from: string,
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "explanation", id },
		actor,
		from,
		at,
		data: {
			occurrenceId: occurrence.id,
			planId: occurrence.planId,
			unitId: occurrence.unitId,
			bodyId: occurrence.summary.bodyId,
			giverBodyId: occurrence.giverBodyId,
		},
	});
}
