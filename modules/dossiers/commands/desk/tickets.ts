import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { deskProblem } from "../../desk/errors.ts";
import type { DeskEvent } from "../../desk/events.ts";
import type { TicketPurpose } from "../../desk/tables.ts";
import { worksAtDesk } from "../../policy.ts";
import {
	insertTicket,
	lockNextTicket,
	lockTicket,
	markCalled,
	markMissed,
	markServed,
	type StoredTicket,
	ticketsOfDay,
} from "../../store/desk/tickets.ts";
import type { DeskContext } from "./desk-context.ts";

export interface TakenTicket {
	readonly bodyId: string;
	readonly purpose: TicketPurpose;
	readonly priority: boolean;
}

/** Gives the next number of the day at a desk. */
export async function takeTicket(
	trx: WriteTransaction,
	actor: Person,
	input: TakenTicket,
	context: DeskContext,
): Promise<StoredTicket> {
	if (!worksAtDesk(actor, input.bodyId)) throw deskProblem("desk-not-yours", {});
	const takenAt = context.clock.now();
	const id = newId(takenAt.epochMilliseconds);
	const ticket = await insertTicket(trx, { id, ...input, takenAt, day: context.clock.today() });
	await tell(trx, actor, ticket, "dossiers/ticket-taken", context);
	return ticket;
}

/** Calls who is next to a counter; whoever was there until now has been served. */
export async function callNextTicket(
	trx: WriteTransaction,
	actor: Person,
	{ bodyId, counter }: { readonly bodyId: string; readonly counter: string },
	context: DeskContext,
): Promise<StoredTicket> {
	if (!worksAtDesk(actor, bodyId)) throw deskProblem("desk-not-yours", {});
	const today = context.clock.today();
	const next = await lockNextTicket(trx, bodyId, today);
	if (!next) throw deskProblem("queue-empty", {});
	const before = (await ticketsOfDay(trx, bodyId, today)).filter(
		(ticket) => ticket.state === "called" && ticket.counter === counter,
	);
	for (const ticket of before) await endTicket(trx, actor, { id: ticket.id, how: "served" }, context);
	return called(trx, actor, next, counter, context);
}

/** Calls one number again: nobody came at once, or somebody came after all. */
export async function callTicketAgain(
	trx: WriteTransaction,
	actor: Person,
	{ id, counter }: { readonly id: string; readonly counter: string },
	context: DeskContext,
): Promise<StoredTicket> {
	const ticket = await opened(trx, actor, id);
	if (!ticket.day.equals(context.clock.today()))
		throw deskProblem("ticket-other-day", { number: ticket.number });
	if (ticket.state === "served") throw deskProblem("ticket-not-now", { number: ticket.number });
	return called(trx, actor, ticket, counter, context);
}

export interface EndedTicket {
	readonly id: string;
	readonly how: "served" | "missed";
	/** received with it */
	readonly dossierId?: string | null;
}

export async function endTicket(
	trx: WriteTransaction,
	actor: Person,
	{ id, how, dossierId = null }: EndedTicket,
	context: DeskContext,
): Promise<void> {
	const ticket = await opened(trx, actor, id);
	if (ticket.state !== "called") throw deskProblem("ticket-not-now", { number: ticket.number });
	const at = context.clock.now();
	if (how === "served") await markServed(trx, id, { at, dossierId });
	else await markMissed(trx, id, at);
	await tell(
		trx,
		actor,
		ticket,
		how === "served" ? "dossiers/ticket-served" : "dossiers/ticket-missed",
		context,
	);
}

async function opened(trx: WriteTransaction, actor: Person, id: string): Promise<StoredTicket> {
	const ticket = await lockTicket(trx, id);
	if (!ticket || !worksAtDesk(actor, ticket.bodyId)) throw deskProblem("desk-not-yours", {});
	return ticket;
}

async function called(
	trx: WriteTransaction,
	actor: Person,
	ticket: StoredTicket,
	counter: string,
	context: DeskContext,
): Promise<StoredTicket> {
	await markCalled(trx, ticket.id, { at: context.clock.now(), counter, calledBy: actor.personId });
	await tell(trx, actor, ticket, "dossiers/ticket-called", context);
	return { ...ticket, counter, state: "called" };
}

async function tell(
	trx: WriteTransaction,
	actor: Person,
	{ id, number, bodyId }: StoredTicket,
	name: DeskEvent,
	{ clock, from }: DeskContext,
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "ticket", id },
		actor,
		from,
		at: clock.now().toString(),
		data: { bodyId, number },
	});
}
