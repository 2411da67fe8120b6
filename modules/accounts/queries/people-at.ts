import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Role } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { AccountsTables } from "../tables.ts";

/** Somebody with a post at a body or over a unit on a day, the post's own holder or one who stands in. */
export interface PersonAt {
	readonly personId: string;
	readonly name: string;
	/** where letters go; null: none is known */
	readonly email: string | null;
	readonly role: Role;
	readonly bodyId: string | null;
	readonly unitId: string | null;
	/** fields of work a deputy answers for; empty means all */
	readonly fields: readonly string[];
	/** the person for whom this one stands in */
	readonly standsInFor: string | null;
}

/**
 * The active people with posts at these bodies or over these units on a day: whom to tell, and whom to choose from.
 * Officers, heads and deputies are found by their body, coordinators and supervisors by their unit too.
 */
export async function peopleAt(
	db: ReadDb,
	places: { readonly bodyIds?: readonly string[]; readonly unitIds?: readonly string[] },
	day: Temporal.PlainDate,
): Promise<readonly PersonAt[]> {
	const bodies = sql`${[...(places.bodyIds ?? [])]}::text[]`;
	const units = sql`${[...(places.unitIds ?? [])]}::text[]`;
	const on = sql`${day.toString()}::date`;
	const { rows } = await sql<PersonAt>`
		WITH post AS (
			SELECT * FROM accounts.post
			WHERE valid @> ${on} AND (
				body_id = ANY (${bodies}) OR (unit_id = ANY (${units}) AND role IN ('coordinator', 'supervisor'))
			)
		)
		SELECT p.id AS "personId", p.name, p.email, h.role, h.body_id AS "bodyId", h.unit_id AS "unitId", h.fields,
			h."standsInFor"
		FROM (
			SELECT person_id, role, body_id, unit_id, fields, NULL::uuid AS "standsInFor" FROM post
			UNION ALL
			SELECT s.person_id, post.role, post.body_id, post.unit_id, post.fields, post.person_id
			FROM accounts.stand_in s JOIN post ON post.id = s.post_id
			WHERE s.ended_at IS NULL AND s.valid @> ${on}
		) h
		JOIN accounts.person p ON p.id = h.person_id AND p.state = 'active'
		ORDER BY h.role, p.name, p.id`.execute(reads<AccountsTables>(db).executor);
	return rows;
}
