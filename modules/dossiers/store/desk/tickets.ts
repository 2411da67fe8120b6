import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { DeskTables, TicketPurpose, TicketState } from "../../desk/tables.ts";

/** A number of a day; nothing about the person who holds it. */
export interface StoredTicket {
	readonly id: string;
	readonly bodyId: string;
	readonly day: Temporal.PlainDate;
	readonly number: number;
	readonly purpose: TicketPurpose;
	readonly priority: boolean;
	readonly takenAt: Temporal.Instant;
	readonly calledAt: Temporal.Instant | null;
	readonly calls: number;
	readonly counter: string | null;
	readonly state: TicketState;
	readonly dossierId: string | null;
}

interface Row {
	readonly id: string;
	readonly body_id: string;
	readonly day: string;
	readonly number: number;
	readonly purpose: TicketPurpose;
	readonly priority: boolean;
	readonly taken_at: string;
	readonly called_at: string | null;
	readonly calls: number;
	readonly counter: string | null;
	readonly state: TicketState;
	readonly dossier_id: string | null;
}

const columns = [
	"id",
	"body_id",
	"day",
	"number",
	"purpose",
	"priority",
	"taken_at",
	"called_at",
	"calls",
	"counter",
	"state",
	"dossier_id",
] as const;

const storedOf = (row: Row): StoredTicket => ({
	id: row.id,
	bodyId: row.body_id,
	day: Temporal.PlainDate.from(row.day),
	number: row.number,
	purpose: row.purpose,
	priority: row.priority,
	takenAt: Temporal.Instant.from(row.taken_at),
	calledAt: row.called_at === null ? null : Temporal.Instant.from(row.called_at),
	calls: row.calls,
	counter: row.counter,
	state: row.state,
	dossierId: row.dossier_id,
});

export interface NewTicket {
	readonly id: string;
	readonly bodyId: string;
	readonly day: Temporal.PlainDate;
	readonly purpose: TicketPurpose;
	readonly priority: boolean;
	readonly takenAt: Temporal.Instant;
}

/** Gives the next number. Those who ask at the same moment for the same desk wait for each other, so no number is given twice. */
export async function insertTicket(trx: WriteTransaction, ticket: NewTicket): Promise<StoredTicket> {
	const { id, bodyId, purpose, priority } = ticket;
	const day = ticket.day.toString();
	await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`dossiers.ticket ${bodyId} ${day}`}, 0))`.execute(
		writes<DeskTables>(trx),
	);
	const row = await writes<DeskTables>(trx)
		.insertInto("dossiers.ticket")
		.values((given) => ({
			...{ id, day, purpose, priority, body_id: bodyId, taken_at: ticket.takenAt.toString() },
			number: given
				.selectFrom("dossiers.ticket")
				.select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
				.where("body_id", "=", bodyId)
				.where("day", "=", day),
		}))
		.returning([...columns])
		.executeTakeFirstOrThrow();
	return storedOf(row);
}

/** Who goes first by law or need, then in the order of numbers; what another counter is taking is passed over. */
export async function lockNextTicket(
	trx: WriteTransaction,
	bodyId: string,
	day: Temporal.PlainDate,
): Promise<StoredTicket | null> {
	const row = await writes<DeskTables>(trx)
		.selectFrom("dossiers.ticket")
		.select([...columns])
		.where("body_id", "=", bodyId)
		.where("day", "=", day.toString())
		.where("state", "=", "waiting")
		.orderBy("priority", "desc")
		.orderBy("number")
		.limit(1)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
	return row ? storedOf(row) : null;
}

export async function lockTicket(trx: WriteTransaction, id: string): Promise<StoredTicket | null> {
	const row = await writes<DeskTables>(trx)
		.selectFrom("dossiers.ticket")
		.select([...columns])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? storedOf(row) : null;
}

export interface TicketChange {
	readonly at: Temporal.Instant;
	readonly counter?: string;
	readonly calledBy?: string;
	readonly dossierId?: string | null;
}

/** Called again, it keeps the moment at which its waiting ended. */
export async function markCalled(trx: WriteTransaction, id: string, change: TicketChange): Promise<void> {
	const at = change.at.toString();
	await writes<DeskTables>(trx)
		.updateTable("dossiers.ticket")
		.set((now) => ({
			called_at: now.fn.coalesce("called_at", sql<string>`${at}::timestamptz`),
			calls: sql<number>`calls + 1`,
			last_called_at: at,
			counter: change.counter ?? null,
			called_by: change.calledBy ?? null,
			missed_at: null,
			served_at: null,
		}))
		.where("id", "=", id)
		.execute();
}

export async function markServed(trx: WriteTransaction, id: string, change: TicketChange): Promise<void> {
	await writes<DeskTables>(trx)
		.updateTable("dossiers.ticket")
		.set({
			served_at: change.at.toString(),
			missed_at: null,
			...(change.dossierId ? { dossier_id: change.dossierId } : {}),
		})
		.where("id", "=", id)
		.execute();
}

export async function markMissed(trx: WriteTransaction, id: string, at: Temporal.Instant): Promise<void> {
	await writes<DeskTables>(trx)
		.updateTable("dossiers.ticket")
		.set({ missed_at: at.toString() })
		.where("id", "=", id)
		.execute();
}

export async function findTicket(db: ReadDb, id: string): Promise<StoredTicket | null> {
	const row = await reads<DeskTables>(db)
		.selectFrom("dossiers.ticket")
		.select([...columns])
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? storedOf(row) : null;
}

/** Everything of a day at a desk, in the order of numbers. */
export async function ticketsOfDay(
	db: ReadDb,
	bodyId: string,
	day: Temporal.PlainDate,
): Promise<readonly StoredTicket[]> {
	const rows = await reads<DeskTables>(db)
		.selectFrom("dossiers.ticket")
		.select([...columns])
		.where("body_id", "=", bodyId)
		.where("day", "=", day.toString())
		.orderBy("number")
		.execute();
	return rows.map(storedOf);
}
