import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { type LetterStep, stepsIn } from "../../domain/letters/steps.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { letterProblem } from "../../letters/errors.ts";
import type { lettersEvents } from "../../letters/events.ts";
import { readsLetter, takesLetterStep } from "../../letters/policy.ts";
import { findLetter, lockLetter, type StoredLetter } from "../../store/letters/letter.ts";
import { lockDossier } from "../../store/life/dossiers.ts";

export interface LetterContext {
	readonly clock: Clock;
	/** network address of the caller, or the job's name */
	readonly from: string;
}

/** A letter as its page showed it. */
export interface SeenLetter {
	readonly letterId: string;
	readonly version: number;
}

export interface OpenedLetter {
	readonly letter: StoredLetter;
	readonly dossier: StoredDossier;
}

/** Both locked, the dossier first, as every act about it does; then whose it is to see, whose right, whether its turn has come. */
export async function openLetter(
	trx: WriteTransaction,
	actor: Person,
	{ letterId, version }: SeenLetter,
	step: LetterStep,
): Promise<OpenedLetter> {
	const found = await findLetter(trx, letterId);
	const dossier = found && (await lockDossier(trx, found.dossierId));
	const letter = dossier && (await lockLetter(trx, letterId));
	if (!letter || !readsLetter(actor, dossier)) throw letterProblem("letter-unknown", {});
	if (!takesLetterStep(actor, dossier, step)) throw letterProblem("letter-not-yours", {});
	if (!stepsIn(letter.state).includes(step)) throw letterProblem("letter-step-not-possible", {});
	if (letter.version !== version) throw letterProblem("letter-changed-meanwhile", {});
	return { letter, dossier };
}

/** The letter says what was true when it was drafted; another date or another body makes it untrue. */
export function mustStillFit({ letter, dossier }: OpenedLetter): void {
	const sameDay = dossier.dueAt?.equals(letter.oldDueAt) ?? false;
	if (!sameDay || dossier.handlingBodyId !== letter.bodyId) throw letterProblem("letter-outdated", {});
}

/** Ids and figures only: what a letter says stands in its row, who it is about in the dossier. */
export async function recordLetterEvent(
	trx: WriteTransaction,
	actor: Person,
	name: (typeof lettersEvents)[number],
	letter: Pick<StoredLetter, "id" | "dossierId" | "bodyId" | "unitId">,
	{ clock, from }: LetterContext,
	data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "letter", id: letter.id },
		...{ actor, from, at: clock.now().toString() },
		data: { unitId: letter.unitId, bodyId: letter.bodyId, dossierId: letter.dossierId, ...data },
	});
}
