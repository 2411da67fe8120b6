import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, open, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, mock, test } from "node:test";
import { stoppedClock } from "../clock/clock.ts";
import { Problem } from "../problem/problem.ts";
import { folderStore } from "./folder-store.ts";

const clock = stoppedClock("2026-11-22T02:00:00Z");
const scratch = await mkdtemp(join(tmpdir(), "guong-folder-"));
after(() => rm(scratch, { recursive: true, force: true }));

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The disk takes so many pieces more and then says `code`. */
async function diskTakes(pieces: number, code: string, work: () => Promise<void>): Promise<void> {
	const handle = await open(join(scratch, "any"), "w");
	const prototype = Object.getPrototypeOf(handle) as typeof handle;
	await handle.close();
	await rm(join(scratch, "any"));
	const { writeFile } = prototype;
	let left = pieces;
	const mocked = mock.method(prototype, "writeFile", function (this: typeof handle, data: Uint8Array) {
		if (left-- > 0) return writeFile.call(this, data);
		return Promise.reject(Object.assign(new Error(code), { code }));
	});
	try {
		await work();
	} finally {
		mocked.mock.restore();
	}
}

async function* twoPieces(): AsyncGenerator<Uint8Array> {
	yield Buffer.from("first ");
	yield Buffer.from("second");
}

test("a disk that fills up in the middle gives a clear refusal, leaves nothing, and later takes the same file", async () => {
	const folder = join(scratch, "full");
	const store = folderStore(folder, clock);
	await diskTakes(1, "ENOSPC", async () => {
		await assert.rejects(store.put(twoPieces(), { bytes: 100 }), (error) => {
			assert.ok(error instanceof Problem && error.code === "files/disk-full" && error.kind === "unavailable");
			assert.match(error.sentence("vi"), /hết chỗ lưu.*gửi lại/);
			return true;
		});
	});
	assert.deepEqual(await filesIn(folder), []);
	const { id } = await store.put(twoPieces(), { bytes: 100 });
	assert.equal(await store.has(id), true);
});

test("a folder that may not be written to is told with its reason", async () => {
	await diskTakes(0, "EROFS", async () => {
		const store = folderStore(join(scratch, "read-only"), clock);
		await assert.rejects(store.put(twoPieces(), { bytes: 100 }), {
			code: "files/store-not-writable",
			details: { reason: "EROFS" },
		});
	});
});

test("only the program's own user may read what is stored", async () => {
	const folder = join(scratch, "private");
	await folderStore(folder, clock).put(twoPieces(), { bytes: 100 });
	const [path = ""] = await filesIn(folder);
	const handle = await open(path);
	assert.equal((await handle.stat()).mode & 0o077, 0);
	await handle.close();
});

test("a program killed again and again while it writes loses no file it acknowledged and leaves none half-written", async () => {
	const folder = join(scratch, "killed");
	const acknowledged = new Set<string>();
	for (let round = 0; round < 6; round++) {
		for (const id of await writeUntilKilled(folder, round)) acknowledged.add(id);
	}
	assert.ok(acknowledged.size >= 12, `only ${acknowledged.size} were written`);
	const kept = (await filesIn(folder)).filter((path) => !path.includes("unfinished"));
	for (const path of kept) {
		const digest = createHash("sha256")
			.update(await readFile(path))
			.digest("hex");
		assert.ok(path.endsWith(digest), `${path} is not whole`);
	}
	for (const id of acknowledged)
		assert.ok(
			kept.some((path) => path.endsWith(id)),
			`${id} was acknowledged`,
		);
});

/** A process of its own that writes as fast as it can; killed after some acknowledgements. */
async function writeUntilKilled(folder: string, round: number): Promise<readonly string[]> {
	const script = `
		import { folderStore } from ${JSON.stringify(new URL("./folder-store.ts", import.meta.url).href)};
		import { systemClock } from ${JSON.stringify(new URL("../clock/clock.ts", import.meta.url).href)};
		const store = folderStore(${JSON.stringify(folder)}, systemClock);
		for (let n = 0; ; n++) {
			const bytes = Buffer.alloc(200_000, "${round} " + n);
			const { id } = await store.put(bytes, { bytes: 1e6 });
			process.stdout.write(id + "\\n");
		}`;
	const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	let text = "";
	child.stdout.setEncoding("utf8");
	const ended = new Promise((resolve) => child.once("exit", resolve));
	child.stdout.on("data", (more: string) => {
		text += more;
		if (text.split("\n").length > 2 + round) child.kill("SIGKILL");
	});
	await ended;
	return text.split("\n").slice(0, -1);
}
