import type { Updateable } from "kysely";
import { type WriteTransaction, writes } from "../db/connections.ts";
import type { Job } from "../http/module-wiring.ts";
import type { MailTables, OutboxRow } from "./tables.ts";

export const sendJobName = "mail/send";

/** The pauses grow up to six hours, so a mail server may be away for a day. */
export const sendAttempts = 12;

/**
 * Sends one letter of the outbox. The mail server takes it before our transaction ends: should the
 * program break in between, it is sent again under the same Message-ID, by which servers and
 * programs of the receiver know it as the same letter.
 */
export const sendMail: Job<{ readonly id: string }> = {
	name: sendJobName,
	attempts: sendAttempts,
	run: async ({ id }, { trx, clock, services }) => {
		const letter = await queuedLetter(trx, id);
		if (!letter) return;
		const { to_address: to, subject, text, html, headers } = letter;
		try {
			const state = await services.mailer.send({ id, to, subject, text: text ?? "", html, headers });
			const erased = state === "sent" ? { text: null, html: null } : {};
			await changeLetter(trx, id, { state, sent_at: clock.now().toString(), error: null, ...erased });
		} catch (error) {
			if (!isRefusalForGood(error)) throw error;
			await changeLetter(trx, id, { state: "dead", attempts: letter.attempts + 1, error: sentenceOf(error) });
		}
	},
	failed: async ({ id }, { trx, error, last }) => {
		const letter = await queuedLetter(trx, id);
		if (!letter) return;
		await changeLetter(trx, id, {
			state: last ? "dead" : "queued",
			attempts: letter.attempts + 1,
			error: sentenceOf(error),
		});
	},
};

/** Letters are kept for a while for those who must find out why one did not arrive, then forgotten. */
export const forgetMail: Job = {
	name: "mail/forget",
	run: async (_payload, { trx, clock }) => {
		const before = clock
			.now()
			.subtract({ hours: 90 * 24 })
			.toString();
		await writes<MailTables>(trx)
			.deleteFrom("mail.outbox")
			.where("state", "<>", "queued")
			.where("queued_at", "<", before)
			.execute();
	},
};

const queuedLetter = (trx: WriteTransaction, id: string) =>
	writes<MailTables>(trx)
		.selectFrom("mail.outbox")
		.selectAll()
		.where("id", "=", id)
		.where("state", "=", "queued")
		.forUpdate()
		.executeTakeFirst();

type Change = Updateable<Pick<OutboxRow, "state" | "text" | "html" | "attempts" | "sent_at" | "error">>;

async function changeLetter(trx: WriteTransaction, id: string, change: Change): Promise<void> {
	await writes<MailTables>(trx).updateTable("mail.outbox").set(change).where("id", "=", id).execute();
}

/** 5xx: the server will say the same next time (RFC 5321 section 4.2.1). */
function isRefusalForGood(error: unknown): boolean {
	const code = (error as { responseCode?: unknown }).responseCode;
	return typeof code === "number" && code >= 500 && code !== 535 && code < 600;
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500);
