import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Role } from "#modules/organisation/index.ts";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { nameConstraint } from "#platform/db/database-errors.ts";
import { accountsProblem } from "../errors.ts";
import type { AccountsTables } from "../tables.ts";

nameConstraint("accounts.post_once_excl", () => accountsProblem("post-overlaps", {}));
nameConstraint("accounts.stand_in_once_excl", () => accountsProblem("stand-in-overlaps", {}));

/** Days half-open, `until` being the day after the last; null: without an end yet. */
export interface Days {
	readonly from: string;
	readonly until: string | null;
}

export interface StoredPost extends Days {
	readonly id: string;
	readonly personId: string;
	readonly role: Role;
	readonly bodyId: string | null;
	readonly unitId: string | null;
	readonly fields: readonly string[];
}

const columns = sql`id, person_id as "personId", role, body_id as "bodyId", unit_id as "unitId", fields,
	lower(valid) as "from", upper(valid) as "until"`;

/** Posts that hold on the day or later; ended ones too when `all`. */
export async function postsOfPeople(
	db: ReadDb,
	personIds: readonly string[],
	day: Temporal.PlainDate,
	which: "current" | "all" = "current",
): Promise<readonly StoredPost[]> {
	const since =
		which === "all" ? sql`true` : sql`(upper_inf(valid) or upper(valid) > ${day.toString()}::date)`;
	const { rows } = await sql<StoredPost>`
		select ${columns} from accounts.post
		where person_id = any(${[...personIds]}::uuid[]) and ${since} order by lower(valid), id
	`.execute(reads<AccountsTables>(db).executor);
	return rows;
}

export async function postsOfBodies(
	db: ReadDb,
	bodyIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<readonly StoredPost[]> {
	const { rows } = await sql<StoredPost>`
		select ${columns} from accounts.post
		where body_id = any(${[...bodyIds]}::text[]) and valid @> ${day.toString()}::date order by role, id
	`.execute(reads<AccountsTables>(db).executor);
	return rows;
}

/** Locked, so that a post is not ended and stood in for at once. */
export async function getPostForChange(trx: WriteTransaction, id: string): Promise<StoredPost> {
	const { rows } =
		await sql<StoredPost>`select ${columns} from accounts.post where id = ${id} for update`.execute(
			writes<AccountsTables>(trx),
		);
	if (!rows[0]) throw accountsProblem("post-not-found", {});
	return rows[0];
}

export async function insertPost(
	trx: WriteTransaction,
	post: StoredPost,
	given: { readonly by: string | null; readonly at: Temporal.Instant },
): Promise<void> {
	await writes<AccountsTables>(trx)
		.insertInto("accounts.post")
		.values({
			id: post.id,
			person_id: post.personId,
			role: post.role,
			body_id: post.bodyId,
			unit_id: post.unitId,
			fields: [...post.fields],
			valid: range(post),
			given_by: given.by,
			given_at: given.at.toString(),
		})
		.execute();
}

const range = (days: Days) => sql<string>`daterange(${days.from}::date, ${days.until}::date)`;

/** Ends a post with the day before `until`; one that would never have held is taken away. */
export async function endPostOn(trx: WriteTransaction, post: StoredPost, until: string): Promise<void> {
	const db = writes<AccountsTables>(trx);
	if (until <= post.from) await db.deleteFrom("accounts.post").where("id", "=", post.id).execute();
	else
		await db
			.updateTable("accounts.post")
			.set({ valid: range({ from: post.from, until }) })
			.where("id", "=", post.id)
			.execute();
}

export interface StoredStandIn extends Days {
	readonly id: string;
	readonly postId: string;
	readonly personId: string;
	readonly holderId: string;
	readonly reason: string | null;
	readonly role: Role;
	readonly bodyId: string | null;
	readonly unitId: string | null;
}

const standInColumns = sql`s.id, s.post_id as "postId", s.person_id as "personId", p.person_id as "holderId", s.reason,
	p.role, p.body_id as "bodyId", p.unit_id as "unitId", lower(s.valid) as "from", upper(s.valid) as "until"`;

/** Stand-ins that hold today or later, for posts at these bodies or all of them. */
export async function standIns(
	db: ReadDb,
	day: Temporal.PlainDate,
	bodyIds: readonly string[] | "all",
): Promise<readonly StoredStandIn[]> {
	const where = bodyIds === "all" ? sql`true` : sql`p.body_id = any(${[...bodyIds]}::text[])`;
	const { rows } = await sql<StoredStandIn>`
		select ${standInColumns} from accounts.stand_in s join accounts.post p on p.id = s.post_id
		where s.ended_at is null and upper(s.valid) > ${day.toString()}::date and ${where}
		order by lower(s.valid), s.id limit 500
	`.execute(reads<AccountsTables>(db).executor);
	return rows;
}

export async function findStandIn(trx: WriteTransaction, id: string): Promise<StoredStandIn | null> {
	const { rows } = await sql<StoredStandIn>`
		select ${standInColumns} from accounts.stand_in s join accounts.post p on p.id = s.post_id
		where s.id = ${id} and s.ended_at is null for update of s
	`.execute(writes<AccountsTables>(trx));
	return rows[0] ?? null;
}

export async function insertStandIn(
	trx: WriteTransaction,
	standIn: Days & {
		readonly id: string;
		readonly postId: string;
		readonly personId: string;
		readonly reason: string | null;
	},
	decided: { readonly by: string; readonly at: Temporal.Instant },
): Promise<void> {
	await writes<AccountsTables>(trx)
		.insertInto("accounts.stand_in")
		.values({
			id: standIn.id,
			post_id: standIn.postId,
			person_id: standIn.personId,
			valid: range(standIn),
			reason: standIn.reason,
			decided_by: decided.by,
			decided_at: decided.at.toString(),
		})
		.execute();
}

export async function endStandInAt(trx: WriteTransaction, id: string, at: Temporal.Instant): Promise<void> {
	await writes<AccountsTables>(trx)
		.updateTable("accounts.stand_in")
		.set({ ended_at: at.toString() })
		.where("id", "=", id)
		.execute();
}
