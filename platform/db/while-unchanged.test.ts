import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { anotherDatabase } from "#platform/testing/database.ts";
import { writes } from "./connections.ts";
import { whileUnchanged } from "./while-unchanged.ts";

async function withCounter(
	work: (
		database: Awaited<ReturnType<typeof anotherDatabase>>["database"],
		ask: () => Promise<number>,
	) => Promise<void>,
): Promise<void> {
	const made = await anotherDatabase("reference");
	let times = 0;
	try {
		await work(made.database, async () => {
			times += 1;
			return times;
		});
	} finally {
		await made.drop();
	}
}

test("an answer is kept while nothing changes, and asked anew after anybody wrote anything", () =>
	withCounter(async ({ public: db, inTransaction }, ask) => {
		const answer = (key = "a") => whileUnchanged(db, key, ask);
		assert.deepEqual([await answer(), await answer(), await answer("b"), await answer()], [1, 1, 2, 1]);
		await inTransaction((trx) => sql`SELECT pg_current_xact_id()`.execute(writes(trx)));
		assert.equal(await answer(), 3);
	}));

test("a transaction that was open when the answer was found and ends later makes it be asked anew", () =>
	withCounter(async ({ public: db, inTransaction }, ask) => {
		let inside = 0;
		await inTransaction(async (trx) => {
			await sql`SELECT pg_current_xact_id()`.execute(writes(trx));
			inside = await whileUnchanged(db, "a", ask);
			assert.equal(await whileUnchanged(db, "a", ask), inside);
		});
		assert.notEqual(await whileUnchanged(db, "a", ask), inside);
	}));

test("a failure is not kept", () =>
	withCounter(async ({ public: db }, ask) => {
		await assert.rejects(
			whileUnchanged(db, "a", () => Promise.reject(new Error("away"))),
			/away/,
		);
		assert.equal(await whileUnchanged(db, "a", ask), 1);
	}));
