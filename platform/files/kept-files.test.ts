import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "../clock/clock.ts";
import { type PublicDb, reads, type WriteTransaction, writes } from "../db/connections.ts";
import { type Person, visitor } from "../http/actor.ts";
import type { Services } from "../http/route.ts";
import { pngChunk } from "./cleaning/clean-png.ts";
import { wholeOf } from "./counted-bytes.ts";
import { problem } from "./errors.ts";
import { failingStore } from "./failing-store.ts";
import {
	download,
	type FileStore,
	type FileToKeep,
	filesOf,
	findFile,
	forgetFile,
	keepFile,
	publicDownload,
	publishFile,
	withdrawFile,
} from "./index.ts";
import { memoryStore } from "./memory-store.ts";
import { sweepBy } from "./sweep.ts";

const lan: Person = {
	kind: "person",
	personId: "5b1c0000-0000-7000-8000-000000000001",
	name: "Chị Lan",
	sessionId: "s",
	posts: [],
};
const place = "GPS 10.49";
const picture = Buffer.concat([
	Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
	pngChunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
	pngChunk("tEXt", Buffer.from(`Comment\0${place}`)),
	pngChunk("IEND", Buffer.alloc(0)),
]);
const evidence: FileToKeep = {
	bytes: picture,
	name: "Ảnh bảng tin.png",
	purpose: "evidence",
	owner: { module: "plans", kind: "report", id: "7" },
	allowed: ["png", "pdf"],
	actor: lan,
};

function kit() {
	const clock = stoppedClock("2026-11-22T02:00:00Z");
	const within = memoryStore(clock);
	return { clock, store: failingStore(within) };
}

const rowsIn = async (trx: WriteTransaction) =>
	(await sql<{ n: number }>`SELECT count(*) AS n FROM files.file`.execute(reads<object>(trx).executor))
		.rows[0]?.n;

async function textOf(content: unknown): Promise<string> {
	return Buffer.from(await wholeOf(content as ReadableStream<Uint8Array>)).toString("latin1");
}

test("a kept file has its row, its bytes and its owner, and another with the same bytes has its own row", async () => {
	await inUndoneTransaction(async (trx) => {
		const { clock, store } = kit();
		const kept = await keepFile(trx, store, clock, evidence);
		assert.deepEqual(
			{ ...kept, id: "", sha256: "" },
			{
				id: "",
				sha256: "",
				size: picture.length,
				kind: "png",
				type: "image/png",
				name: "Ảnh bảng tin.png",
				purpose: "evidence",
				owner: { module: "plans", kind: "report", id: "7" },
				uploadedBy: lan.personId,
				at: "2026-11-22T02:00:00Z",
			},
		);
		const second = await keepFile(trx, store, clock, { ...evidence, actor: visitor });
		assert.equal(second.sha256, kept.sha256);
		assert.equal(second.uploadedBy, null);
		assert.deepEqual(await findFile(trx, kept.id), kept);
		const found = await filesOf(trx, { module: "plans", kind: "report", ids: ["7", "8"] });
		assert.deepEqual(found.map((file) => file.id).sort(), [kept.id, second.id].sort());
	});
});

test("when the disk is full there is no row, and a refused file never reaches the store", async () => {
	await inUndoneTransaction(async (trx) => {
		const { clock, store } = kit();
		const before = await rowsIn(trx);
		store.fail("put", problem("disk-full", {}));
		await assert.rejects(keepFile(trx, store, clock, evidence), { code: "files/disk-full" });
		const program = { ...evidence, bytes: Buffer.from("MZ\x90\0") };
		await assert.rejects(keepFile(trx, store, clock, program), { code: "files/has-program" });
		assert.equal(await rowsIn(trx), before);
		assert.equal(store.calls["put"], 1);
	});
});

test("the owner's module says who may read; missing, forbidden and malformed look the same", async () => {
	await inUndoneTransaction(async (trx) => {
		const { clock, store } = kit();
		const kept = await keepFile(trx, store, clock, evidence);
		const answer = await download(trx, store, kept.id, (file) => file.owner.id === "7");
		assert.equal(answer.filename, "Ảnh bảng tin.png");
		assert.equal(answer.contentType, "image/png");
		assert.notEqual(answer.inline, true);
		assert.equal(await textOf(answer.content), picture.toString("latin1"));
		const ids = [kept.id, "00000000-0000-7000-8000-000000000000", "' or 1=1", "../x"];
		for (const id of ids)
			await assert.rejects(
				download(trx, store, id, () => false),
				{ code: "files/not-found" },
			);
		await store.remove(kept.sha256);
		await assert.rejects(
			download(trx, store, kept.id, () => true),
			{ code: "files/bytes-missing" },
		);
	});
});

test("the public gets the copy without the place, only while it is published, and never the original", async () => {
	await inUndoneTransaction(async (trx) => {
		const { clock, store } = kit();
		const asPublic = trx as unknown as PublicDb;
		const kept = await keepFile(trx, store, clock, evidence);
		await assert.rejects(publicDownload(asPublic, store, kept.id), { code: "files/not-found" });
		const copy = await publishFile(trx, store, clock, { fileId: kept.id });
		assert.notEqual(copy.sha256, kept.sha256);
		assert.deepEqual(
			await publishFile(trx, store, clock, { fileId: kept.id }),
			copy,
			"publishing twice is once",
		);
		const text = await textOf((await publicDownload(asPublic, store, kept.id)).content);
		assert.ok(text.startsWith("\x89PNG") && !text.includes(place));
		assert.ok((await textOf((await download(trx, store, kept.id, () => true)).content)).includes(place));
		await withdrawFile(trx, kept.id);
		await assert.rejects(publicDownload(asPublic, store, kept.id), { code: "files/not-found" });
	});
});

test("a signed document is published only as it is and only when that is said; what cannot be cleaned is not", async () => {
	await inUndoneTransaction(async (trx) => {
		const { clock, store } = kit();
		const bytes = Buffer.from("%PDF-1.7\n1 0 obj << /ByteRange [0 1 2 3] >> endobj\n%%EOF");
		const signed = await keepFile(trx, store, clock, { ...evidence, bytes, name: "Quyết định.pdf" });
		await assert.rejects(publishFile(trx, store, clock, { fileId: signed.id }), {
			code: "files/cannot-clean-signed",
		});
		const copy = await publishFile(trx, store, clock, { fileId: signed.id, signedAsItIs: true });
		assert.deepEqual([copy.signed, copy.sha256], [true, signed.sha256]);
		const locked = Buffer.from("%PDF-1.7\ntrailer << /Encrypt 1 0 R >>\n%%EOF");
		const kept = await keepFile(trx, store, clock, { ...evidence, bytes: locked, name: "Khóa.pdf" });
		await assert.rejects(publishFile(trx, store, clock, { fileId: kept.id, signedAsItIs: true }), {
			code: "files/cannot-clean-kind",
		});
	});
});

async function sweep(
	trx: WriteTransaction,
	clock: ReturnType<typeof stoppedClock>,
	files: FileStore,
): Promise<void> {
	await sweepBy(clock).run({}, { trx, clock, services: { files } as Services } as Parameters<
		ReturnType<typeof sweepBy>["run"]
	>[1]);
}

test("bytes that nobody names go after a day; those of files and of published copies stay", async () => {
	await inUndoneTransaction(async (trx) => {
		const { clock, store } = kit();
		const kept = await keepFile(trx, store, clock, evidence);
		const copy = await publishFile(trx, store, clock, { fileId: kept.id });
		const orphan = await store.put(Buffer.from("upload whose transaction failed"), { bytes: 100 });
		clock.set("2026-11-22T23:00:00Z");
		const young = await store.put(Buffer.from("upload of this minute"), { bytes: 100 });
		await sweep(trx, clock, store);
		assert.equal(await store.has(orphan.id), true, "not a day old");
		clock.set("2026-11-23T03:00:00Z");
		await sweep(trx, clock, store);
		const left = await Promise.all(
			[kept.sha256, copy.sha256, orphan.id, young.id].map((id) => store.has(id)),
		);
		assert.deepEqual(left, [true, true, false, true]);
		await forgetFile(trx, kept.id);
		await sweep(trx, clock, store);
		assert.equal(await store.has(kept.sha256), false);
		assert.equal(await store.has(copy.sha256), false);
	});
});

test("bytes that are put again while the sweep runs are not swept", async () => {
	await inUndoneTransaction(async (trx) => {
		const { clock, store } = kit();
		const { id } = await store.put(Buffer.from("again"), { bytes: 100 });
		clock.set("2026-11-25T03:00:00Z");
		const list = store.list;
		const racing: FileStore = {
			...store,
			async *list() {
				for await (const one of list()) {
					await store.put(Buffer.from("again"), { bytes: 100 });
					yield one;
				}
			},
		};
		await sweep(trx, clock, racing);
		assert.equal(await store.has(id), true);
	});
});

test("the public reader sees the columns of copies and nothing of originals", async () => {
	const { public: publicDb } = await testDatabase();
	const ask = (column: string, from: string) =>
		sql`SELECT ${sql.ref(column)} FROM ${sql.table(from)}`.execute(reads<object>(publicDb).executor);
	await ask("sha256", "files.published_copy");
	await assert.rejects(ask("removed", "files.published_copy"), { code: "42501" });
	await assert.rejects(ask("name", "files.file"), { code: "42501" });
});

test("the application may not change the row of a file", async () => {
	await inUndoneTransaction(async (trx) => {
		await assert.rejects(sql`UPDATE files.file SET name = 'x'`.execute(writes<object>(trx)), {
			code: "42501",
		});
	});
});
