import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
	chmod,
	lchown,
	lstat,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	stat,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { Problem } from "#platform/problem/problem.ts";
import { asMigrator } from "../as-migrator.ts";
import { isAlive } from "./processes.ts";
import { joinOwnServer, type OwnServer, startOwnServer } from "./start-own-server.ts";

const root = await mkdtemp(join(tmpdir(), "guong-own-"));
await chmod(root, 0o755);
after(() => rm(root, { recursive: true, force: true }));

const asRoot = process.getuid?.() === 0;
const start = (folder: string, say: (line: string) => void = () => {}) =>
	startOwnServer({ folder, say, home: join(root, "home") });

async function ask<T extends pg.QueryResultRow>(
	server: Pick<OwnServer, "access">,
	question: string,
): Promise<T[]> {
	return asMigrator(server.access, async (client) => (await client.query<T>(question)).rows);
}

test("a path with blanks, Vietnamese letters and more than 150 characters holds a durable, private database", async () => {
	const folder = join(root, "Ủy ban nhân dân xã Trường Sa", "dữ liệu ".repeat(12), "năm 2026");
	assert.ok(folder.length > 150);
	const server = await start(folder);
	try {
		const settings = await ask<{ name: string; setting: string }>(
			server,
			"SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'listen_addresses', 'full_page_writes') ORDER BY name",
		);
		assert.deepEqual(
			settings.map(({ name, setting }) => `${name}=${setting}`),
			["fsync=on", "full_page_writes=on", "listen_addresses=", "synchronous_commit=on"],
		);
		assert.equal((await stat(join(server.folder, "secrets.json"))).mode & 0o777, 0o600);
		assert.equal((await stat(join(server.folder, "data"))).mode & 0o777, 0o700);
		const wrong = new pg.Client({ ...server.access.migrator, password: "guess" });
		await assert.rejects(wrong.connect(), { code: "28P01" });
		const sorted = await ask<{ x: string }>(
			server,
			"SELECT x FROM unnest(ARRAY['Đông', 'Dương', 'Ấp', 'Ăn', 'An', 'đá']) x ORDER BY x",
		);
		assert.deepEqual(
			sorted.map(({ x }) => x),
			["An", "Ăn", "Ấp", "Dương", "đá", "Đông"],
		);
	} finally {
		await server.stop();
	}
	assert.equal(isAlive(server.pid), false);
});

test("none of the program's roles is a superuser, and the one that set up the database cannot sign in", async () => {
	const server = await start(join(root, "roles"));
	try {
		const rows = await ask<{ rolname: string; rolsuper: boolean; rolcanlogin: boolean }>(
			server,
			"SELECT rolname, rolsuper, rolcanlogin FROM pg_roles WHERE rolname LIKE 'guong%' ORDER BY rolname",
		);
		assert.deepEqual(rows, [
			{ rolname: "guong_app", rolsuper: false, rolcanlogin: true },
			{ rolname: "guong_migrator", rolsuper: false, rolcanlogin: true },
			{ rolname: "guong_owner", rolsuper: true, rolcanlogin: false },
			{ rolname: "guong_public", rolsuper: false, rolcanlogin: true },
		]);
	} finally {
		await server.stop();
	}
});

test("a folder that the server's user cannot enter works all the same, and root is told where the data lie", async () => {
	const closed = join(root, "closed");
	await mkdir(closed, { mode: 0o700 });
	const said: string[] = [];
	const server = await start(join(closed, "data"), (line) => said.push(line));
	await ask(server, "CREATE SCHEMA kept");
	await server.stop();
	assert.equal(server.folder === join(closed, "data"), !asRoot);
	assert.equal(
		said.some((line) => line.includes(server.folder)),
		true,
	);
	await chmod(closed, 0o755);
	const again = await start(join(closed, "data"));
	try {
		assert.equal(again.folder, server.folder);
		assert.deepEqual(await ask(again, "SELECT nspname FROM pg_namespace WHERE nspname = 'kept'"), [
			{ nspname: "kept" },
		]);
	} finally {
		await again.stop();
	}
});

test("a second live program is refused by name of its process, and a guest may join the first", async () => {
	const folder = join(root, "two");
	const first = await start(folder);
	try {
		await assert.rejects(start(folder), (error) => {
			assert.ok(error instanceof Problem);
			assert.equal(error.code, "own-server/in-use");
			assert.match(error.sentence("vi"), new RegExp(`tiến trình ${process.pid}`));
			return true;
		});
		const guest = await joinOwnServer(folder);
		assert.ok(guest);
		assert.deepEqual(await ask({ access: guest }, "SELECT current_user::text AS who"), [
			{ who: "guong_migrator" },
		]);
	} finally {
		await first.stop();
	}
	assert.equal(await joinOwnServer(folder), null);
});

test("a server whose program was killed is taken over with what was written", async () => {
	const folder = join(root, "orphan");
	const script = join(root, "orphan.mts");
	await writeFile(
		script,
		`import { startOwnServer } from ${JSON.stringify(new URL("start-own-server.ts", import.meta.url).href)};
		await startOwnServer({ folder: ${JSON.stringify(folder)}, say: () => {} });
		console.log("up");
		setInterval(() => {}, 1000);`,
	);
	const program = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	await new Promise((resolve) => program.stdout.once("data", resolve));
	const gone = new Promise((resolve) => program.once("exit", resolve));
	program.kill("SIGKILL");
	await gone;
	const said: string[] = [];
	const server = await start(folder, (line) => said.push(line));
	try {
		assert.match(said.join("\n"), new RegExp(`tiến trình ${server.pid}`));
		assert.deepEqual(await ask(server, "SELECT 1 AS one"), [{ one: 1 }]);
	} finally {
		await server.stop();
	}
});

test("lock files that name a stranger's process do not keep the database from starting", async () => {
	const folder = join(root, "stranger");
	const first = await start(folder);
	await first.stop();
	const socket = String(first.access.migrator.host);
	await mkdir(socket, { mode: 0o700 });
	await writeFile(join(socket, ".s.PGSQL.5432.lock"), `${process.pid}\n`);
	const lines = [String(process.pid), join(first.folder, "data"), "1", "5432", "/tmp", "", "1 1", "ready"];
	await writeFile(join(first.folder, "data", "postmaster.pid"), `${lines.join("\n")}\n`);
	const again = await start(folder);
	assert.notEqual(again.pid, process.pid);
	await again.stop();
});

test("as root, data of a plain user are served as that user", async () => {
	const folder = join(root, "of a user");
	const first = await start(folder);
	await first.stop();
	const owner = (await stat(join(folder, "data"))).uid;
	const other = asRoot ? 54321 : owner;
	if (asRoot) await giveAway(join(folder, "data"), other);
	const again = await start(folder);
	await again.stop();
	assert.equal((await stat(join(folder, "data", "global", "pg_control"))).uid, other);
});

async function giveAway(path: string, uid: number): Promise<void> {
	await lchown(path, uid, uid);
	if (!(await lstat(path)).isDirectory()) return;
	for (const name of await readdir(path)) await giveAway(join(path, name), uid);
}

test("passwords that are lost are not replaced by deleting the data", async () => {
	const folder = join(root, "lost");
	const first = await start(folder);
	await first.stop();
	await rm(join(first.folder, "secrets.json"));
	await assert.rejects(start(folder), { code: "own-server/secrets-lost" });
	assert.ok(await stat(join(first.folder, "data", "PG_VERSION")));
});

test("what was begun and not finished is made again", async () => {
	const folder = join(root, "begun");
	await mkdir(join(folder, "data"), { recursive: true });
	await writeFile(join(folder, "unfinished"), "");
	await writeFile(join(folder, "data", "PG_VERSION"), "18\n");
	const server = await start(folder);
	try {
		assert.deepEqual(await ask(server, "SELECT 1 AS one"), [{ one: 1 }]);
	} finally {
		await server.stop();
	}
});

test("a server that cannot start says its last words and where the rest is", async () => {
	const folder = join(root, "broken");
	const first = await start(folder);
	await first.stop();
	await writeFile(join(first.folder, "data", "postgresql.conf"), "no_such_setting = 1\n");
	await assert.rejects(start(folder), (error) => {
		assert.ok(error instanceof Problem);
		assert.equal(error.code, "own-server/did-not-start");
		assert.match(error.sentence("vi"), /no_such_setting|configuration file/);
		return true;
	});
	assert.match(await readFile(join(first.folder, "server.log"), "utf8"), /no_such_setting/);
});

test("data of another version are refused with a way out", async () => {
	const folder = join(root, "version");
	const first = await start(folder);
	await first.stop();
	await writeFile(join(first.folder, "data", "PG_VERSION"), "9\n");
	await assert.rejects(start(folder), { code: "own-server/other-version" });
});

test("a file where the folder should be is a refusal with words, not a crash", async () => {
	const path = join(root, "file");
	await writeFile(path, "");
	await assert.rejects(
		start(path),
		(error) => error instanceof Problem && error.code === "own-server/not-a-folder",
	);
});
