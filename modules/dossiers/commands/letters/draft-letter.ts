import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { dueOf } from "../../domain/clock/dossier-clock.ts";
import { referenceOf } from "../../domain/letters/letter-series.ts";
import { type DayFault, mostExtensionDays, newDayOf } from "../../domain/letters/new-day.ts";
import type { ReasonCode } from "../../domain/letters/reasons.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { endedStates } from "../../domain/life/states.ts";
import { letterProblem } from "../../letters/errors.ts";
import { readsLetter, takesLetterStep } from "../../letters/policy.ts";
import { dayOf, extensionsAllowed } from "../../queries/letters/letter-time.ts";
import { clockOf } from "../../queries/life/clock-of.ts";
import {
	changeLetter,
	changeText,
	insertLetter,
	type LetterText,
	lettersOfDossier,
} from "../../store/letters/letter.ts";
import { lockDossier } from "../../store/life/dossiers.ts";
import { type LetterContext, openLetter, recordLetterEvent, type SeenLetter } from "./open-letter.ts";

/** What the one who drafts says. */
export interface DraftedLetter {
	readonly reasonCode: ReasonCode;
	readonly reason: string;
	/** one of the two */
	readonly workingDays: number | null;
	readonly newDay: Temporal.PlainDate | null;
	readonly contactName: string | null;
	readonly contactPhone: string;
	readonly contactEmail: string | null;
	readonly signerName: string | null;
	readonly signerPost: string | null;
}

/** Drafts the one letter of a dossier. Returns its id. */
export async function draftLetter(
	trx: WriteTransaction,
	actor: Person,
	{ dossierId, ...drafted }: DraftedLetter & { readonly dossierId: string },
	context: LetterContext,
): Promise<string> {
	const dossier = await lockDossier(trx, dossierId);
	if (!dossier || !readsLetter(actor, dossier)) throw letterProblem("letter-unknown", {});
	if (!takesLetterStep(actor, dossier, "change")) throw letterProblem("letter-not-yours", {});
	await mustHaveNone(trx, dossier);
	const dueAt = mustRun(dossier);
	const at = context.clock.now();
	const letter = {
		...(await textOf(trx, dossier, dueAt, drafted, context)),
		...{ id: newId(at.epochMilliseconds), dossierId, deskBodyId: dossier.deskBodyId },
		...{ bodyId: dossier.handlingBodyId, unitId: dossier.unitId, oldDueAt: dueAt },
		...{ draftedBy: actor.personId, draftedAt: at, illustrative: dossier.illustrative },
	};
	await insertLetter(trx, letter);
	await recordLetterEvent(trx, actor, "dossiers/letter-drafted", letter, context);
	return letter.id;
}

/** Says it anew, with the date and the body that hold now. */
export async function changeLetterDraft(
	trx: WriteTransaction,
	actor: Person,
	{ letterId, version, ...drafted }: DraftedLetter & SeenLetter,
	context: LetterContext,
): Promise<void> {
	const { letter, dossier } = await openLetter(trx, actor, { letterId, version }, "change");
	const dueAt = mustRun(dossier);
	const text = await textOf(trx, dossier, dueAt, drafted, context);
	await changeText(trx, letterId, { ...text, oldDueAt: dueAt });
	if (letter.bodyId !== dossier.handlingBodyId)
		await changeLetter(trx, letterId, { body_id: dossier.handlingBodyId, unit_id: dossier.unitId });
	await recordLetterEvent(trx, actor, "dossiers/letter-changed", letter, context);
}

/** A second letter is refused, with what can be done instead. */
async function mustHaveNone(trx: WriteTransaction, dossier: StoredDossier): Promise<void> {
	const letters = (await lettersOfDossier(trx, dossier.id)).filter(({ state }) => state !== "withdrawn");
	const issued = letters.find(({ state }) => state === "issued");
	if (issued)
		throw letterProblem("letter-issued-already", {
			reference: referenceOf(issued) ?? "",
			day: issued.newDueOn.toString(),
		});
	if (letters.length > 0) throw letterProblem("letter-exists", {});
	const allowed = extensionsAllowed(dossier.rules);
	if (allowed !== null && dossier.extensions >= allowed) throw letterProblem("letter-no-extension-left", {});
}

/** Returns the date that is to be moved. */
function mustRun(dossier: StoredDossier): Temporal.Instant {
	if (dossier.sourceId !== "guong") throw letterProblem("letter-of-other-system", {});
	const open = dossier.state === "received" || dossier.state === "in-handling";
	if (!open || endedStates.includes(dossier.state) || dossier.dueAt === null)
		throw letterProblem("letter-not-needed", {});
	return dossier.dueAt;
}

async function textOf(
	trx: WriteTransaction,
	dossier: StoredDossier,
	dueAt: Temporal.Instant,
	drafted: DraftedLetter,
	{ clock }: LetterContext,
): Promise<LetterText> {
	const { workingDays, newDay: day, ...said } = drafted;
	const dueOn = dayOf(dueAt);
	const today = clock.today();
	const first = Temporal.PlainDate.compare(dueOn, today) < 0 ? dueOn : today;
	const { calendar } = await clockOf(trx, dossier.unitId, { from: first, to: today.add({ days: 400 }) });
	const found = newDayOf(calendar, { dueOn, today, workingDays, day });
	if ("fault" in found) throw dayProblem(found.fault, { day, dueOn });
	return { ...said, newDueOn: found.day, extensionDays: found.extension };
}

/** Closing time of the new day, by the hours of the unit; refuses a day that is no longer one to wait for. */
export async function newDueAt(
	trx: WriteTransaction,
	dossier: StoredDossier,
	letter: { readonly newDueOn: Temporal.PlainDate; readonly oldDueAt: Temporal.Instant },
	{ clock }: LetterContext,
): Promise<{ readonly dueAt: Temporal.Instant; readonly uncertain: boolean; readonly extension: number }> {
	const dueOn = dayOf(letter.oldDueAt);
	const own = await clockOf(trx, dossier.unitId, { from: dueOn, to: letter.newDueOn.add({ days: 60 }) });
	const asked = { dueOn, today: clock.today(), workingDays: null, day: letter.newDueOn };
	const found = newDayOf(own.calendar, asked);
	if ("fault" in found) throw dayProblem(found.fault, { day: letter.newDueOn, dueOn });
	const due = dueOf(own, letter.oldDueAt, { amount: found.extension, unit: "working-day" });
	return { dueAt: due.dueAt, uncertain: due.uncertain, extension: found.extension };
}

function dayProblem(
	fault: DayFault,
	{ day, dueOn }: { readonly day: Temporal.PlainDate | null; readonly dueOn: Temporal.PlainDate },
) {
	switch (fault) {
		case "both-or-neither":
			return letterProblem("letter-day-asked", {});
		case "not-later":
			return letterProblem("letter-day-not-later", { day: dueOn.toString() });
		case "not-ahead":
			return letterProblem("letter-day-not-ahead", {});
		case "rest-day":
			return letterProblem("letter-day-rests", { day: (day ?? dueOn).toString() });
		case "too-far":
			return letterProblem("letter-day-too-far", { most: mostExtensionDays });
	}
}
