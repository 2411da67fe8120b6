import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { SendingChannel, SendingState } from "../../domain/letters/sending.ts";
import type { LetterTables } from "../../letters/tables.ts";

/** One way in which a letter went out, or was tried to. */
export interface Sending {
	readonly id: string;
	readonly letterId: string;
	readonly channel: SendingChannel;
	readonly toMasked: string | null;
	readonly state: SendingState;
	readonly at: Temporal.Instant;
	readonly byPersonId: string | null;
	readonly note: string | null;
	readonly mailId: string | null;
	readonly toNumber: string | null;
	readonly text: string | null;
	readonly attempts: number;
	readonly endedAt: Temporal.Instant | null;
	readonly error: string | null;
}

type Row = Selectable<LetterTables["dossiers.letter_sending"]>;

const sendingOf = (row: Row): Sending => ({
	id: row.id,
	letterId: row.letter_id,
	channel: row.channel,
	toMasked: row.to_masked,
	state: row.state,
	at: Temporal.Instant.from(row.at),
	byPersonId: row.by_person_id,
	note: row.note,
	mailId: row.mail_id,
	toNumber: row.to_number,
	text: row.text,
	attempts: row.attempts,
	endedAt: row.ended_at === null ? null : Temporal.Instant.from(row.ended_at),
	error: row.error,
});

/** How these letters went out, the first way first. */
export async function sendingsOf(
	db: ReadDb,
	letterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Sending[]>> {
	const found = new Map<string, Sending[]>(letterIds.map((id) => [id, []]));
	if (letterIds.length === 0) return found;
	const rows = await reads<LetterTables>(db)
		.selectFrom("dossiers.letter_sending")
		.selectAll()
		.where("letter_id", "in", [...letterIds])
		.orderBy("at")
		.orderBy("channel")
		.orderBy("id")
		.execute();
	for (const row of rows) found.get(row.letter_id)?.push(sendingOf(row));
	return found;
}

type NewSending = Pick<Sending, "id" | "letterId" | "channel" | "state" | "at"> &
	Partial<Pick<Sending, "toMasked" | "byPersonId" | "note" | "mailId" | "toNumber" | "text" | "endedAt">>;

export async function insertSending(trx: WriteTransaction, sending: NewSending): Promise<void> {
	await writes<LetterTables>(trx)
		.insertInto("dossiers.letter_sending")
		.values({
			...{ id: sending.id, letter_id: sending.letterId, channel: sending.channel, state: sending.state },
			...{ at: sending.at.toString(), to_masked: sending.toMasked ?? null, note: sending.note ?? null },
			...{ by_person_id: sending.byPersonId ?? null, mail_id: sending.mailId ?? null },
			...{ to_number: sending.toNumber ?? null, text: sending.text ?? null, error: null },
			ended_at: sending.endedAt?.toString() ?? null,
		})
		.execute();
}

/** Locked while it is sent, so that a job that runs twice sends it once. */
export async function lockQueued(trx: WriteTransaction, id: string): Promise<Sending | null> {
	const row = await writes<LetterTables>(trx)
		.selectFrom("dossiers.letter_sending")
		.selectAll()
		.where("id", "=", id)
		.where("state", "=", "queued")
		.forUpdate()
		.executeTakeFirst();
	return row ? sendingOf(row) : null;
}

/** Mails that were queued and are not known to have ended. */
export async function queuedMails(db: ReadDb, limit: number): Promise<readonly Sending[]> {
	const rows = await reads<LetterTables>(db)
		.selectFrom("dossiers.letter_sending")
		.selectAll()
		.where("state", "=", "queued")
		.where("mail_id", "is not", null)
		.orderBy("id")
		.limit(limit)
		.execute();
	return rows.map(sendingOf);
}

/** It is over: the number is forgotten with it. */
export async function endSending(
	trx: WriteTransaction,
	id: string,
	end: { readonly state: SendingState; readonly at: Temporal.Instant; readonly error: string | null },
): Promise<void> {
	const { state, at, error } = end;
	await writes<LetterTables>(trx)
		.updateTable("dossiers.letter_sending")
		.set({ state, ended_at: at.toString(), error, to_number: null })
		.where("id", "=", id)
		.execute();
}

export async function noteFailure(trx: WriteTransaction, id: string, error: string): Promise<void> {
	await writes<LetterTables>(trx)
		.updateTable("dossiers.letter_sending")
		.set({ attempts: sql<number>`attempts + 1`, error })
		.where("id", "=", id)
		.execute();
}
