import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { referenceOf } from "../../domain/letters/letter-series.ts";
import { letterProblem } from "../../letters/errors.ts";
import { standingsOf } from "../../queries/letters/letter-time.ts";
import { changeLetter } from "../../store/letters/letter.ts";
import { recordDossierAct } from "../life/record-act.ts";
import { newDueAt } from "./draft-letter.ts";
import {
	type LetterContext,
	mustStillFit,
	openLetter,
	recordLetterEvent,
	type SeenLetter,
} from "./open-letter.ts";
import { sendLetter } from "./send-letter.ts";

export interface LetterWays {
	readonly mail: boolean;
	readonly sms: boolean;
}

/**
 * In one transaction the letter is issued, the date of the dossier moves (its first date stays) and what can go by itself is
 * queued. Whether it came in time is judged by this moment, not by the day on the paper.
 */
export async function issueLetter(
	trx: WriteTransaction,
	actor: Person,
	seen: SeenLetter,
	context: LetterContext & { readonly origin: string },
): Promise<LetterWays> {
	const opened = await openLetter(trx, actor, seen, "issue");
	const { letter, dossier } = opened;
	mustStillFit(opened);
	const { dueAt, uncertain, extension } = await newDueAt(trx, dossier, letter, context);
	const standing = (await standingsOf(trx, [dossier], context.clock)).get(dossier.id)?.standing;
	if (standing === undefined) throw letterProblem("letter-not-needed", {});
	const late = standing !== "in-time";
	await recordDossierAct(
		trx,
		actor,
		dossier,
		{
			action: "extend",
			...{ reasonCode: letter.reasonCode, reason: letter.reason, dueAfter: dueAt, formKey: letter.id },
			details: { late, reasonCode: letter.reasonCode, letterId: letter.id, reference: referenceOf(letter) },
			changes: { dueUncertain: uncertain },
		},
		context,
	);
	const at = context.clock.now();
	await changeLetter(trx, letter.id, {
		...{ state: "issued", late, new_due_at: dueAt.toString(), extension_days: extension },
		...{ issued_by: actor.personId, issued_at: at.toString() },
	});
	const data = { late, reasonCode: letter.reasonCode, reference: referenceOf(letter) };
	await recordLetterEvent(trx, actor, "dossiers/letter-issued", letter, context, data);
	return sendLetter(trx, letter, dossier, { at, origin: context.origin });
}
