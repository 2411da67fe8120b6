import assert from "node:assert/strict";
import { before, test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { Database } from "#platform/db/index.ts";
import { auditTrail } from "#platform/events/audit-trail.ts";
import { recordEvent } from "#platform/events/record.ts";
import { sealNewEvents } from "#platform/events/seal.ts";
import { testAccess, testDatabase } from "#platform/testing/database.ts";
import { chiLan } from "#platform/testing/people.ts";
import { waitUntilSealable } from "#platform/testing/sealable.ts";
import { erasePersonal, sentenceOf } from "./erase-personal.ts";
import { verify } from "./verify.ts";

const at = "2026-11-22T01:00:00Z";
const ground = "Điều 14 Luật số 91/2025/QH15";
let database: Database;
let withAddress = "";
let withNothing = "";

before(async () => {
	database = await testDatabase();
	const event = { name: "accounts/signed-out", subject: { kind: "person", id: "7" }, at } as const;
	withAddress = await database.inTransaction((trx) =>
		recordEvent(trx, { ...event, actor: chiLan, from: "203.0.113.7" }),
	);
	withNothing = await database.inTransaction((trx) =>
		recordEvent(trx, { ...event, actor: { kind: "system", what: "guong" }, from: "guong" }),
	);
});

const erase = (event: string, words: { ground?: string; reason?: string } = { ground }) =>
	database.inTransaction((trx) => erasePersonal(trx, event, words, at));

test("what cannot be erased is refused by name, and the refusal leaves no event behind", async () => {
	const refused = [
		["999999", { ground }, "events/no-such-event"],
		["không phải số", { ground }, "events/no-such-event"],
		["07", { ground }, "events/no-such-event"],
		[withNothing, { ground }, "events/nothing-personal"],
		[withAddress, {}, "events/erasure-without-ground"],
		[withAddress, { ground: " \t" }, "events/erasure-without-ground"],
	] as const;
	for (const [event, words, code] of refused) await assert.rejects(erase(event, words), { code }, event);
	assert.deepEqual(await erasures(), []);
});

test("the fields go, the event of it stays with ground and reason, and the trail is whole", async () => {
	const erased = await erase(withAddress, { ground: ` ${ground} `, reason: "bác Tư yêu cầu" });
	assert.deepEqual(erased, { event: withAddress, name: "accounts/signed-out", erased: ["from"] });
	assert.match(sentenceOf(erased), new RegExp(`sự kiện ${withAddress} \\(accounts/signed-out\\): from\\.`));
	const [event, ...more] = await erasures();
	assert.deepEqual(more, []);
	assert.deepEqual(event?.data, { ground, events: [withAddress] });
	assert.deepEqual(event?.personal, { reason: "bác Tư yêu cầu" });
	assert.deepEqual([event?.actorKind, event?.via], ["system", "guong erase-personal"]);
	await waitUntilSealable(database);
	await database.inTransaction((trx) => sealNewEvents(trx, stoppedClock(at)));
	const verdict = await verify(await testAccess(), () => {});
	assert.equal(verdict.whole && verdict.erased, 1);
});

test("what is erased once cannot be erased again, not by two at the same time either", async () => {
	await assert.rejects(erase(withAddress), { code: "events/already-erased" });
	const event = (await erasures())[0]?.id as string;
	const both = await Promise.allSettled([erase(event), erase(event)]);
	assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
	assert.equal((await erasures()).length, 2);
});

const erasures = () =>
	auditTrail(
		database.read,
		{ what: "events/personal-fields-erased", withPersonal: true, withoutContent: [] },
		{ limit: 10 },
	);
