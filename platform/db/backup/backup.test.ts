import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { chmod, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { anotherDatabase } from "#platform/testing/database.ts";
import type { DatabaseAccess } from "../access.ts";
import { asMigrator } from "../as-migrator.ts";
import { migrate } from "../migrate.ts";
import { findMigrations, type MigrationFile } from "../migration-files.ts";
import { startOwnServer } from "../own-server/start-own-server.ts";
import { backup } from "./backup.ts";
import { filesOf, settingsOf } from "./memory-parts.fixture.ts";
import { restore } from "./restore.ts";

const folder = await mkdtemp(join(tmpdir(), "guong-backup-"));
await chmod(folder, 0o755);
const drops: (() => Promise<void>)[] = [];
after(async () => {
	for (const drop of drops) await drop();
	await rm(folder, { recursive: true, force: true });
});

const silent = () => {};
const version = "1.2.3";
const now = Temporal.Instant.from("2026-11-22T02:00:00Z");

function migration(name: string, sql: string): MigrationFile {
	return {
		name: `modules/trial/migrations/${name}.sql`,
		sql,
		sha256: createHash("sha256").update(sql).digest("hex"),
	};
}

// everything that makes restoring hard: a circle of references, a tree, an identity that may not be given,
// a computed column, a table that refuses changes, a trigger with effects, a view that stores its rows
const first = migration(
	"209901010000-first",
	`CREATE SCHEMA trial;
	CREATE TABLE trial.body (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, head int, name text NOT NULL,
		folded text GENERATED ALWAYS AS (lower(name)) STORED, parent int REFERENCES trial.body,
		at timestamptz, days daterange, share numeric, bytes bytea, tags text[], facts jsonb);
	CREATE TABLE trial.person (id int PRIMARY KEY, body int NOT NULL REFERENCES trial.body);
	ALTER TABLE trial.body ADD CONSTRAINT head_fk FOREIGN KEY (head) REFERENCES trial.person;
	COMMENT ON CONSTRAINT head_fk ON trial.body IS 'chị Lan''s';
	CREATE TABLE trial.log (id bigserial PRIMARY KEY, what text NOT NULL);
	INSERT INTO trial.log (what) VALUES ('begun by the migration');
	CREATE FUNCTION trial.write_log() RETURNS trigger LANGUAGE plpgsql AS
		$$ BEGIN INSERT INTO trial.log (what) VALUES (TG_OP); RETURN new; END $$;
	CREATE TRIGGER logged AFTER INSERT ON trial.person FOR EACH ROW EXECUTE FUNCTION trial.write_log();
	CREATE FUNCTION trial.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append only'; END $$;
	CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON trial.log EXECUTE FUNCTION trial.refuse();
	CREATE TABLE trial.account (id int PRIMARY KEY, amount int NOT NULL);
	INSERT INTO trial.account VALUES (1, 500), (2, 500);
	CREATE MATERIALIZED VIEW trial.counted AS SELECT count(*) AS people FROM trial.person;`,
);
const second = migration(
	"209902010000-second",
	"ALTER TABLE trial.person ADD COLUMN post text NOT NULL DEFAULT 'officer'",
);

const settings = settingsOf(new Map([["secret", Buffer.from("0123")]]));

async function ask(access: DatabaseAccess, question: string): Promise<unknown[]> {
	return asMigrator(
		access,
		async (client) => (await client.query<unknown[]>({ text: question, rowMode: "array" })).rows,
	);
}

async function emptyDatabase(): Promise<DatabaseAccess> {
	const { access, drop } = await anotherDatabase("empty");
	drops.push(drop);
	return access;
}

const migrations = [...(await findMigrations()), first];
const files = filesOf(["một", "", "ba".repeat(5_000_000)]);
const source = await emptyDatabase();
await migrate(source, silent, migrations);
await ask(
	source,
	`INSERT INTO trial.body (name, parent, at, days, share, bytes, tags, facts)
		SELECT 'Xã ' || n || E'\\t\\\\N\\n"''' , CASE WHEN n > 1 THEN n / 2 END, '2026-01-01 00:00:00.123456+07',
			'[2026-01-01,2027-01-01)', n / 7.0, decode('00ff0a', 'hex'), ARRAY['ấp', NULL, ''], '{"số": 1.50}'
		FROM generate_series(1, 20000) n`,
);
await ask(source, "INSERT INTO trial.person SELECT n, n FROM generate_series(1, 100) n");
await ask(source, "UPDATE trial.body SET head = id WHERE id <= 100");
await ask(source, "SELECT graphile_worker.add_job('trial/later', '{\"a\": 1}', run_at => '2030-01-01')");
await ask(source, "UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'gone'");
await ask(source, "REFRESH MATERIALIZED VIEW trial.counted");

/** Contents in a form that does not depend on where rows lie. */
const contents = (access: DatabaseAccess) =>
	Promise.all(
		[
			"SELECT md5(string_agg(b::text, '|' ORDER BY id)), count(*) FROM trial.body b",
			"SELECT md5(string_agg((id, body)::text, '|' ORDER BY id)), count(*) FROM trial.person",
			"SELECT what, count(*) FROM trial.log GROUP BY 1 ORDER BY 1",
			"SELECT people FROM trial.counted",
			"SELECT payload, run_at, locked_by FROM graphile_worker._private_jobs j",
			"SELECT name, sha256 FROM platform.migration WHERE name NOT LIKE '%second.sql' ORDER BY 1",
			"SELECT conname, pg_get_constraintdef(oid), obj_description(oid, 'pg_constraint') FROM pg_constraint WHERE conrelid::regclass::text LIKE 'trial.%' AND contype = 'f' ORDER BY 1",
			"SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text LIKE 'trial.%' ORDER BY 1",
		].map((question) => ask(access, question)),
	);

const whole = join(folder, "whole.guong");

test("a backup written while the program works holds one moment, and restores into an empty folder with its files", async () => {
	const before = await contents(source);
	let working = true;
	const worker = (async () => {
		for (let n = 1; working; n = (n % 9) + 1) {
			await ask(source, `UPDATE trial.account SET amount = amount + CASE id WHEN 1 THEN ${n} ELSE -${n} END`);
		}
	})();
	const written = await backup({ access: source, files, settings, file: whole, version, now, say: silent });
	working = false;
	await worker;
	assert.equal(written.files, 3);
	assert.equal((await stat(whole)).mode & 0o777, 0o600);

	const server = await startOwnServer({
		folder: join(folder, "thư mục mới"),
		say: silent,
		home: join(folder, "home"),
	});
	try {
		const target = filesOf([]);
		const secrets = settingsOf(new Map());
		const where = { access: server.access, files: target, settings: secrets };
		const result = await restore({ ...where, file: whole, version, say: silent, migrations });
		assert.deepEqual(secrets.kept, settings.kept);
		assert.deepEqual(result.upgraded, []);
		assert.equal(result.rows, written.rows);
		const unlocked = before.map((rows, index) =>
			index === 4 ? [[...(rows[0] as unknown[]).slice(0, 2), null]] : rows,
		);
		assert.deepEqual(await contents(server.access), unlocked);
		assert.deepEqual([...target.kept].sort(), [...files.kept].sort());
		assert.deepEqual(await ask(server.access, "SELECT sum(amount)::int FROM trial.account"), [[1000]]);
		// numbers go on where they were
		await ask(server.access, "INSERT INTO trial.body (name) VALUES ('next')");
		assert.deepEqual(await ask(server.access, "SELECT id FROM trial.body WHERE name = 'next'"), [[20001]]);
		await assert.rejects(ask(server.access, "DELETE FROM trial.log"), /append only/);
	} finally {
		await server.stop();
	}
});

test("a backup of an earlier program is loaded as it was and then upgraded", async () => {
	const access = await emptyDatabase();
	const later = [...migrations, second];
	const result = await restore({
		access,
		files: filesOf([]),
		settings,
		file: whole,
		version,
		say: silent,
		migrations: later,
	});
	assert.deepEqual(result.upgraded, [second.name]);
	assert.deepEqual(await ask(access, "SELECT DISTINCT post FROM trial.person"), [["officer"]]);
});

async function refused(
	file: string,
	code: string,
	options: { migrations?: MigrationFile[]; place?: RegExp } = {},
) {
	const access = await emptyDatabase();
	const target = filesOf([]);
	await assert.rejects(
		restore({
			access,
			files: target,
			settings,
			file,
			version,
			say: silent,
			migrations: options.migrations ?? migrations,
		}),
		(error: Error & { code?: string }) => {
			assert.equal(error.code, code, error.stack);
			if (options.place) assert.match(error.message, options.place);
			return true;
		},
	);
	assert.deepEqual(
		await ask(access, "SELECT nspname FROM pg_namespace WHERE nspname IN ('platform', 'trial')"),
		[],
	);
	assert.equal(target.kept.size, 0);
}

test("a backup of a newer program is refused", async () => {
	await refused(whole, "backup/newer", { migrations: await findMigrations() });
});

test("a truncated backup is refused wherever it is cut", async () => {
	const { size } = await stat(whole);
	for (const length of [size - 1024 - 512, Math.floor(size / 2), 2048]) {
		const cut = join(folder, `cut-${length}`);
		await writeFile(cut, await readFile(whole));
		await truncate(cut, length);
		await refused(cut, "backup/truncated");
	}
});

test("one changed byte is found, in a table or in a file, with its place", async () => {
	const bytes = await readFile(whole);
	for (const part of ["tables/trial.body", "files/"]) {
		const at = bytes.indexOf(part) - 345 + 512 + 2;
		const changed = join(folder, `changed-${at}`);
		await writeFile(changed, bytes);
		const handle = await open(changed, "r+");
		await handle.write(Buffer.from([(bytes[at] ?? 0) ^ 1]), 0, 1, at);
		await handle.close();
		await refused(changed, "backup/damaged", { place: new RegExp(part) });
	}
});

test("something else than a backup is refused as that", async () => {
	const other = join(folder, "other");
	for (const content of ["", "not a backup", "x".repeat(5000)]) {
		await writeFile(other, content);
		await refused(other, "backup/not-a-backup");
	}
	await refused(join(folder, "missing"), "backup/cannot-read");
});

test("a database or a file store that holds something is not restored into", async () => {
	await assert.rejects(
		restore({ access: source, files, settings, file: whole, version, say: silent, migrations }),
		{
			code: "backup/not-empty",
		},
	);
	const access = await emptyDatabase();
	await assert.rejects(restore({ access, files, settings, file: whole, version, say: silent, migrations }), {
		code: "backup/files-not-empty",
	});
});

test("an earlier backup is not overwritten, and a lost file makes no backup", async () => {
	await assert.rejects(backup({ access: source, files, settings, file: whole, version, now, say: silent }), {
		code: "backup/exists",
	});
	const lost = filesOf(["một"]);
	const file = join(folder, "lost.guong");
	const id = [...lost.kept.keys()][0] as string;
	lost.kept.set(id, Buffer.from("khác"));
	await assert.rejects(backup({ access: source, files: lost, settings, file, version, now, say: silent }), {
		code: "backup/file-lost",
	});
	await assert.rejects(stat(file), { code: "ENOENT" });
	await assert.rejects(stat(`${file}.unfinished`), { code: "ENOENT" });
});
