import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { queueMail } from "#platform/mail/index.ts";
import { Problem } from "#platform/problem/problem.ts";
import { type HandChannel, maskedAddress, maskedNumber, mobileNumber } from "../../domain/letters/sending.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { letterProblem } from "../../letters/errors.ts";
import { tellsPerson } from "../../letters/policy.ts";
import { newDayMail, newDaySms } from "../../letters/told-words.ts";
import { findAddressee } from "../../store/letters/applicant.ts";
import { findLetter, type StoredLetter } from "../../store/letters/letter.ts";
import { insertSending } from "../../store/letters/sending.ts";
import { findDossier } from "../../store/life/dossiers.ts";
import { type LetterContext, recordLetterEvent } from "./open-letter.ts";

export const sendSmsName = "dossiers/send-sms";
/** The pauses grow up to six hours, so a gateway may be away for a day. */
export const smsAttempts = 12;

/** Queues what can go by itself. What it says fits on a lock screen that others see: code, new day, where to look. */
export async function sendLetter(
	trx: WriteTransaction,
	letter: Pick<StoredLetter, "id" | "newDueOn" | "contactPhone">,
	dossier: Pick<StoredDossier, "id" | "code">,
	{ at, origin }: { readonly at: Temporal.Instant; readonly origin: string },
): Promise<{ readonly mail: boolean; readonly sms: boolean }> {
	const addressee = await findAddressee(trx, dossier.id);
	const said = { code: dossier.code, day: letter.newDueOn, phone: letter.contactPhone, origin };
	const base = { letterId: letter.id, state: "queued", at } as const;
	const mailed = addressee?.email ? await queued(trx, addressee.email, newDayMail(said)) : null;
	if (mailed !== null && addressee?.email)
		await insertSending(trx, {
			...{ ...base, id: newId(at.epochMilliseconds), channel: "mail", mailId: mailed },
			...{ toMasked: maskedAddress(addressee.email), text: newDayMail(said).text },
		});
	const number = mobileNumber(addressee?.phone ?? null);
	if (number !== null) {
		const id = newId(at.epochMilliseconds);
		await insertSending(trx, {
			...{ ...base, id, channel: "sms", toNumber: number },
			...{ toMasked: maskedNumber(number), text: newDaySms(said) },
		});
		await addJob(trx, sendSmsName, { id }, { key: `letter sms ${id}`, attempts: smsAttempts });
	}
	return { mail: mailed !== null, sms: number !== null };
}

/** An address that is none keeps nobody from issuing the letter: it is then told by hand. */
async function queued(
	trx: WriteTransaction,
	to: string,
	letter: { readonly subject: string; readonly text: string },
): Promise<string | null> {
	try {
		return await queueMail(trx, { to, ...letter });
	} catch (error) {
		if (error instanceof Problem && error.code === "mail/not-an-address") return null;
		throw error;
	}
}

export interface ToldByHand {
	readonly letterId: string;
	readonly channel: HandChannel;
	/** false: nobody answered, or it came back */
	readonly reached: boolean;
	readonly note: string | null;
}

/** The desk, or the body that settles, told the person by post, phone or in hand, and says so. */
export async function recordTold(
	trx: WriteTransaction,
	actor: Person,
	{ letterId, channel, reached, note }: ToldByHand,
	context: LetterContext,
): Promise<void> {
	const { letter, dossier } = await letterToTell(trx, actor, letterId);
	const at = context.clock.now();
	const addressee = await findAddressee(trx, dossier.id);
	const masked = channel === "phone" && addressee?.phone ? maskedNumber(addressee.phone) : null;
	await insertSending(trx, {
		...{ id: newId(at.epochMilliseconds), letterId, channel, state: reached ? "done" : "not-reached" },
		...{ at, endedAt: at, byPersonId: actor.personId, note, toMasked: masked },
	});
	await recordLetterEvent(trx, actor, "dossiers/letter-told", letter, context, { channel, reached });
}

/** Once more by itself, after what stood in the way is put right. */
export async function sendAgain(
	trx: WriteTransaction,
	actor: Person,
	letterId: string,
	context: LetterContext & { readonly origin: string },
): Promise<{ readonly mail: boolean; readonly sms: boolean }> {
	const { letter, dossier } = await letterToTell(trx, actor, letterId);
	const ways = await sendLetter(trx, letter, dossier, { at: context.clock.now(), origin: context.origin });
	await recordLetterEvent(trx, actor, "dossiers/letter-told", letter, context, { channel: "again", ...ways });
	return ways;
}

async function letterToTell(trx: WriteTransaction, actor: Person, letterId: string) {
	const letter = await findLetter(trx, letterId);
	const dossier = letter && (await findDossier(trx, letter.dossierId));
	if (!dossier || !tellsPerson(actor, dossier)) throw letterProblem("letter-unknown", {});
	if (letter.state !== "issued") throw letterProblem("letter-not-issued", {});
	return { letter, dossier };
}
