import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads, writes } from "#platform/db/connections.ts";
import { inUndoneTransaction, testDatabase } from "./database.ts";

interface Tables {
	"platform.migration": { name: string; sha256: string };
}

test("what is done in an undone transaction is not there afterwards", async () => {
	const { rows: before } = await sql`SELECT count(*) FROM graphile_worker._private_tasks`.execute(
		reads<object>((await testDatabase()).read).executor,
	);
	const inside = await inUndoneTransaction(async (trx) => {
		await sql`INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('tried')`.execute(
			writes<object>(trx),
		);
		const { rows } = await sql<{ n: number }>`
			SELECT count(*) AS n FROM graphile_worker._private_tasks WHERE identifier = 'tried'`.execute(
			writes<object>(trx),
		);
		return rows[0]?.n;
	});
	assert.equal(inside, 1);
	const { rows: afterwards } = await sql`SELECT count(*) FROM graphile_worker._private_tasks`.execute(
		reads<object>((await testDatabase()).read).executor,
	);
	assert.deepEqual(afterwards, before);
});

test("the reading connection refuses to write", async () => {
	const { read } = await testDatabase();
	await assert.rejects(sql`DELETE FROM platform.migration`.execute(reads<Tables>(read).executor), {
		code: "25006",
	});
});
