import { sql } from "kysely";
import { type ReadDb, reads } from "../db/connections.ts";
import { eventsProblem } from "./errors.ts";

/** What would be lost, as whoever decides on an erasure must see it. */
export interface ErasableFields {
	readonly id: string;
	readonly at: string;
	readonly name: string;
	readonly fields: Readonly<Record<string, unknown>>;
}

const eventId = /^[1-9]\d{0,17}$/;

/** The personal fields of an event; refuses when there is no such event, never were any, or they are gone. */
export async function getErasableFields(db: ReadDb, id: string): Promise<ErasableFields> {
	if (!eventId.test(id)) throw eventsProblem("no-such-event", { id });
	const { rows } = await sql<ErasableFields & { readonly had: boolean; readonly fields: object | null }>`
		select e.id::text as id, e.at, e.name, e.personal_digest is not null as had, p.data as fields
		from events.event e left join events.personal p on p.event_id = e.id
		where e.id = ${id}`.execute(reads<object>(db).executor);
	const [event] = rows;
	if (!event) throw eventsProblem("no-such-event", { id });
	if (!event.had) throw eventsProblem("nothing-personal", { id });
	if (!event.fields) throw eventsProblem("already-erased", { id });
	const { at, name, fields } = event;
	return { id, at, name, fields };
}
