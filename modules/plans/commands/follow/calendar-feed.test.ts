import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { findFeedByDigest, findLiveFeed } from "../../store/follow/calendar-feed.ts";
import { contextAt, people } from "../../testing/house.ts";
import { makeCalendarFeed, revokeCalendarFeed, secretDigest } from "./calendar-feed.ts";

const { chiLan, anhHung } = people;
const at = contextAt();

test("the secret of a calendar is kept nowhere, not in the tables and not in the trail", async () => {
	await inUndoneTransaction(async (trx) => {
		const secret = await makeCalendarFeed(trx, chiLan, at);
		assert.match(secret, /^[\w-]{43}$/);
		const { rows } = await sql<{ text: string }>`
			SELECT f::text AS text FROM plans.calendar_feed f
			UNION ALL SELECT e::text FROM events.event e UNION ALL SELECT p::text FROM events.personal p`.execute(
			reads<object>(trx).executor,
		);
		assert.ok(rows.length > 1);
		for (const { text } of rows) assert.ok(!text.includes(secret));
		assert.equal((await findFeedByDigest(trx, secretDigest(secret)))?.person_id, chiLan.personId);
	});
});

test("a new address closes the old one, and an address that was taken back opens nothing", async () => {
	await inUndoneTransaction(async (trx) => {
		const first = await makeCalendarFeed(trx, chiLan, at);
		const other = await makeCalendarFeed(trx, anhHung, at);
		const second = await makeCalendarFeed(trx, chiLan, at);
		const opens = async (secret: string) => (await findFeedByDigest(trx, secretDigest(secret))) !== undefined;
		assert.deepEqual([await opens(first), await opens(second), await opens(other)], [false, true, true]);
		await revokeCalendarFeed(trx, chiLan, at);
		assert.deepEqual([await opens(second), await opens(other)], [false, true]);
		assert.equal(await findLiveFeed(trx, chiLan.personId), undefined);
	});
});
