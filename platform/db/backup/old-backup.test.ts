import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { systemClock } from "#platform/clock/clock.ts";
import { recordEvent } from "#platform/events/record.ts";
import { sealNewEvents } from "#platform/events/seal.ts";
import { verifyEvents } from "#platform/events/verify.ts";
import { anotherDatabase } from "#platform/testing/database.ts";
import { reads } from "../connections.ts";
import { findMigrations } from "../migration-files.ts";
import { filesOf, settingsOf } from "./memory-parts.fixture.ts";
import { restore } from "./restore.ts";

const file = fileURLToPath(new URL("fixtures/floor.guong", import.meta.url));
const { access, database, drop } = await anotherDatabase("empty");
after(drop);
const files = filesOf([]);
const settings = settingsOf(new Map());

test("the backup of the first Gương is restored and upgraded to today's", async () => {
	const result = await restore({ access, files, settings, file, version: "today", say: () => {} });
	assert.equal(result.writtenBy, "0.1.0");
	const { rows } = await sql<{ name: string }>`SELECT name FROM platform.migration ORDER BY name`.execute(
		reads<object>(database.read).executor,
	);
	const today = (await findMigrations()).map(({ name }) => name).sort();
	assert.deepEqual(rows.map(({ name }) => name).sort(), today);
	assert.deepEqual([...files.kept.values()].map(String), ["tệp minh chứng"]);
	assert.deepEqual([...settings.kept.keys()], ["khoa-bi-mat"]);
});

test("its audit trail is whole, its jobs wait, and both go on", async () => {
	const verdict = await verifyEvents(database.read);
	assert.equal(verdict.whole, true);
	assert.deepEqual(verdict.whole && [verdict.events, verdict.unsealed], [2, 1]);
	const jobs = await sql<{ n: number }>`SELECT count(*) AS n FROM graphile_worker._private_jobs`.execute(
		reads<object>(database.read).executor,
	);
	assert.equal(jobs.rows[0]?.n, 3);
	await database.inTransaction((trx) =>
		recordEvent(trx, {
			name: "trial/restored",
			subject: { kind: "trial", id: "4" },
			actor: { kind: "system", what: "test" },
			from: "test",
			at: systemClock.now().toString(),
		}),
	);
	await database.inTransaction((trx) => sealNewEvents(trx, systemClock));
	const later = await verifyEvents(database.read);
	assert.equal(later.whole, true);
	assert.equal(later.whole && later.seals, 2);
});
