import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Post } from "#platform/http/actor.ts";
import { postsOf } from "../store/session.ts";
import type { AccountsTables } from "../tables.ts";

/** Somebody as they are on a day, whether signed in or not: for letters and calendars made without them. */
export interface PersonOn {
	readonly personId: string;
	readonly name: string;
	/** where letters go; null: none is known */
	readonly email: string | null;
	readonly posts: readonly Post[];
}

/** Those of these people who are active, with the posts that hold on a day, stand-ins included. */
export const peopleOn = (db: ReadDb, ids: readonly string[], day: Temporal.PlainDate) =>
	find(db, day, sql`p.id = ANY (${[...ids]}::uuid[])`, ids.length);

/** The next active people with a post and an address for letters, in the order of their ids: for going through all. */
export const peopleWithMailAfter = (
	db: ReadDb,
	after: string | null,
	limit: number,
	day: Temporal.PlainDate,
) =>
	find(
		db,
		day,
		sql`p.email IS NOT NULL AND p.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')`,
		limit,
	);

async function find(
	db: ReadDb,
	day: Temporal.PlainDate,
	which: ReturnType<typeof sql>,
	limit: number,
): Promise<readonly PersonOn[]> {
	const { rows } = await sql<PersonOn>`
		SELECT p.id AS "personId", p.name, p.email, ${postsOf("p.id", day)} AS posts
		FROM accounts.person p WHERE p.state = 'active' AND ${which}
		ORDER BY p.id LIMIT ${limit}`.execute(reads<AccountsTables>(db).executor);
	return rows;
}
