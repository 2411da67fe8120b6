import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { writes } from "#platform/db/connections.ts";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import { bodiesById } from "./bodies.ts";

const day = Temporal.PlainDate.from("2026-11-22");
const office = "vn34:06436/xa.van-phong";

test("a body asked for again is the same body, and one that somebody ended meanwhile is told as it is now", async () => {
	const { read } = await testDatabase();
	const first = (await bodiesById(read, [office], day)).get(office);
	assert.deepEqual((await bodiesById(read, [office], day)).get(office), first);
	assert.equal(first?.exists, true);
	const ended = await inUndoneTransaction(async (trx) => {
		await sql`INSERT INTO organisation.body (id, unit_id, kind_code, valid, origin, entered_at)
			VALUES (${office}, 'vn34:06436', 'xa.van-phong', '[2025-07-01,2026-06-01)', 'law', now())`.execute(
			writes(trx),
		);
		return (await bodiesById(trx, [office], day)).get(office)?.exists;
	});
	assert.equal(ended, false);
	assert.equal((await bodiesById(read, [office], day)).get(office)?.exists, true);
});

test("on another day, before the unit there was, the same id is a body that does not exist yet", async () => {
	const { read } = await testDatabase();
	assert.equal((await bodiesById(read, [office], day)).get(office)?.exists, true);
	const before = await bodiesById(read, [office], Temporal.PlainDate.from("2025-06-01"));
	assert.equal(before.get(office)?.exists, false);
});
