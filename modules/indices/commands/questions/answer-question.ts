import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { questionProblem } from "../../questions/errors.ts";
import type { questionEvents } from "../../questions/events.ts";
import { mayAnswer } from "../../questions/policy.ts";
import type { QuestionState } from "../../questions/tables.ts";
import { changeQuestion, lockQuestion } from "../../store/questions.ts";
import type { QuestionContext } from "./ask-question.ts";

/** Shows a waiting question to everyone, or refuses it with a reason that who asked is told. */
export async function judgeQuestion(
	trx: WriteTransaction,
	actor: Person,
	{ id, refusal }: { readonly id: string; readonly refusal: string | null },
	context: QuestionContext,
): Promise<void> {
	const question = await openQuestion(trx, actor, id, "waiting");
	const judged = { judged_by: actor.personId, judged_at: context.clock.now().toString() };
	await changeQuestion(trx, id, { ...judged, state: refusal === null ? "shown" : "refused", refusal });
	const name = refusal === null ? "indices/question-shown" : "indices/question-refused";
	await record(trx, actor, question, name, context);
}

/** Answers a question that everyone sees; `correction` is the address of the correction that followed. */
export async function answerQuestion(
	trx: WriteTransaction,
	actor: Person,
	said: { readonly id: string; readonly answer: string; readonly correction: string | null },
	context: QuestionContext,
): Promise<void> {
	const question = await openQuestion(trx, actor, said.id, "shown");
	await changeQuestion(trx, said.id, {
		state: "answered",
		answer: said.answer.normalize("NFC"),
		correction: said.correction,
		answered_by: actor.personId,
		answered_at: context.clock.now().toString(),
	});
	await record(trx, actor, question, "indices/question-answered", context);
}

async function openQuestion(trx: WriteTransaction, actor: Person, id: string, state: QuestionState) {
	const question = await lockQuestion(trx, id);
	if (!question) throw questionProblem("question-unknown", {});
	if (!mayAnswer(actor, { answeringUnitIds: question.answering_unit_ids }))
		throw questionProblem("question-forbidden", {});
	if (question.state !== state) throw questionProblem("question-judged", {});
	return question;
}

const record = (
	trx: WriteTransaction,
	actor: Person,
	question: Awaited<ReturnType<typeof openQuestion>>,
	name: (typeof questionEvents)[number],
	{ clock, from }: QuestionContext,
): Promise<string> =>
	recordEvent(trx, {
		name,
		subject: { kind: "figure-question", id: question.id },
		actor,
		from,
		at: clock.now().toString(),
		data: { index: question.index_code, year: question.year, unitId: question.unit_id },
	});
