import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import pg from "pg";
import { reads, type WriteTransaction, writes } from "../db/connections.ts";
import { inUndoneTransaction, testAccess, testDatabase } from "../testing/database.ts";
import { bacTu, chiLan, places } from "../testing/people.ts";
import { erasePersonalFields } from "./erase.ts";
import { type NewEvent, recordEvent } from "./record.ts";
import type { EventsTables } from "./tables.ts";

const at = "2026-11-22T08:00:00.123456789+07:00";
const signedIn: NewEvent = {
	name: "accounts/signed-in",
	subject: { kind: "person", id: chiLan.personId },
	actor: chiLan,
	from: "203.0.113.7",
	at,
	data: { method: "mật khẩu" },
};

const eventOf = (trx: WriteTransaction, id: string) =>
	writes<EventsTables>(trx)
		.selectFrom("events.event")
		.leftJoin("events.personal", "events.personal.event_id", "events.event.id")
		.select(["name", "at", "actor_kind", "actor_id", "via", "places", "events.event.data"])
		.select("events.personal.data as personal")
		.where("events.event.id", "=", Number(id))
		.executeTakeFirstOrThrow();

test("an event says who, when, what and where, and keeps the network address apart", async () => {
	const event = await inUndoneTransaction(async (trx) => eventOf(trx, await recordEvent(trx, signedIn)));
	assert.deepEqual(event, {
		name: "accounts/signed-in",
		at: "2026-11-22T01:00:00.123456Z",
		actor_kind: "person",
		actor_id: chiLan.personId,
		via: null,
		places: [places.commune, places.communeBody].sort(),
		data: { method: "mật khẩu" },
		personal: { from: "203.0.113.7" },
	});
});

test("a job's event has no personal fields and names the job", async () => {
	const actor = { kind: "system", what: "organisation/close-year" } as const;
	const event = await inUndoneTransaction(async (trx) =>
		eventOf(trx, await recordEvent(trx, { ...signedIn, actor, from: "nightly" })),
	);
	assert.deepEqual([event.actor_id, event.via, event.personal], ["organisation/close-year", "nightly", null]);
});

test("an event queues exactly one job that spreads it, undone with it", async () => {
	const queued = (trx: Parameters<typeof reads>[0]) =>
		sql<{ payload: { eventId: string } }>`
			select j.payload from graphile_worker._private_jobs j
			join graphile_worker._private_tasks t on t.id = j.task_id
			where t.identifier = 'events/dispatch'`.execute(reads<object>(trx).executor);
	const { id, rows } = await inUndoneTransaction(async (trx) => {
		const event = await recordEvent(trx, { ...signedIn, actor: bacTu });
		return { id: event, rows: (await queued(trx)).rows };
	});
	assert.deepEqual(rows, [{ payload: { eventId: id } }]);
	assert.deepEqual((await queued((await testDatabase()).read)).rows, []);
});

test("hostile text is kept, only what the database cannot hold is replaced", async () => {
	const text = "'; drop table events.event; -- <script> \u0000 \ud800 =1+1 \u202e";
	const event = await inUndoneTransaction(async (trx) =>
		eventOf(trx, await recordEvent(trx, { ...signedIn, data: { text, ["__proto__"]: text } })),
	);
	assert.equal(
		(event.data as { text: string }).text,
		text.replace("\u0000", "\uFFFD").replace("\ud800", "\uFFFD"),
	);
});

test("the application can neither change nor delete what was recorded, nor choose its transaction", async () => {
	const refusals = [
		sql`update events.event set name = 'a/b'`,
		sql`delete from events.event`,
		sql`truncate events.event cascade`,
		sql`delete from events.personal`,
		sql`update events.personal set data = '{}'`,
		sql`update events.seal set entries = 1`,
		sql`delete from events.seal_entry`,
		sql`insert into events.event (transaction_id) values ('1')`,
		sql`insert into events.event (id) overriding system value values (1)`,
		sql`alter table events.event disable trigger all`,
	];
	for (const refused of refusals) {
		const attempt = inUndoneTransaction(async (trx) => {
			await recordEvent(trx, signedIn);
			await refused.execute(writes<object>(trx));
		});
		await assert.rejects(attempt, (error: { code?: string }) =>
			["42501", "database/forbidden"].includes(error.code ?? ""),
		);
	}
});

test("even the owner of the tables is refused as long as the triggers stand", async () => {
	const database = await testDatabase();
	await database.inTransaction((trx) => recordEvent(trx, signedIn));
	const client = new pg.Client((await testAccess()).migrator);
	await client.connect();
	try {
		for (const statement of [
			"update events.event set name = 'a/b'",
			"delete from events.event",
			"truncate events.event cascade",
			"delete from events.personal",
		]) {
			await assert.rejects(client.query(statement), { code: "42501" }, statement);
		}
	} finally {
		await client.end();
	}
});

test("personal fields are erased on a legal ground, and only those that were named", async () => {
	const by = { actor: chiLan, from: "203.0.113.7", at };
	const left = await inUndoneTransaction(async (trx) => {
		const [first, second] = [await recordEvent(trx, signedIn), await recordEvent(trx, signedIn)];
		const erased = await erasePersonalFields(trx, { ...by, events: [first], ground: "Luật 91/2025/QH15" });
		return { erased, first: await eventOf(trx, first), second: await eventOf(trx, second) };
	});
	assert.equal(left.erased, 1);
	assert.equal(left.first.personal, null);
	assert.deepEqual(left.second.personal, { from: "203.0.113.7" });
	const attempt = inUndoneTransaction((trx) =>
		erasePersonalFields(trx, { ...by, events: ["1"], ground: "  " }),
	);
	await assert.rejects(attempt, { code: "events/erasure-without-ground" });
});

test("the erasing function does nothing for an event that is not an erasure", async () => {
	const erased = await inUndoneTransaction(async (trx) => {
		const id = await recordEvent(trx, { ...signedIn, data: { ground: "x", events: ["1"] } });
		const { rows } = await sql`select events.erase_personal(${id}) as erased`.execute(writes<object>(trx));
		return rows;
	});
	assert.deepEqual(erased, [{ erased: 0 }]);
});
