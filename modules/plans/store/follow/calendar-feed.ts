import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { FollowTables } from "../../follow/tables.ts";

type Feed = FollowTables["plans.calendar_feed"];

/** The address of a person that opens, if there is one. */
export async function findLiveFeed(
	db: ReadDb,
	personId: string,
): Promise<Pick<Feed, "id" | "made_at" | "last_read_on"> | undefined> {
	return reads<FollowTables>(db)
		.selectFrom("plans.calendar_feed")
		.select(["id", "made_at", "last_read_on"])
		.where("person_id", "=", personId)
		.where("revoked_at", "is", null)
		.executeTakeFirst();
}

/** Whose calendar a secret opens. */
export async function findFeedByDigest(
	db: ReadDb,
	digest: string,
): Promise<Pick<Feed, "id" | "person_id" | "last_read_on"> | undefined> {
	return reads<FollowTables>(db)
		.selectFrom("plans.calendar_feed")
		.select(["id", "person_id", "last_read_on"])
		.where("digest", "=", digest)
		.where("revoked_at", "is", null)
		.executeTakeFirst();
}

export async function insertFeed(
	trx: WriteTransaction,
	feed: Pick<Feed, "id" | "person_id" | "digest" | "made_at">,
): Promise<void> {
	await writes<FollowTables>(trx)
		.insertInto("plans.calendar_feed")
		.values({ ...feed, revoked_at: null, last_read_on: null })
		.execute();
}

/** Closes whatever address the person had; says whether there was one. */
export async function revokeFeeds(
	trx: WriteTransaction,
	personId: string,
	at: Temporal.Instant,
): Promise<boolean> {
	const rows = await writes<FollowTables>(trx)
		.updateTable("plans.calendar_feed")
		.set({ revoked_at: at.toString() })
		.where("person_id", "=", personId)
		.where("revoked_at", "is", null)
		.returning("id")
		.execute();
	return rows.length > 0;
}

export async function noteFeedRead(
	trx: WriteTransaction,
	id: string,
	day: Temporal.PlainDate,
): Promise<void> {
	await writes<FollowTables>(trx)
		.updateTable("plans.calendar_feed")
		.set({ last_read_on: day.toString() })
		.where("id", "=", id)
		.execute();
}
