import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import pg from "pg";
import { stoppedClock } from "../clock/clock.ts";
import { writes } from "../db/connections.ts";
import { type Database, kyselyOn, transactionOn } from "../db/database.ts";
import { testAccess, testDatabase } from "../testing/database.ts";
import { chiLan } from "../testing/people.ts";
import { waitUntilSealable } from "../testing/sealable.ts";
import { erasePersonalFields } from "./erase.ts";
import type { ExportedRoot } from "./exported-root.ts";
import { findLastSeal } from "./last-seal.ts";
import { recordEvent } from "./record.ts";
import { sealNewEvents } from "./seal.ts";
import { verifyEvents } from "./verify.ts";

const clock = stoppedClock("2026-11-22T01:00:00Z");
const by = { actor: chiLan, from: "203.0.113.7", at: "2026-11-22T01:00:00Z" };
let database: Database;
/** ids of the events in the seals: three, three, two and the erasure of the second one's personal fields */
const sealed: string[] = [];
let exported: ExportedRoot;

const record = (name: string) =>
	database.inTransaction((trx) => recordEvent(trx, { ...by, name, subject: { kind: "hamlet", id: "7" } }));
const seal = async () => {
	await waitUntilSealable(database);
	await database.inTransaction((trx) => sealNewEvents(trx, clock));
};

before(async () => {
	database = await testDatabase();
	for (const size of [3, 3, 2]) {
		for (let i = 0; i < size; i++) sealed.push(await record("organisation/hamlet-entered"));
		if (size === 2) {
			const events = [sealed[1] as string];
			await database.inTransaction((trx) =>
				erasePersonalFields(trx, { ...by, events, ground: "Luật 91/2025/QH15" }),
			);
		}
		await seal();
	}
	exported = (await findLastSeal(database.public)) as ExportedRoot;
	await record("organisation/hamlet-closed");
});

/** What the owner of the tables can do by force, undone afterwards. */
async function verdictAfter(statements: readonly string[], root: ExportedRoot | null = null) {
	const undo = Symbol("undo");
	const pool = new pg.Pool({ ...(await testAccess()).migrator, max: 1 });
	let verdict: Awaited<ReturnType<typeof verifyEvents>> | undefined;
	try {
		await transactionOn(kyselyOn(pool), async (trx) => {
			const run = (text: string) => sql.raw(text).execute(writes<object>(trx));
			for (const table of ["event", "personal", "seal", "seal_entry"]) {
				await run(`alter table events.${table} disable trigger user`);
			}
			for (const statement of statements) await run(statement);
			verdict = await verifyEvents(trx, { exported: root });
			throw undo;
		});
	} catch (error) {
		if (error !== undo) throw error;
	} finally {
		await pool.end();
	}
	return verdict;
}

const brokenAt = (
	fault: string,
	seal: number | null,
	position: number | null = null,
	event: string | null = null,
) => ({
	whole: false,
	fault,
	seal: seal === null ? null : String(seal),
	position,
	event,
});

test("an untouched chain is whole, with personal fields lawfully erased and an event still unsealed", async () => {
	const { root, ...counts } = (await verifyEvents(database.read, { exported })) as { root: string };
	assert.deepEqual(counts, { whole: true, seals: 3, events: 9, unsealed: 1, erased: 1 });
	assert.equal(root, exported.root);
});

const alterations = {
	name: "'a/b'",
	at: "at + interval '1 microsecond'",
	subject_id: "'8'",
	actor_id: "'somebody else'",
	places: "'{}'",
	data: `'{"a":1}'`,
	personal_digest: "sha256('x')",
	salt: "substr(sha256('x'), 1, 16)",
};
for (const [column, value] of Object.entries(alterations)) {
	test(`an event whose ${column} was altered is named`, async () => {
		const [, , , , event = ""] = sealed;
		const verdict = await verdictAfter([`update events.event set ${column} = ${value} where id = ${event}`]);
		assert.deepEqual(verdict, brokenAt("event-altered", 2, 2, event));
	});
}

test("of two altered events the first is named", async () => {
	const [, , third = "", fourth = ""] = sealed;
	const verdict = await verdictAfter([
		`update events.event set subject_id = 'x' where id in (${third}, ${fourth})`,
	]);
	assert.deepEqual(verdict, brokenAt("event-altered", 1, 3, third));
});

test("an event that was deleted is named, though its row is gone", async () => {
	const [, , , event = ""] = sealed;
	const verdict = await verdictAfter([
		`delete from events.personal where event_id = ${event}`,
		`delete from events.event where id = ${event}`,
	]);
	assert.deepEqual(verdict, brokenAt("event-deleted", 2, 1, event));
});

test("deleting an event together with its entry leaves a gap that is named", async () => {
	const [, , , event = ""] = sealed;
	const verdict = await verdictAfter([
		`delete from events.personal where event_id = ${event}`,
		`delete from events.event where id = ${event}`,
		`delete from events.seal_entry where event_id = ${event}`,
	]);
	assert.deepEqual(verdict, brokenAt("entry-missing", 2, 1));
});

const copyOf = (event: string, id: number) => `insert into events.event
	(id, transaction_id, cluster, at, name, subject_kind, subject_id, actor_kind, actor_id, places, data, salt, digest)
	overriding system value select ${id}, transaction_id, cluster, at, name, subject_kind, subject_id, actor_kind,
	actor_id, places, data, salt, digest from events.event where id = ${event}`;

test("an event slipped in between sealed ones is named with the seal that should have held it", async () => {
	const [, , , fourth = ""] = sealed;
	const verdict = await verdictAfter([copyOf(fourth, 900_001)]);
	assert.deepEqual(verdict, brokenAt("event-inserted", 2, null, "900001"));
});

test("an event slipped in under the name of another cluster is named", async () => {
	const [, , , fourth = ""] = sealed;
	const verdict = await verdictAfter([
		copyOf(fourth, 900_003),
		"update events.event set cluster = 'elsewhere' where id = 900003",
	]);
	assert.deepEqual(verdict, brokenAt("event-inserted", null, null, "900003"));
});

test("slipping it in together with an entry breaks the link at that place", async () => {
	const [first = ""] = sealed;
	const entry = "select seal, 4, 900002, digest, link from events.seal_entry where seal = 1 and position = 3";
	const verdict = await verdictAfter([
		`insert into events.event (id, transaction_id, cluster, at, name, subject_kind, subject_id, actor_kind,
			actor_id, places, data, salt, personal_digest, digest) overriding system value
			select 900002, transaction_id, cluster, at, name, subject_kind, subject_id, actor_kind, actor_id, places,
			data, salt, personal_digest, digest from events.event where id = ${first}`,
		`insert into events.personal select 900002, salt, data from events.personal where event_id = ${first}`,
		`insert into events.seal_entry ${entry}`,
		"update events.seal_entry set digest = (select digest from events.event where id = 900002) where event_id = 900002",
	]);
	assert.deepEqual(verdict, brokenAt("entry-altered", 1, 4, "900002"));
});

test("personal fields that were altered are named", async () => {
	const [, , event = ""] = sealed;
	const verdict = await verdictAfter([
		`update events.personal set data = '{"from":"::1"}' where event_id = ${event}`,
	]);
	assert.deepEqual(verdict, brokenAt("personal-altered", 1, 3, event));
});

test("personal fields that vanished without a lawful erasure are named", async () => {
	const [, , event = ""] = sealed;
	const verdict = await verdictAfter([`delete from events.personal where event_id = ${event}`]);
	assert.deepEqual(verdict, brokenAt("personal-removed", 1, 3, event));
});

test("a seal whose fields were altered is named", async () => {
	for (const change of ["root = sha256('x')", "at = at - interval '1 day'", "entries = 2", "horizon = '1'"]) {
		const verdict = await verdictAfter([`update events.seal set ${change} where number = 2`]);
		const expected =
			change === "horizon = '1'" ? brokenAt("event-inserted", 2, 1, sealed[3]) : brokenAt("seal-altered", 2);
		assert.deepEqual(verdict, expected, change);
	}
});

test("an entry whose digest or link was altered is named", async () => {
	for (const column of ["digest", "link"]) {
		const [, , event = ""] = sealed;
		const verdict = await verdictAfter([
			`update events.seal_entry set ${column} = sha256('x') where event_id = ${event}`,
		]);
		assert.deepEqual(verdict, brokenAt("entry-altered", 1, 3, event), column);
	}
});

test("a seal removed from the middle is missed", async () => {
	const verdict = await verdictAfter([
		"delete from events.seal_entry where seal = 2",
		"delete from events.seal where number = 2",
	]);
	assert.deepEqual(verdict, brokenAt("seal-missing", 2));
});

const cutTail = ["delete from events.seal_entry where seal = 3", "delete from events.seal where number = 3"];

test("seals removed from the end are found out by a root kept outside", async () => {
	assert.equal((await verdictAfter(cutTail))?.whole, true);
	assert.deepEqual(await verdictAfter(cutTail, exported), brokenAt("tail-removed", 3));
});

test("a chain written anew is found out by a root kept outside", async () => {
	const other = { ...exported, root: "0".repeat(64) };
	assert.deepEqual(await verdictAfter([], other), brokenAt("chain-rewritten", 3));
});

test("an unsealed event that was altered is named", async () => {
	const verdict = await verdictAfter([
		"update events.event set subject_id = 'x' where name = 'organisation/hamlet-closed'",
	]);
	const last = String(Number(sealed.at(-1)) + 2);
	assert.deepEqual(verdict, brokenAt("event-altered", null, null, last));
});
