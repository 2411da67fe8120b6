import assert from "node:assert/strict";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import pg from "pg";
import { Problem } from "#platform/problem/problem.ts";
import { accessByUrl, refuseUnfit } from "./access-by-url.ts";
import { reads, writes } from "./connections.ts";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { findBinaries } from "./own-server/binaries.ts";
import { makeCluster } from "./own-server/initialise.ts";
import { choosePlace } from "./own-server/place.ts";
import { halt, launch, type Running } from "./own-server/postmaster.ts";

// a server as an office might have one: ours knows only its address
let root: string;
let running: Running;

before(async () => {
	root = await mkdtemp(join(tmpdir(), "guong-url-"));
	await chmod(root, 0o755);
	const place = await choosePlace(join(root, "server"), join(root, "home"));
	const binaries = await findBinaries(place, () => {});
	await makeCluster(place, binaries, "secret");
	running = await launch(place, binaries, { durable: false, connections: 40 });
	await administer("postgres", "CREATE ROLE plain LOGIN PASSWORD 'p'");
});

after(async () => {
	await halt(running);
	await rm(root, { recursive: true, force: true });
});

const urlOf = (user: string, password: string, database: string) =>
	`postgres://${user}:${password}@localhost:${running.port}/${database}?host=${encodeURIComponent(running.host)}`;

async function administer(database: string, ...statements: readonly string[]): Promise<void> {
	const client = new pg.Client({ connectionString: urlOf("guong_owner", "secret", database) });
	await client.connect();
	for (const statement of statements) await client.query(statement);
	await client.end();
}

interface Who {
	who: string;
	super: string;
}

async function whoAmI(config: pg.ClientConfig): Promise<Who> {
	const client = new pg.Client(config);
	await client.connect();
	const { rows } = await client.query<Who>(
		`SELECT current_user::text AS who, current_setting('is_superuser') AS super`,
	);
	await client.end();
	return rows[0] as Who;
}

test("a plain account is refused with the very statements that an administrator must run, and these suffice", async () => {
	await administer("postgres", "CREATE DATABASE office OWNER plain");
	await assert.rejects(accessByUrl(urlOf("plain", "p", "office")), (error) => {
		assert.ok(error instanceof Problem);
		assert.equal(error.code, "database/needs-administrator");
		assert.match(error.sentence("vi"), /psql -d office -f db\/roles\.sql/);
		assert.match(error.sentence("vi"), /GRANT guong_migrator, guong_app, guong_public TO "plain";/);
		return true;
	});
	const roles = await readFile(new URL("../../db/roles.sql", import.meta.url), "utf8");
	await administer("office", roles, 'GRANT guong_migrator, guong_app, guong_public TO "plain"');
	const access = await accessByUrl(urlOf("plain", "p", "office"));
	assert.equal((await whoAmI(access.migrator)).who, "guong_migrator");
	assert.equal((await whoAmI(access.application)).who, "guong_app");
	assert.equal((await whoAmI(access.publicReader)).who, "guong_public");
	await migrate(access, () => {});
});

test("a superuser's URL makes the roles and runs nothing as superuser afterwards", async () => {
	await administer("postgres", "CREATE DATABASE big");
	const access = await accessByUrl(urlOf("guong_owner", "secret", "big"));
	for (const config of [access.migrator, access.application, access.publicReader]) {
		assert.equal((await whoAmI(config)).super, "off");
	}
	await migrate(access, () => {});
	const database = openDatabase(access);
	try {
		await assert.rejects(
			database.inTransaction((trx) => sql`CREATE TABLE public.mine (n int)`.execute(writes<object>(trx))),
			{ code: "42501" },
		);
		const { rows } = await sql<{ owner: string }>`
			SELECT DISTINCT tableowner::text AS owner FROM pg_tables WHERE schemaname = 'platform'`.execute(
			reads<object>(database.read).executor,
		);
		assert.deepEqual(rows, [{ owner: "guong_migrator" }]);
	} finally {
		await database.close();
	}
});

test("a wrong password, a database that is not there and a server that is not there are each told apart", async () => {
	await assert.rejects(accessByUrl(urlOf("plain", "wrong", "office")), { code: "database/bad-url" });
	await assert.rejects(accessByUrl(urlOf("plain", "p", "nowhere")), { code: "database/bad-url" });
	await assert.rejects(accessByUrl("postgres://plain:p@127.0.0.1:1/office"), { code: "database/away" });
});

test("a database in another encoding is refused", async () => {
	await administer(
		"postgres",
		"CREATE DATABASE latin ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0",
	);
	await assert.rejects(accessByUrl(urlOf("guong_owner", "secret", "latin")), { code: "database/not-utf8" });
});

test("a server before 15 is refused, 15 is not", () => {
	assert.throws(() => refuseUnfit({ number: 140_011, version: "14.11", encoding: "UTF8" }), {
		code: "database/too-old",
		details: { found: "14.11" },
	});
	assert.doesNotThrow(() => refuseUnfit({ number: 150_000, version: "15.0", encoding: "UTF8" }));
});
