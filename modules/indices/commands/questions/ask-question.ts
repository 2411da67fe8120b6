import { createHash, randomBytes } from "node:crypto";
import { deadline } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import { unitAt, whatBecameOf, workingCalendar } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { visitor } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { readReceipt, receiptBytes, receiptFrom } from "../../domain/questions/receipt.ts";
import { resultsOf } from "../../queries/results.ts";
import { questionProblem } from "../../questions/errors.ts";
import { addQuestion, questionByDigest } from "../../store/questions.ts";

export interface QuestionContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

export interface AskedFigure {
	readonly index: string;
	readonly year: number;
	readonly unitId: string;
	readonly concept: string;
}

/** working days for an answer */
const answeredWithin = 10;

/** Takes a question of anyone; the receipt is shown once and only its digest is kept. */
export async function askQuestion(
	trx: WriteTransaction,
	{ figure, question }: { readonly figure: AskedFigure; readonly question: string },
	{ clock }: Pick<QuestionContext, "clock">,
): Promise<{ readonly receipt: string; readonly dueOn: Temporal.PlainDate }> {
	const { index, year, unitId, concept } = figure;
	const which = { index, years: [year], concepts: [concept] };
	const found = (await resultsOf(trx, [unitId], which)).get(unitId) ?? [];
	if (found.length === 0) throw questionProblem("question-figure-unknown", {});
	const today = clock.today();
	const calendar = await workingCalendar(trx, { from: today, to: today.add({ days: 60 }) });
	const dueOn = deadline(calendar, today, { amount: answeredWithin, unit: "working-day" }).end;
	const receipt = receiptFrom(randomBytes(receiptBytes));
	const id = newId(clock.now().epochMilliseconds);
	const at = clock.now().toString();
	await addQuestion(trx, {
		id,
		index_code: index,
		year,
		unit_id: unitId,
		concept,
		answering_unit_ids: [...(await answeringUnits(trx, unitId, today))],
		question: question.normalize("NFC"),
		receipt_digest: digestOf(receipt),
		asked_at: at,
		due_on: dueOn.toString(),
	});
	await recordEvent(trx, {
		name: "indices/question-asked",
		subject: { kind: "figure-question", id },
		actor: visitor,
		// people who ask are promised that nothing is kept about them, not even in the trail
		from: "",
		at,
		data: { index, year, unitId },
	});
	return { receipt, dueOn };
}

/** The unit while it stands; afterwards the units of its level that took over. */
async function answeringUnits(
	db: ReadDb,
	unitId: string,
	today: Temporal.PlainDate,
): Promise<readonly string[]> {
	const became = (await whatBecameOf(db, [unitId], today)).get(unitId);
	const heirs = became && "heirs" in became ? became.heirs.map((heir) => heir.unitId) : [];
	const unit = await unitAt(db, unitId, today);
	return unit?.exists === false && heirs.length > 0 ? heirs : [unitId];
}

const digestOf = (receipt: string): Buffer => createHash("sha256").update(receipt).digest();

/** The question of a receipt, in whatever state, for the one who asked it. */
export async function questionOfReceipt(trx: WriteTransaction, typed: string) {
	const receipt = readReceipt(typed);
	const row = receipt === null ? undefined : await questionByDigest(trx, digestOf(receipt));
	if (!row) throw questionProblem("question-receipt-unknown", {});
	return row;
}
