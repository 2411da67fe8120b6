import type { Job } from "#platform/http/module-wiring.ts";
import { findLetter as findMail } from "#platform/mail/index.ts";
import { keepingSms, SmsRefusedForGood } from "#platform/sms/sms.ts";
import { sendSmsName, smsAttempts } from "../../commands/letters/send-letter.ts";
import { endOf } from "../../domain/letters/sending.ts";
import { endSending, lockQueued, noteFailure, queuedMails } from "../../store/letters/sending.ts";

/** One SMS of the outbox. The gateway takes it before our transaction ends: should that break, it comes again with the same id. */
export const sendSms: Job<{ readonly id: string }> = {
	name: sendSmsName,
	attempts: smsAttempts,
	run: async ({ id }, { trx, clock, services }) => {
		const sending = await lockQueued(trx, id);
		if (!sending?.toNumber) return;
		const gateway = services.sms ?? keepingSms;
		try {
			const state = await gateway.send({ id, to: sending.toNumber, text: sending.text ?? "" });
			await endSending(trx, id, { ...endOf(state, services.installation.demo), at: clock.now() });
		} catch (error) {
			if (!(error instanceof SmsRefusedForGood)) throw error;
			await noteFailure(trx, id, sentenceOf(error));
			await endSending(trx, id, { state: "failed", at: clock.now(), error: sentenceOf(error) });
		}
	},
	failed: async ({ id }, { trx, clock, error, last }) => {
		if (!(await lockQueued(trx, id))) return;
		await noteFailure(trx, id, sentenceOf(error));
		if (last) await endSending(trx, id, { state: "failed", at: clock.now(), error: sentenceOf(error) });
	},
};

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500);

/** What became of queued mails: the platform's outbox forgets them after a while, the log of a letter does not. */
export const noteMails: Job = {
	name: "dossiers/note-letter-mails",
	run: async (_, { trx, clock, services }) => {
		for (const { id, mailId } of await queuedMails(trx, 500)) {
			const mail = mailId === null ? undefined : await findMail(trx, mailId);
			if (mail?.state === "queued") continue;
			const end =
				mail === undefined || mail.state === "dead"
					? { state: "failed" as const, error: mail?.error ?? null }
					: endOf(mail.state, services.installation.demo);
			await endSending(trx, id, { ...end, at: clock.now() });
		}
	},
};
