import assert from "node:assert/strict";
import { test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import { readExportedRoot } from "#platform/events/exported-root.ts";
import { findLastSeal } from "#platform/events/last-seal.ts";
import { recordEvent } from "#platform/events/record.ts";
import { sealNewEvents } from "#platform/events/seal.ts";
import { testAccess, testDatabase } from "#platform/testing/database.ts";
import { chiLan } from "#platform/testing/people.ts";
import { waitUntilSealable } from "#platform/testing/sealable.ts";
import { sentenceOf, verify } from "./verify.ts";

const at = "2026-11-22T01:00:00Z";

test("the file of the last seal, taken from its page, is what a whole trail is checked against", async () => {
	const database = await testDatabase();
	const event = {
		name: "accounts/signed-out",
		subject: { kind: "person", id: "7" },
		actor: chiLan,
		from: "::1",
		at,
	};
	await database.inTransaction((trx) => recordEvent(trx, event));
	await waitUntilSealable(database);
	await database.inTransaction((trx) => sealNewEvents(trx, stoppedClock(at)));
	const file = JSON.stringify(await findLastSeal(database.public));
	const verdict = await verify(await testAccess(), () => {}, readExportedRoot(file));
	assert.equal(verdict.whole, true);
	assert.match(sentenceOf(verdict), /^Nhật ký nguyên vẹn: 1 sự kiện trong 1 dấu niêm phong.* [0-9a-f]{64}$/);
	const newer = file.replace('"seal":"1"', '"seal":"2"');
	const cut = await verify(await testAccess(), () => {}, readExportedRoot(newer));
	assert.match(sentenceOf(cut), /KHÔNG nguyên vẹn.*\(dấu 2\).*gỡ ở cuối chuỗi/);
});

test("a file that is no seal is refused with what is wrong and what to do", () => {
	for (const text of [
		"",
		"null",
		"[]",
		'{"format":"guong/seal/1","seal":"0"}',
		`{"root":"${"0".repeat(64)}"}`,
	]) {
		assert.throws(() => readExportedRoot(text), { code: "events/root-file-unreadable" }, text);
	}
});
