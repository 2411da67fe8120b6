import { sql } from "kysely";
import { type WriteTransaction, writes } from "../db/connections.ts";
import { addJob } from "../jobs/add-job.ts";
import { checkMessage, type Message } from "./message.ts";
import { sendAttempts, sendJobName } from "./send-mail.ts";
import type { MailTables } from "./tables.ts";

/** Queues a letter in the transaction that wants it sent: undone with it, sent after it. Returns the letter's id. */
export async function queueMail(trx: WriteTransaction, message: Message): Promise<string> {
	const { to, subject, text, html, headers, notBefore } = checkMessage(message);
	const { id } = await writes<MailTables>(trx)
		.insertInto("mail.outbox")
		.values({
			id: sql<string>`gen_random_uuid()`,
			to_address: to,
			subject,
			text,
			html: html ?? null,
			headers: JSON.stringify(headers ?? {}),
			not_before: notBefore?.toString() ?? null,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const options = { key: `mail ${id}`, attempts: sendAttempts };
	await addJob(trx, sendJobName, { id }, notBefore ? { ...options, runAt: notBefore } : options);
	return id;
}
