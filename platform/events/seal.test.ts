import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import pg from "pg";
import { stoppedClock } from "../clock/clock.ts";
import { reads } from "../db/connections.ts";
import type { Database } from "../db/database.ts";
import { anotherDatabase, testDatabase } from "../testing/database.ts";
import { chiLan } from "../testing/people.ts";
import { waitUntilSealable } from "../testing/sealable.ts";
import { findLastSeal } from "./last-seal.ts";
import { recordEvent } from "./record.ts";
import { sealNewEvents } from "./seal.ts";
import { verifyEvents } from "./verify.ts";

const clock = stoppedClock("2026-11-22T01:00:00Z");
const event = {
	name: "organisation/hamlet-entered",
	subject: { kind: "hamlet", id: "7" },
	actor: chiLan,
	from: "203.0.113.7",
	at: "2026-11-22T01:00:00Z",
};
const record = (database: Database) => database.inTransaction((trx) => recordEvent(trx, event));
const sealNow = (database: Database) => database.inTransaction((trx) => sealNewEvents(trx, clock));
const seal = async (database: Database) => {
	await waitUntilSealable(database);
	return sealNow(database);
};

/** A promise and the hand that keeps it. */
function gate() {
	let open = () => {};
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { opened, open };
}

async function sealOf(database: Database, eventId: string): Promise<number | undefined> {
	const { rows } = await sql<{
		seal: number;
	}>`select seal from events.seal_entry where event_id = ${eventId}`.execute(
		reads<object>(database.read).executor,
	);
	return rows[0]?.seal;
}

test("an event whose transaction commits after a younger one was sealed is sealed later, not lost", async () => {
	const database = await testDatabase();
	const [recorded, mayCommit] = [gate(), gate()];
	let late = "";
	const slow = database.inTransaction(async (trx) => {
		late = await recordEvent(trx, event);
		recorded.open();
		await mayCommit.opened;
	});
	await recorded.opened;
	const younger = await record(database);
	await sealNow(database);
	assert.equal(await sealOf(database, younger), undefined, "the younger waits for the older transaction");
	mayCommit.open();
	await slow;
	await seal(database);
	assert.ok(await sealOf(database, late));
	assert.equal(await sealOf(database, late), await sealOf(database, younger));
});

test("nothing new makes no seal, and of two sealers at once one stands back", async () => {
	const database = await testDatabase();
	await record(database);
	const [holding, mayEnd] = [gate(), gate()];
	await waitUntilSealable(database);
	const first = database.inTransaction(async (trx) => {
		const sealed = await sealNewEvents(trx, clock);
		holding.open();
		await mayEnd.opened;
		return sealed;
	});
	await holding.opened;
	assert.equal(await sealNow(database), null);
	await record(database);
	mayEnd.open();
	assert.equal((await first)?.entries, 1);
	assert.equal((await seal(database))?.entries, 1);
	assert.equal(await seal(database), null);
});

test("two writers and two sealers at the same time: every event is sealed exactly once and the chain is whole", async () => {
	const database = await testDatabase();
	const written: string[] = [];
	const write = async () => {
		for (let i = 0; i < 60; i++) written.push(await record(database));
	};
	let writing = true;
	const keepSealing = async () => {
		while (writing) await sealNow(database);
	};
	const sealing = [keepSealing(), keepSealing()];
	await Promise.all([write(), write()]);
	writing = false;
	await Promise.all(sealing);
	await seal(database);
	const seals = await Promise.all(written.map((id) => sealOf(database, id)));
	assert.equal(seals.filter((number) => number === undefined).length, 0);
	const verdict = await verifyEvents(database.read);
	assert.equal(verdict.whole, true);
	assert.ok(verdict.whole && verdict.unsealed === 0 && verdict.events >= written.length);
});

test("an event that was undone leaves a gap in the ids and the chain whole", async () => {
	const database = await testDatabase();
	const undone = database.inTransaction(async (trx) => {
		await recordEvent(trx, event);
		throw new Error("undone");
	});
	await assert.rejects(undone, /undone/);
	await record(database);
	await seal(database);
	assert.equal((await verifyEvents(database.read)).whole, true);
});

test("a database brought to another cluster goes on: what was unsealed there is sealed here", async () => {
	const { access, database, drop } = await anotherDatabase("reference");
	try {
		await record(database);
		await seal(database);
		const unsealed = await record(database);
		const migrator = new pg.Client(access.migrator);
		await migrator.connect();
		await migrator.query(`create or replace function events.current_cluster() returns text
			language sql stable parallel safe as $$ select 'another cluster' $$`);
		await migrator.end();
		const here = await record(database);
		assert.equal((await seal(database))?.entries, 2);
		assert.equal(await sealOf(database, unsealed), await sealOf(database, here));
		await record(database);
		assert.equal((await seal(database))?.entries, 1);
		assert.deepEqual(
			(await verifyEvents(database.read, { exported: await findLastSeal(database.public) })).whole,
			true,
		);
	} finally {
		await drop();
	}
});

test("the public sees the last root and nothing else of the events", async () => {
	const database = await testDatabase();
	await record(database);
	const sealed = await seal(database);
	const last = await findLastSeal(database.public);
	assert.deepEqual(last && { root: last.root, seal: last.seal }, {
		root: sealed?.root,
		seal: sealed?.number,
	});
	for (const table of ["event", "personal", "seal_entry"]) {
		const attempt = sql`select 1 from ${sql.id("events", table)}`.execute(
			reads<object>(database.public).executor,
		);
		await assert.rejects(attempt, { code: "42501" });
	}
});
