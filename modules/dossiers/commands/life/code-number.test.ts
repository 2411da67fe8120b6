import assert from "node:assert/strict";
import { test } from "node:test";
import { openDatabase } from "#platform/db/database.ts";
import { testAccess, testDatabase } from "#platform/testing/database.ts";
import { aDossier, aNewDossier, aVersion, bodies, contextAt, people } from "../../testing/a-dossier.ts";
import { receiveDossier } from "./receive-dossier.ts";

const context = contextAt("2026-04-06T02:00:00Z");
const undo = new Error("the line broke");

test("twenty desks at once, some of them broken off: each number of the day is given once and none is left out", async () => {
	const desks = openDatabase(await testAccess(), {
		...{ connections: 20, statementTimeout: 60_000, connectTimeout: 60_000 },
	});
	let versionId = "";
	await desks.inTransaction(async (trx) => {
		versionId = await aVersion(trx);
	});
	const receive = async (breaksOff: boolean): Promise<string | null> => {
		try {
			return await desks.inTransaction(async (trx) => {
				const made = await receiveDossier(trx, people.chiLan, aNewDossier({ versionId }), context);
				if (breaksOff) throw undo;
				return made.code;
			});
		} catch (error) {
			if (error === undo) return null;
			throw error;
		}
	};
	const given = await Promise.all(
		Array.from({ length: 20 }, async () => [await receive(false), await receive(true), await receive(false)]),
	).finally(() => desks.close());
	assert.deepEqual(
		given
			.flat()
			.filter((code) => code !== null)
			.sort(),
		Array.from({ length: 40 }, (_, index) => `28249-060426-${String(index + 1).padStart(4, "0")}`),
	);
});

test("each day begins with one, and each unit counts for itself", async () => {
	const database = await testDatabase();
	const codes = await database.inTransaction(async (trx) => {
		const here = await aDossier(trx, {}, contextAt("2026-04-07T02:00:00Z"));
		const versionId = await aVersion(trx);
		const there = await receiveDossier(
			trx,
			people.anhTam,
			aNewDossier({ versionId, deskBodyId: bodies.otherDesk }),
			contextAt("2026-04-07T02:00:00Z"),
		);
		return [here.code, there.code];
	});
	assert.deepEqual(codes, ["28249-070426-0001", "82-070426-0001"]);
});

test("a form sent twice at the same moment makes one dossier", async () => {
	const database = await testDatabase();
	let versionId = "";
	await database.inTransaction(async (trx) => {
		versionId = await aVersion(trx);
	});
	const formKey = "019d0000-0000-7000-8000-0000000000f1";
	const input = aNewDossier({ versionId, formKey });
	const made = await Promise.all(
		[1, 2, 3].map(() =>
			database.inTransaction((trx) =>
				receiveDossier(trx, people.chiLan, input, contextAt("2026-04-08T02:00:00Z")),
			),
		),
	);
	assert.deepEqual(new Set(made.map(({ code }) => code)), new Set(["28249-080426-0001"]));
});
