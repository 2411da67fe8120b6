import { type ReadDb, reads } from "../db/connections.ts";
import { mailProblem } from "./errors.ts";
import type { MailState, MailTables } from "./tables.ts";

export interface LetterInOutbox {
	readonly id: string;
	readonly to: string;
	readonly subject: string;
	readonly text: string | null;
	readonly queuedAt: string;
	readonly notBefore: string | null;
	readonly state: MailState;
	readonly attempts: number;
	readonly sentAt: string | null;
	readonly error: string | null;
}

const columns = [
	"id",
	"to_address as to",
	"subject",
	"text",
	"queued_at as queuedAt",
	"not_before as notBefore",
	"state",
	"attempts",
	"sent_at as sentAt",
	"error",
] as const;

/** Newest first, those queued before a given letter when one is named. */
export async function lettersInOutbox(
	db: ReadDb,
	{
		before,
		state,
		limit,
	}: { readonly before?: string | undefined; readonly state?: MailState | undefined; readonly limit: number },
): Promise<readonly LetterInOutbox[]> {
	const reader = reads<MailTables>(db);
	let query = reader.selectFrom("mail.outbox").select(columns);
	if (state) query = query.where("state", "=", state);
	if (before) {
		query = query.where(({ eb, refTuple }) =>
			eb(
				refTuple("queued_at", "id"),
				"<",
				reader
					.selectFrom("mail.outbox")
					.select(["queued_at", "id"])
					.where("id", "=", before)
					.$asTuple("queued_at", "id"),
			),
		);
	}
	return query.orderBy("queued_at", "desc").orderBy("id", "desc").limit(limit).execute();
}

export async function findLetter(db: ReadDb, id: string): Promise<LetterInOutbox | undefined> {
	return reads<MailTables>(db)
		.selectFrom("mail.outbox")
		.select(columns)
		.where("id", "=", id)
		.executeTakeFirst();
}

export async function getLetter(db: ReadDb, id: string): Promise<LetterInOutbox> {
	const letter = await findLetter(db, id);
	if (!letter) throw mailProblem("no-such-letter", {});
	return letter;
}
