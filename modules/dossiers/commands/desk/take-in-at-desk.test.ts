import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { stoppedClock } from "#platform/clock/clock.ts";
import { reads } from "#platform/db/connections.ts";
import { openDatabase } from "#platform/db/database.ts";
import type { Person, Post } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { testAccess, testDatabase } from "#platform/testing/database.ts";
import { actsAtDesk, readsDossier } from "../../policy.ts";
import { aProcedure } from "../../testing/a-procedure.ts";
import { aReception } from "../../testing/a-reception.ts";
import { deskBodies, deskPeople, ward } from "../../testing/desk-house.ts";

const context = { clock: stoppedClock("2026-04-06T02:00:00Z"), from: "198.51.100.7" };

test("twenty counters receiving at the same moment give twenty codes without gap or double, and lose nothing", async () => {
	const database = await testDatabase();
	const { id: versionId } = await database.inTransaction((trx) => aProcedure(trx, { code: "9.730001" }));
	const each = Array.from({ length: 20 }, (_, i) => i);
	// a line of its own for each counter, so that they truly meet at the number
	const counters = openDatabase(await testAccess(), { connections: 20, connectTimeout: 60_000 });
	const dossiers = await Promise.all(
		each.map((i) =>
			counters.inTransaction((trx) =>
				aReception(trx, { versionId, applicant: { name: `Người ${i}` } }, context),
			),
		),
	);
	await counters.close();
	const codes = dossiers.map(({ code }) => code).sort();
	assert.equal(new Set(codes).size, 20);
	const numbers = codes.map((code) => Number(/(\d+)$/.exec(code)?.[1])).sort((a, b) => a - b);
	assert.equal((numbers.at(-1) ?? 0) - (numbers[0] ?? 0), 19);
	const { rows } = await sql<{ kept: string }>`SELECT count(*) AS kept FROM dossiers.dossier d
		JOIN dossiers.applicant a ON a.dossier_id = d.id JOIN dossiers.act t ON t.dossier_id = d.id
		WHERE d.version_id = ${versionId}::uuid`.execute(reads<object>(database.read).executor);
	assert.equal(Number(rows[0]?.kept), 20);
});

test("one form sent ten times at once is one dossier with one code", async () => {
	const database = await testDatabase();
	const { id: versionId } = await database.inTransaction((trx) => aProcedure(trx, { code: "9.730002" }));
	const formKey = newId(context.clock.now().epochMilliseconds);
	const dossiers = await Promise.all(
		Array.from({ length: 10 }, () =>
			database.inTransaction((trx) => aReception(trx, { versionId, formKey }, context)),
		),
	);
	assert.equal(new Set(dossiers.map(({ id }) => id)).size, 1);
	assert.equal(new Set(dossiers.map(({ code }) => code)).size, 1);
});

const post = fc.record({
	role: fc.constantFrom("officer", "head", "deputy", "coordinator", "supervisor", "administrator"),
	bodyId: fc.constantFrom(null, deskBodies.centre, deskBodies.committee, deskBodies.otherCentre),
	unitId: fc.constantFrom(null, ward, "vn34:82"),
	fields: fc.constant([]),
	standsInFor: fc.constant(null),
});

test("whoever acts at neither body, or runs the system besides, reads no dossier and receives nothing", () => {
	const place = { deskBodyId: deskBodies.centre, handlingBodyId: deskBodies.committee, field: null };
	fc.assert(
		fc.property(fc.array(post, { maxLength: 4 }), (posts: readonly Post[]) => {
			const person: Person = { ...deskPeople.chiSen, posts };
			const works = (bodyId: string) =>
				posts.some((one) => ["officer", "head", "deputy"].includes(one.role) && one.bodyId === bodyId);
			const runs = posts.some(({ role }) => role === "administrator");
			assert.equal(actsAtDesk(person, place), works(place.deskBodyId) && !runs);
			assert.equal(
				readsDossier(person, place),
				(works(place.deskBodyId) || works(place.handlingBodyId)) && !runs,
			);
		}),
		{ seed: 118, numRuns: 2000 },
	);
});
