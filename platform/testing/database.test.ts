import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads, writes } from "#platform/db/connections.ts";
import { inUndoneTransaction, testDatabase } from "./database.ts";

interface Tables {
	"platform.migration": { name: string; sha256: string };
}

test("what is done in an undone transaction is not there afterwards", async () => {
	const inside = await inUndoneTransaction(async (trx) => {
		await sql`CREATE TEMPORARY TABLE tried (n int8)`.execute(writes<object>(trx));
		const { rows } = await sql`INSERT INTO tried VALUES (7) RETURNING n`.execute(writes<object>(trx));
		return rows;
	});
	assert.deepEqual(inside, [{ n: 7 }]);
	const database = await testDatabase();
	const { rows } = await sql`SELECT to_regclass('pg_temp.tried') AS found`.execute(reads<object>(database.read).executor);
	assert.deepEqual(rows, [{ found: null }]);
});

test("the reading connection refuses to write", async () => {
	const { read } = await testDatabase();
	await assert.rejects(
		sql`DELETE FROM platform.migration`.execute(reads<Tables>(read).executor),
		{ code: "25006" },
	);
});
