import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "../clock/clock.ts";
import { Problem } from "../problem/problem.ts";
import { wholeOf } from "./counted-bytes.ts";
import type { FileStore } from "./file-store.ts";
import { folderStore } from "./folder-store.ts";
import { memoryStore } from "./memory-store.ts";
import { type S3Access, s3Store } from "./s3-store.ts";

const clock = stoppedClock("2026-11-22T02:00:00Z");
const scratch = await mkdtemp(join(tmpdir(), "guong-stores-"));
const s3 = await startS3(join(scratch, "s3"));
const access: S3Access = {
	endpoint: s3.endpoint,
	bucket: "guong",
	region: "us-east-1",
	accessKey: "S3RVER",
	secretKey: "S3RVER",
	patience: { milliseconds: 5_000, tries: 2 },
};
const folder = join(scratch, "tệp của xã");
const stores: Record<string, FileStore> = {
	folder: folderStore(folder, clock),
	memory: memoryStore(clock),
	S3: s3Store(access),
};
const limits = { bytes: 1_000_000 };
after(async () => {
	await s3.close();
	await rm(scratch, { recursive: true, force: true });
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

for (const [name, store] of Object.entries(stores)) {
	test(`${name}: what is put comes out again under the hash of its content, in one piece or many`, async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({ maxLength: 3_000 }),
				fc.integer({ min: 1, max: 999 }),
				async (bytes, size) => {
					const stored = await store.put(pieces(bytes, size), limits);
					assert.deepEqual(stored, { id: sha256(bytes), size: bytes.length });
					assert.deepEqual(await store.put(bytes, limits), stored);
					assert.deepEqual(Buffer.from(await wholeOf(await store.open(stored.id))), Buffer.from(bytes));
				},
			),
			{ seed: 20261122, numRuns: 12 },
		);
	});

	test(`${name}: a listed file is there, a removed one is not, and removing twice is nothing`, async () => {
		const { id } = await store.put(Buffer.from(`to be removed from ${name}`), limits);
		assert.equal(await store.has(id), true);
		assert.ok((await store.storedAt(id)) instanceof Temporal.Instant);
		const listed = [];
		for await (const one of store.list()) listed.push(one.id);
		assert.ok(listed.includes(id));
		await store.remove(id);
		await store.remove(id);
		assert.equal(await store.has(id), false);
		assert.equal(await store.storedAt(id), null);
		await assert.rejects(store.open(id), { code: "files/bytes-missing" });
	});

	test(`${name}: one byte over the limit is refused with both sizes, and nothing is kept`, async () => {
		const bytes = Buffer.alloc(1_500_000, name);
		await assert.rejects(store.put(pieces(bytes, 65_536), { ...limits, name: "ảnh.jpg" }), (error) => {
			assert.ok(error instanceof Problem && error.code === "files/too-large");
			assert.match(error.sentence("vi"), /“ảnh.jpg”.*1 MB/);
			return true;
		});
		assert.equal(await store.has(sha256(bytes)), false);
	});

	test(`${name}: an upload that breaks off keeps nothing`, async () => {
		async function* broken(): AsyncGenerator<Uint8Array> {
			yield Buffer.from("half");
			throw new Error("line lost");
		}
		await assert.rejects(store.put(broken(), limits), /line lost/);
		assert.equal(await store.has(sha256(Buffer.from("half"))), false);
	});

	test(`${name}: nothing but an id becomes part of a path`, async () => {
		for (const id of [
			"../../../etc/passwd",
			"",
			"A".repeat(64),
			`${"a".repeat(63)}/`,
			`${"a".repeat(64)}\n`,
		]) {
			await assert.rejects(async () => await store.open(id), RangeError);
			await assert.rejects(async () => await store.remove(id), RangeError);
		}
	});
}

test("folder: a file changed on the disk does not pass for what was put", async () => {
	const store = stores["folder"] as FileStore;
	const { id } = await store.put(Buffer.from("minutes of the meeting"), limits);
	await writeFile(join(folder, id.slice(0, 2), id.slice(2, 4), id), "minutes of another meeting");
	await assert.rejects(async () => await wholeOf(await store.open(id)), /has changed/);
});

test("folder: what cut-off writings left behind is tidied when it is old, never a file that was kept", async () => {
	const store = stores["folder"] as FileStore;
	const { id } = await store.put(Buffer.from("kept"), limits);
	await writeFile(join(folder, "unfinished", "draft-of-a-killed-program"), "half");
	await store.tidy(clock.now().subtract({ hours: 24 * 3650 }));
	assert.equal((await readdir(join(folder, "unfinished"))).length, 1);
	await store.tidy(Temporal.Now.instant().add({ hours: 1 }));
	assert.deepEqual(await readdir(join(folder, "unfinished")), []);
	assert.equal(await store.has(id), true);
});

test("folder: putting what is there makes its age begin anew, so that it is not swept from under its new owner", async () => {
	const moving = stoppedClock("2026-11-01T00:00:00Z");
	const store = folderStore(join(scratch, "moving"), moving);
	const { id } = await store.put(Buffer.from("again"), limits);
	moving.set("2026-11-20T00:00:00Z");
	await store.put(Buffer.from("again"), limits);
	assert.equal((await store.storedAt(id))?.toString(), "2026-11-20T00:00:00Z");
});

interface S3Server {
	run(): Promise<AddressInfo>;
	close(): Promise<void>;
}

/** An S3 server from npm; it does not check signatures, `s3-store.test.ts` does. */
async function startS3(directory: string): Promise<{ endpoint: string; close(): Promise<void> }> {
	// @ts-expect-error it comes without types
	const loaded: { default: new (options: object) => S3Server } = await import("s3rver");
	const server = new loaded.default({
		port: 0,
		silent: true,
		directory,
		configureBuckets: [{ name: "guong" }],
	});
	const { port } = await server.run();
	return { endpoint: `http://127.0.0.1:${port}`, close: () => server.close() };
}
