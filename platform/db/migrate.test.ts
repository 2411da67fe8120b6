import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import type { ReferenceLoader } from "#platform/http/module-wiring.ts";
import { anotherDatabase } from "#platform/testing/database.ts";
import type { DatabaseAccess } from "./access.ts";
import { asMigrator } from "./as-migrator.ts";
import { reads, writes } from "./connections.ts";
import type { Database } from "./database.ts";
import { loadReference } from "./load-reference.ts";
import { migrate } from "./migrate.ts";
import { findMigrations, type MigrationFile } from "./migration-files.ts";

const { access, database, drop } = await anotherDatabase("empty");
const root = await mkdtemp(join(tmpdir(), "guong-migrate-"));
after(async () => {
	await drop();
	await rm(root, { recursive: true, force: true });
});

const silent = () => {};
const file = (name: string, text: string): MigrationFile => ({
	name,
	sql: text,
	sha256: createHash("sha256").update(text).digest("hex"),
});
const first = file(
	"modules/a/migrations/202601010000-first.sql",
	"CREATE SCHEMA a; CREATE TABLE a.t (n int); GRANT USAGE ON SCHEMA a TO guong_app; GRANT SELECT ON a.t TO guong_app",
);
const second = file(
	"modules/a/migrations/202601020000-second.sql",
	"INSERT INTO a.t SELECT count(*) FROM a.t",
);

async function rowsOf(from: Database): Promise<unknown[]> {
	const { rows } = await sql<{ n: number }>`SELECT n FROM a.t ORDER BY n`.execute(
		reads<object>(from.read).executor,
	);
	return rows.map(({ n }) => n);
}

test("migrations run once, also when two programs start at the same time", async () => {
	const both = await Promise.all([
		migrate(access, silent, [first, second]),
		migrate(access, silent, [first, second]),
	]);
	assert.deepEqual(both.map(({ applied }) => applied.length).sort(), [0, 2]);
	assert.deepEqual(await rowsOf(database), [0]);
});

test("what they make belongs to the migrator", async () => {
	const { rows } = await sql<{ owner: string }>`
		SELECT tableowner::text AS owner FROM pg_tables WHERE schemaname = 'a'`.execute(
		reads<object>(database.read).executor,
	);
	assert.deepEqual(rows, [{ owner: "guong_migrator" }]);
});

test("a file that has changed since it was run is refused, and so is one that is gone", async () => {
	const changed = file(first.name, `${first.sql};`);
	await assert.rejects(migrate(access, silent, [changed, second]), { code: "database/migration-changed" });
	await assert.rejects(migrate(access, silent, [first]), { code: "database/migration-missing" });
});

test("a migration of an earlier day that came in later is run", async () => {
	const late = file("modules/b/migrations/202601010500-late.sql", "INSERT INTO a.t VALUES (7)");
	assert.deepEqual((await migrate(access, silent, [first, late, second])).applied, [late.name]);
	assert.deepEqual(await rowsOf(database), [0, 7]);
	await forget(access, late.name);
});

async function forget(from: DatabaseAccess, name: string): Promise<void> {
	await asMigrator(from, (client) => client.query("DELETE FROM platform.migration WHERE name = $1", [name]));
}

test("a migration that fails leaves nothing of itself and says where it failed", async () => {
	const broken = file(
		"modules/a/migrations/202601030000-broken.sql",
		"INSERT INTO a.t VALUES (9);\n\nINSERT INTO a.no_such_table VALUES (1);",
	);
	await assert.rejects(migrate(access, silent, [first, second, broken]), {
		code: "database/migration-failed",
		details: { name: broken.name, line: 3, reason: 'relation "a.no_such_table" does not exist' },
	});
	assert.deepEqual(await rowsOf(database), [0, 7]);
});

test("files are found in all parts in order of their time stamps, and a name out of order is refused", async () => {
	const put = async (path: string) => {
		await mkdir(join(root, path, ".."), { recursive: true });
		await writeFile(join(root, path), "SELECT 1;\r\n");
	};
	await put("modules/z/migrations/202601010000-a.sql");
	await put("platform/a/migrations/202601020000-b.sql");
	await put("modules/a/migrations/202601020000-c.sql");
	await put("modules/a/README.md");
	const found = await findMigrations(root);
	assert.deepEqual(
		found.map(({ name }) => name),
		[
			"modules/z/migrations/202601010000-a.sql",
			"modules/a/migrations/202601020000-c.sql",
			"platform/a/migrations/202601020000-b.sql",
		],
	);
	assert.equal(found[0]?.sql, "SELECT 1;\n");
	await put("modules/a/migrations/1-d.sql");
	await assert.rejects(findMigrations(root), { code: "database/migration-name" });
});

test("reference data are loaded again only when their digest has changed, and wholly or not at all", async () => {
	const loads: string[] = [];
	const loader = (digest: string, fails = false): ReferenceLoader => ({
		name: "a/numbers",
		digest: async () => digest,
		load: async (trx) => {
			loads.push(digest);
			await sql`DELETE FROM a.t`.execute(writes<object>(trx));
			await sql`INSERT INTO a.t VALUES (${Number(digest)})`.execute(writes<object>(trx));
			if (fails) throw new Error("unreadable");
		},
	});
	await loadReference(access, [loader("1")], silent);
	await loadReference(access, [loader("1")], silent);
	assert.deepEqual(loads, ["1"]);
	await assert.rejects(loadReference(access, [loader("2", true)], silent), /unreadable/);
	assert.deepEqual(await rowsOf(database), [1]);
	assert.deepEqual((await loadReference(access, [loader("2")], silent)).loaded, ["a/numbers"]);
	assert.deepEqual(await rowsOf(database), [2]);
});
