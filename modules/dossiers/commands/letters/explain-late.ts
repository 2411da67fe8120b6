import type { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { explanationDue, explanationStanding } from "../../domain/letters/explanation.ts";
import { letterProblem } from "../../letters/errors.ts";
import type { lettersEvents } from "../../letters/events.ts";
import { explainsLate, judgesLate, readsExplanation } from "../../letters/policy.ts";
import { superiorOf } from "../../queries/letters/bodies-of-letter.ts";
import {
	changeLateExplanation,
	insertLateExplanation,
	type LateExplanation,
	lockLateExplanation,
} from "../../store/letters/explanation.ts";
import { findDossier } from "../../store/life/dossiers.ts";
import type { LetterContext } from "./open-letter.ts";

export interface LateDossier {
	readonly id: string;
	readonly unitId: string;
	readonly handlingBodyId: string;
	readonly missedAt: Temporal.Instant;
}

/** The system asks for it, once for a dossier; a committee with nobody above it here owes none. Returns whether it was asked now. */
export async function askLateExplanation(
	trx: WriteTransaction,
	late: LateDossier,
	workingDays: number,
	{ clock, from }: LetterContext,
): Promise<boolean> {
	const today = clock.today();
	const superior = await superiorOf(trx, late.handlingBodyId, today);
	if (!superior) return false;
	const calendar = await workingCalendar(trx, { from: today, to: today.add({ days: 90 }) });
	const at = clock.now();
	const id = newId(at.epochMilliseconds);
	const dueOn = explanationDue(calendar, today, workingDays).end;
	const isNew = await insertLateExplanation(trx, {
		...{ id, dossier_id: late.id, body_id: late.handlingBodyId, unit_id: late.unitId },
		...{ superior_body_id: superior.id, missed_at: late.missedAt.toString(), asked_at: at.toString() },
		...{ asked_on: today.toString(), working_days: workingDays, due_on: dueOn.toString() },
	});
	if (!isNew) return false;
	await recordEvent(trx, {
		name: "dossiers/late-explanation-asked",
		subject: { kind: "late-explanation", id },
		actor: { kind: "system", what: from },
		...{ from, at: at.toString() },
		data: {
			...{ unitId: late.unitId, bodyId: late.handlingBodyId, superiorBodyId: superior.id },
			...{ dossierId: late.id, dueOn: dueOn.toString() },
		},
	});
	return true;
}

/** The head of the body that was late says why, and what is done about it; once. */
export async function answerLateExplanation(
	trx: WriteTransaction,
	actor: Person,
	{ id, answer }: { readonly id: string; readonly answer: string },
	context: LetterContext,
): Promise<void> {
	const { explanation, place } = await open(trx, actor, id);
	if (!explainsLate(actor, place)) throw letterProblem("late-explanation-not-yours", {});
	const today = context.clock.today();
	if (!["asked", "overdue"].includes(explanationStanding(explanation, today)))
		throw letterProblem("late-explanation-said", {});
	await changeLateExplanation(trx, id, {
		...{ answer, answered_by: actor.personId, answered_at: context.clock.now().toString() },
		answered_on: today.toString(),
	});
	await record(trx, actor, "dossiers/late-explanation-answered", explanation, context);
}

export interface LateVerdict {
	readonly id: string;
	readonly verdict: "noted" | "not-enough";
	readonly reason: string | null;
}

/** The head of the body above notes it, or says what is missing. */
export async function judgeLateExplanation(
	trx: WriteTransaction,
	actor: Person,
	{ id, verdict, reason }: LateVerdict,
	context: LetterContext,
): Promise<void> {
	const { explanation, place } = await open(trx, actor, id);
	if (!judgesLate(actor, place)) throw letterProblem("late-explanation-not-yours", {});
	if (explanationStanding(explanation, context.clock.today()) !== "answered")
		throw letterProblem("late-explanation-not-said", {});
	if (verdict === "not-enough" && reason === null) throw letterProblem("late-explanation-reason", {});
	await changeLateExplanation(trx, id, {
		...{ verdict, verdict_reason: reason, judged_by: actor.personId },
		judged_at: context.clock.now().toString(),
	});
	await record(trx, actor, "dossiers/late-explanation-judged", explanation, context, { verdict });
}

/** The dossier turned out not to be late: nothing is to be explained. */
export async function withdrawLateExplanation(
	trx: WriteTransaction,
	explanation: LateExplanation,
	context: LetterContext,
): Promise<void> {
	const verdict = { verdict: "withdrawn", verdict_reason: null, judged_by: null } as const;
	await changeLateExplanation(trx, explanation.id, { ...verdict, judged_at: context.clock.now().toString() });
	await record(trx, null, "dossiers/late-explanation-withdrawn", explanation, context);
}

async function open(trx: WriteTransaction, actor: Person, id: string) {
	const explanation = await lockLateExplanation(trx, id);
	const dossier = explanation && (await findDossier(trx, explanation.dossierId));
	if (!dossier) throw letterProblem("late-explanation-unknown", {});
	const place = explanationPlace(explanation, dossier.field);
	if (!readsExplanation(actor, place)) throw letterProblem("late-explanation-unknown", {});
	return { explanation, place };
}

/** The body that was late answers, whoever has the dossier now. */
export const explanationPlace = (
	{ bodyId, superiorBodyId }: Pick<LateExplanation, "bodyId" | "superiorBodyId">,
	field: string | null,
) => ({ deskBodyId: null, handlingBodyId: bodyId, superiorBodyId, field });

async function record(
	trx: WriteTransaction,
	actor: Person | null,
	name: (typeof lettersEvents)[number],
	{ id, dossierId, bodyId, unitId, superiorBodyId }: LateExplanation,
	{ clock, from }: LetterContext,
	data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "late-explanation", id },
		actor: actor ?? { kind: "system", what: from },
		...{ from, at: clock.now().toString() },
		data: { unitId, bodyId, superiorBodyId, dossierId, ...data },
	});
}
