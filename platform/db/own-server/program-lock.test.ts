import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { problemOfSystemError } from "./errors.ts";
import { allows } from "./place.ts";
import { beginningOf } from "./processes.ts";
import { folderHolder, lockFolder } from "./program-lock.ts";

const folder = await mkdtemp(join(tmpdir(), "guong-lock-"));
after(() => rm(folder, { recursive: true, force: true }));
const lockFile = join(folder, "program.lock");

test("a lock is held by one, told to others, and free when released", async () => {
	const lock = await lockFolder(folder);
	assert.equal(await folderHolder(folder), process.pid);
	await assert.rejects(lockFolder(folder), {
		code: "own-server/in-use",
		details: { folder, pid: process.pid },
	});
	await lock.release();
	assert.equal(await folderHolder(folder), null);
	await (await lockFolder(folder)).release();
	assert.deepEqual(await readdir(folder), []);
});

test("who waits gets the lock when it is released", async () => {
	const lock = await lockFolder(folder);
	const waiting = lockFolder(folder, 60_000);
	await lock.release();
	await (await waiting).release();
});

test("the lock of a process that is gone is free", async () => {
	await writeFile(lockFile, JSON.stringify({ pid: 2 ** 22 + 1, began: "then" }));
	await (await lockFolder(folder)).release();
});

test("a number that belongs to another process by now holds nothing", async () => {
	await writeFile(lockFile, JSON.stringify({ pid: process.pid, began: "at another time" }));
	assert.equal(await folderHolder(folder), null);
	await (await lockFolder(folder)).release();
});

test("a lock file that was cut off while being written holds nothing", async () => {
	await writeFile(lockFile, '{"pid":');
	await (await lockFolder(folder)).release();
});

test("of many that find a stale lock at once, one gets it", async () => {
	for (let round = 0; round < 20; round += 1) {
		await writeFile(lockFile, JSON.stringify({ pid: 2 ** 22 + 1, began: "then" }));
		const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
		const got = tries.filter((attempt) => attempt.status === "fulfilled");
		assert.equal(got.length, 1);
		await got[0]?.value.release();
	}
});

test("a process is told apart from another by when it began", async () => {
	const mine = await beginningOf(process.pid);
	assert.ok(mine);
	assert.equal(await beginningOf(process.pid), mine);
	assert.notEqual(await beginningOf(process.ppid), mine);
});

test("rights of folders are read as the system reads them: owner, else group, else others", () => {
	const user = { uid: 10, gid: 20, name: "x" };
	assert.equal(allows({ mode: 0o700, uid: 10, gid: 0 }, user, 1), true);
	assert.equal(allows({ mode: 0o700, uid: 0, gid: 20 }, user, 1), false);
	assert.equal(allows({ mode: 0o710, uid: 0, gid: 20 }, user, 1), true);
	assert.equal(allows({ mode: 0o701, uid: 0, gid: 20 }, user, 1), false);
	assert.equal(allows({ mode: 0o755, uid: 0, gid: 0 }, user, 5), true);
	assert.equal(allows({ mode: 0o711, uid: 0, gid: 0 }, user, 5), false);
});

for (const [said, code] of [
	["initdb: error: could not write file: No space left on device", "own-server/disk-full"],
	["ENOSPC: no space left on device, mkdir '/x'", "own-server/disk-full"],
	["EACCES: permission denied, mkdir '/x'", "own-server/no-permission"],
	["EROFS: read-only file system, open '/x'", "own-server/no-permission"],
	["EEXIST: file already exists, mkdir '/x'", "own-server/not-a-folder"],
] as const) {
	test(`"${said}" is told as ${code}, with the folder and what to do`, () => {
		const problem = problemOfSystemError(said, "/dữ liệu");
		assert.equal(problem?.code, code);
		assert.match(problem?.sentence("vi") ?? "", /\/dữ liệu.*[Hh]ãy/);
		assert.match(problem?.sentence("en") ?? "", /\/dữ liệu/);
	});
}

test("a refusal that was made already stays as it is", () => {
	const problem = problemOfSystemError("ENOSPC", "/x");
	assert.equal(problemOfSystemError(problem, "/y"), problem);
});

test("what is no fault of the system stays a defect", () => {
	assert.equal(problemOfSystemError(new TypeError("x is not a function"), "/x"), null);
});
