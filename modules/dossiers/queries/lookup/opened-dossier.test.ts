import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { issueSecret } from "../../commands/lookup/issue-secret.ts";
import { openByCode } from "../../commands/lookup/open-dossier.ts";
import { aDossier, contextAt } from "../../testing/a-dossier.ts";
import { openedDossier } from "./opened-dossier.ts";

const database = await testDatabase();
const clock = stoppedClock("2026-03-02T05:00:00Z");
const facts = { clock, from: "", browser: "one browser", secret: Buffer.alloc(32) };
const publicly = reads(database.public).executor;
const opened = ["opened_dossier", "opened_acts", "opened_letters", "opened_steps", "opened_clock_changes"];

test("the public role reads an opened dossier and nothing of the tables behind it", async () => {
	const { code, view, secret } = await database.inTransaction(async (trx) => {
		const dossier = await aDossier(trx);
		const issued = await issueSecret(trx, dossier.id, contextAt());
		return { code: dossier.code, secret: issued.secret, view: await openByCode(trx, issued.secret, facts) };
	});
	const found = await openedDossier(database.public, { browser: facts.browser, view }, clock.now());
	assert.equal(found?.code, code);
	assert.equal(found?.acts[0]?.action, "receive");
	for (const [browser, name, at] of [
		["another browser", view, clock.now()],
		[facts.browser, secret, clock.now()],
		[facts.browser, view, clock.now().add({ minutes: 30 })],
	] as const)
		assert.equal(await openedDossier(database.public, { browser, view: name }, at), null);
	const closed = [
		"dossier",
		"applicant",
		"act",
		"apology_letter",
		"clock_change",
		"lookup_secret",
		"lookup_view",
	];
	for (const table of [...closed, "lookup_miss", "rating", "rating_asked", "rating_words"])
		await assert.rejects(
			sql`SELECT count(*) FROM dossiers.${sql.raw(table)}`.execute(publicly),
			/permission denied/,
			table,
		);
});

test("the functions return the permitted columns only: none of a person, of papers, of words or of the procedure", async () => {
	const columns: string[] = [];
	for (const name of opened) {
		const { rows } = await sql<{ arguments: string }>`
			SELECT pg_get_function_result(oid) AS arguments FROM pg_proc WHERE proname = ${name}`.execute(publicly);
		assert.equal(rows.length, 1, name);
		columns.push(...(rows[0]?.arguments.match(/[a-z_]+(?= [a-z])/g) ?? []));
		const none = await sql`SELECT * FROM dossiers.${sql.raw(name)}(${randomBytes(32)}, now())`.execute(
			publicly,
		);
		assert.equal(none.rows.length, 0);
	}
	for (const column of columns)
		assert.doesNotMatch(
			column,
			/^(id|.*_id_|name|phone|email|address|reason|details|outcome|fee|paid.*|officer.*|by_.*|procedure.*|version.*|field|proxy|signer.*|contact_name)$/,
		);
	assert.ok(columns.includes("due_at") && columns.includes("contact_phone"));
});

test("a new code at the desk puts the old one out of use and closes what it had opened", async () => {
	const { old, fresh, view } = await database.inTransaction(async (trx) => {
		const { id } = await aDossier(trx);
		const first = await issueSecret(trx, id, contextAt());
		const open = await openByCode(trx, first.secret, facts);
		const by = { by: "019d0000-0000-7000-8000-000000000001", identity: "id-card" } as const;
		return { old: first, view: open, fresh: await issueSecret(trx, id, contextAt(), by) };
	});
	assert.deepEqual([old.issue, fresh.issue], [1, 2]);
	assert.equal(await openedDossier(database.public, { browser: facts.browser, view }, clock.now()), null);
	await assert.rejects(
		database.inTransaction((trx) => openByCode(trx, old.secret, facts)),
		/lookup-code-unknown/,
	);
	const again = await database.inTransaction((trx) => openByCode(trx, fresh.shortCode, facts));
	assert.ok(await openedDossier(database.public, { browser: facts.browser, view: again }, clock.now()));
	const { rows } = await sql`SELECT issue, identity, length(digest) AS bytes FROM dossiers.lookup_secret
		WHERE issue = 2`.execute(reads(database.read).executor);
	assert.deepEqual(rows, [{ issue: 2, identity: "id-card", bytes: 32 }]);
});
