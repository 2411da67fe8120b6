import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Post } from "#platform/http/actor.ts";
import type { SessionLife } from "../domain/session-life.ts";
import type { AccountsTables, PersonState, SessionEnd, SignInMeans } from "../tables.ts";

export interface StoredSession extends SessionLife {
	readonly sessionId: string;
	readonly personId: string;
	readonly name: string;
	readonly state: PersonState;
	readonly illustrative: boolean;
	readonly pending: boolean;
	readonly means: SignInMeans;
	readonly secondFactor: boolean;
	readonly posts: readonly Post[];
}

interface SessionRow {
	readonly person_id: string;
	readonly name: string;
	readonly state: PersonState;
	readonly illustrative: boolean;
	readonly pending: boolean;
	readonly means: SignInMeans;
	readonly second_factor: boolean;
	readonly ended: boolean;
	readonly created: string;
	readonly seen: string;
	readonly idle: string;
	readonly expires: string;
	readonly posts: readonly Post[];
}

/** One round trip, since it precedes every request of a signed-in person. */
export async function findSession(
	db: ReadDb,
	id: string,
	today: Temporal.PlainDate,
): Promise<StoredSession | null> {
	const { rows } = await sql<SessionRow>`
		select s.person_id, p.name, p.state, p.illustrative, s.pending, s.means,
			s.second_factor_at is not null as second_factor, s.ended_at is not null as ended,
			s.created_at as created, s.last_seen_at as seen,
			s.idle_until as idle, s.expires_at as expires,
			${postsOf("p.id", today)} as posts
		from accounts.session s join accounts.person p on p.id = s.person_id
		where s.id = ${id}
	`.execute(reads<AccountsTables>(db).executor);
	const row = rows[0];
	if (!row) return null;
	return {
		sessionId: id,
		personId: row.person_id,
		name: row.name,
		state: row.state,
		illustrative: row.illustrative,
		pending: row.pending,
		means: row.means,
		secondFactor: row.second_factor,
		posts: row.posts,
		ended: row.ended,
		createdAt: Temporal.Instant.from(row.created),
		lastSeenAt: Temporal.Instant.from(row.seen),
		idleUntil: Temporal.Instant.from(row.idle),
		expiresAt: Temporal.Instant.from(row.expires),
	};
}

/** The posts a person holds on a day, own and stood in for, as JSON in the shape of `Post`. */
export const postsOf = (person: string, today: Temporal.PlainDate) => sql`(
	select coalesce(json_agg(json_build_object(
		'role', held.role, 'bodyId', held.body_id, 'unitId', held.unit_id,
		'fields', held.fields, 'standsInFor', held.stands_in_for
	) order by held.stands_in_for nulls first, held.id), '[]'::json)
	from (
		select id, role, body_id, unit_id, fields, null::uuid as stands_in_for
		from accounts.post
		where person_id = ${sql.ref(person)} and valid @> ${today.toString()}::date
		union all
		select post.id, post.role, post.body_id, post.unit_id, post.fields, post.person_id
		from accounts.stand_in
		join accounts.post on post.id = stand_in.post_id and post.valid @> ${today.toString()}::date
		where stand_in.person_id = ${sql.ref(person)} and stand_in.ended_at is null
			and stand_in.valid @> ${today.toString()}::date
	) held
)`;

export async function insertSession(
	trx: WriteTransaction,
	session: {
		readonly id: string;
		readonly personId: string;
		readonly at: Temporal.Instant;
		readonly idleUntil: Temporal.Instant;
		readonly expiresAt: Temporal.Instant;
		readonly from: string;
		readonly agent: string;
		readonly means: SignInMeans;
		readonly secondFactor: boolean;
		readonly pending: boolean;
	},
): Promise<void> {
	const at = session.at.toString();
	await writes<AccountsTables>(trx)
		.insertInto("accounts.session")
		.values({
			id: session.id,
			person_id: session.personId,
			created_at: at,
			last_seen_at: at,
			idle_until: session.idleUntil.toString(),
			expires_at: session.expiresAt.toString(),
			network_address: session.from,
			browser: session.agent,
			means: session.means,
			second_factor_at: session.secondFactor ? at : null,
			pending: session.pending,
		})
		.execute();
}

export async function noteSeen(
	trx: WriteTransaction,
	id: string,
	at: Temporal.Instant,
	idleUntil: Temporal.Instant,
): Promise<void> {
	await writes<AccountsTables>(trx)
		.updateTable("accounts.session")
		.set({ last_seen_at: at.toString(), idle_until: idleUntil.toString() })
		.where("id", "=", id)
		.where("ended_at", "is", null)
		.execute();
}

/** Ends sessions that are still open; returns how many there were. */
export async function endSessions(
	trx: WriteTransaction,
	which: { readonly personId: string; readonly only?: string; readonly except?: string },
	why: SessionEnd,
	at: Temporal.Instant,
): Promise<number> {
	let update = writes<AccountsTables>(trx)
		.updateTable("accounts.session")
		.set({ ended_at: at.toString(), ended_why: why })
		.where("person_id", "=", which.personId)
		.where("ended_at", "is", null);
	if (which.only !== undefined) update = update.where("id", "=", which.only);
	if (which.except !== undefined) update = update.where("id", "!=", which.except);
	const result = await update.executeTakeFirst();
	return Number(result.numUpdatedRows);
}
