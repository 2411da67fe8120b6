import { sql } from "kysely";
import { type ReadDb, reads } from "../db/connections.ts";

/** An event as its subscribers are told of it; nothing personal. */
export interface RecordedEvent {
	readonly id: string;
	readonly name: string;
	readonly subject: { readonly kind: string; readonly id: string };
	readonly actorId: string | null;
	readonly at: string;
	readonly data: Readonly<Record<string, unknown>>;
}

export async function getEvent(db: ReadDb, id: string): Promise<RecordedEvent> {
	const { rows } = await sql<RecordedEvent>`
		select id::text as id, name, jsonb_build_object('kind', subject_kind, 'id', subject_id) as subject,
			actor_id as "actorId", at, data
		from events.event where id = ${id}`.execute(reads<object>(db).executor);
	const event = rows[0];
	if (!event) throw new Error(`there is no event ${id}`);
	return event;
}
