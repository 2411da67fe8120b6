import assert from "node:assert/strict";
import { test } from "node:test";
import type { PublicDb, WriteTransaction } from "#platform/db/connections.ts";
import { filesOf, findPublished } from "#platform/files/index.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { occurrenceView } from "../../queries/task/occurrence-view.ts";
import { act, occurrenceNow, onlyOccurrence } from "../../testing/given.ts";
import { contextAt, day, people } from "../../testing/house.ts";
import { publishEvidence, withdrawEvidence } from "./publish-evidence.ts";

const { anhTam, coNam, chiMai, chiThu, anhDung } = people;
const png = new Uint8Array(
	Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
		"base64",
	),
);
const text = (content: string) => new TextEncoder().encode(content);
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code;

const reportWith = async (trx: WriteTransaction, id: string, file: { bytes: Uint8Array; name: string }) => {
	const files = memoryStore(contextAt().clock);
	await act(
		trx,
		anhTam,
		id,
		"report-done",
		{ done: "Xong", files: [{ ...file, caption: "Bảng giá" }] },
		{ files },
	);
	return files;
};

test("a photo that comes with a report is kept with it", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		await reportWith(trx, id, { bytes: png, name: "bảng giá.png" });
		const view = await occurrenceView(trx, id, day("2026-04-01"));
		assert.deepEqual(
			view?.evidence.map(({ act: number, caption, publishedAt }) => ({ number, caption, publishedAt })),
			[{ number: 1, caption: "Bảng giá", publishedAt: null }],
		);
		const [file] = await filesOf(trx, { module: "plans", kind: "occurrence", ids: [id] });
		assert.equal(file?.kind, "png");
		assert.equal(file?.uploadedBy, anhTam.personId);
	});
});

test("a file that is not what it says is refused at its field, whatever it is called", async () => {
	const cases = [
		{ bytes: png, name: "bao-cao.pdf", code: "files/not-what-it-says" },
		{ bytes: text("MZ\u0090\u0000"), name: "anh.jpg", code: null },
		{ bytes: text("<!doctype html><script>alert(1)</script>"), name: "anh.png", code: "files/has-markup" },
		{ bytes: text("%PDF-1.7 hỏng"), name: "anh.png", code: null },
		{ bytes: new Uint8Array(), name: "trong.pdf", code: "files/empty" },
	];
	for (const { bytes, name, code } of cases)
		await inUndoneTransaction(async (trx) => {
			const { id } = await onlyOccurrence(trx);
			const error = await reportWith(trx, id, { bytes, name }).catch((thrown) => thrown);
			assert.equal(error.kind, "invalid", name);
			if (code) assert.equal(error.code, code);
			assert.ok("minh_chung" in error.fields);
		});
});

test("a file with an act that takes none is refused", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const files = memoryStore(contextAt().clock);
		const sent = { reason: "Thuộc cấp xã", files: [{ bytes: png, name: "a.png" }] };
		await assert.rejects(
			act(trx, coNam, id, "hand-back", sent, { files }),
			refused("plans/task-files-not-taken"),
		);
	});
});

test("evidence is published only once the work was accepted, by who decides, and reopening takes it back", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const files = await reportWith(trx, id, { bytes: png, name: "bảng giá.png" });
		await act(trx, coNam, id, "sign");
		const [file] = await filesOf(trx, { module: "plans", kind: "occurrence", ids: [id] });
		const which = { occurrenceId: id, fileId: file?.id ?? "", signedAsItIs: false };
		const context = { ...contextAt("2026-05-04T02:00:00Z"), files };
		const publish = (who: typeof chiMai) => publishEvidence(trx, who, which, context);
		const shown = () => findPublished(trx as unknown as PublicDb, which.fileId);

		await assert.rejects(publish(chiMai), refused("plans/evidence-not-accepted"));
		await act(trx, chiMai, id, "accept");
		await assert.rejects(publish(anhTam), refused("plans/evidence-forbidden"));
		await assert.rejects(publish(chiThu), refused("plans/evidence-unknown"));
		await assert.rejects(publish(anhDung), refused("plans/evidence-unknown"));
		await publish(coNam);
		assert.ok(await shown());
		await withdrawEvidence(trx, chiMai, which, context);
		assert.equal(await shown(), null);
		await publish(chiMai);
		await act(trx, chiMai, id, "reopen", { reason: "Kiểm tra lại tại chỗ" });
		assert.equal(await shown(), null);
		assert.equal((await occurrenceNow(trx, id)).summary.state, "returned");
	});
});
