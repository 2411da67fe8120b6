import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { filedWaiting } from "../../queries/life/filed-waiting.ts";
import { actsOf, findDossier, lockDossier } from "../../store/life/dossiers.ts";
import type { DossiersTables } from "../../tables.ts";
import {
	act,
	aDossier,
	aNewDossier,
	aVersion,
	bodies,
	contextAt,
	people,
	province,
} from "../../testing/a-dossier.ts";
import { closeWaiting } from "./close-waiting.ts";
import { recordDossierAct } from "./record-act.ts";
import { takeInDossier } from "./take-in-dossier.ts";

const { chiLan, chiSau, anhHung } = people;
const why = { reason: "Thiếu giấy chứng sinh" };

async function refused(code: string, doing: Promise<unknown>, says = /./): Promise<void> {
	await assert.rejects(doing, (error) => {
		assert.ok(error instanceof Problem, String(error));
		assert.equal(error.code, `dossiers/${code}`);
		assert.match(error.sentence("vi"), says);
		return true;
	});
}

const lastDetails = async (trx: WriteTransaction, id: string) =>
	(await actsOf(trx, id)).at(-1)?.details ?? {};

async function takenIn(
	trx: WriteTransaction,
	action: "file" | "ask-supplement" | "refuse",
	at = "2026-03-02T02:00:00Z",
) {
	const versionId = await aVersion(trx);
	const input = aNewDossier({ versionId, channel: action === "file" ? "portal" : "desk" });
	return takeInDossier(trx, chiLan, input, { action, ...why }, contextAt(at));
}

test("a supplement is asked for once at reception; then it is taken or refused", () =>
	inUndoneTransaction(async (trx) => {
		const filed = await takenIn(trx, "ask-supplement");
		assert.deepEqual([filed.state, filed.supplements, filed.dueAt], ["awaiting-supplement", 1, null]);
		await refused("dossier-not-now", act(trx, chiLan, filed.id, "ask-supplement", why), /“Tiếp nhận”/);
		const received = await act(trx, chiLan, filed.id, "receive");
		assert.equal(received.dueAt?.toString(), "2026-03-10T10:00:00Z");
		assert.equal(received.code, filed.code);
	}));

test("what came through the portal is answered within eight working hours, or marked as late", () =>
	inUndoneTransaction(async (trx) => {
		// Monday 15:30: an hour and a half on Monday, the rest until 15:30 on Tuesday
		const filed = await takenIn(trx, "file", "2026-03-02T08:30:00Z");
		const [waiting] = await filedWaiting(trx, [bodies.desk], Temporal.Instant.from("2026-03-03T08:31:00Z"));
		assert.equal(waiting?.toldBy?.toString(), "2026-03-03T00:30:00Z");
		assert.equal(waiting?.answerBy?.toString(), "2026-03-03T08:30:00Z");
		assert.equal(waiting?.overdue, true);
		await act(trx, chiLan, filed.id, "receive", {}, "2026-03-03T08:31:00Z");
		assert.equal((await lastDetails(trx, filed.id)).late, true);
	}));

test("hand-over is the same day, or the next working day after 15:00; later is marked", () =>
	inUndoneTransaction(async (trx) => {
		const handedOver = async (receivedAt: string, at: string) => {
			const { id } = await aDossier(trx, {}, contextAt(receivedAt));
			await act(trx, chiLan, id, "hand-over", {}, at);
			const { handOverBy, late } = await lastDetails(trx, id);
			return [handOverBy, late];
		};
		assert.deepEqual(await handedOver("2026-03-06T08:00:00Z", "2026-03-06T09:30:00Z"), ["2026-03-06", false]);
		assert.deepEqual(await handedOver("2026-03-06T08:01:00Z", "2026-03-09T00:30:00Z"), ["2026-03-09", false]);
		assert.deepEqual(await handedOver("2026-03-06T08:00:00Z", "2026-03-09T00:30:00Z"), ["2026-03-06", true]);
	}));

test("a return within three working days needs a reason; later only when marked, and it counts as late", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aDossier(trx);
		await act(trx, chiLan, id, "hand-over");
		await refused("dossier-reason-missing", act(trx, chiSau, id, "return"));
		const late = "2026-03-06T02:00:00Z";
		await refused("dossier-return-late", act(trx, chiSau, id, "return", why, late), /05\/03\/2026.*trả muộn/);
		const returned = await act(trx, chiSau, id, "return", { ...why, late: true }, late);
		assert.deepEqual(
			[returned.state, returned.returns, returned.clockStartedAt, returned.dueAt, returned.firstDueAt],
			["returned", 1, null, null, null],
		);
		assert.equal((await lastDetails(trx, id)).late, true);
		// the clock starts from zero with the full dossier: Monday 09/03 and five working days
		const again = await act(trx, chiLan, id, "complete", {}, "2026-03-09T02:00:00Z");
		assert.equal(again.dueAt?.toString(), "2026-03-16T10:00:00Z");
		assert.equal(again.firstDueAt?.toString(), "2026-03-16T10:00:00Z");
		assert.equal(again.receivedAt?.toString(), "2026-03-02T02:00:00Z");
	}));

test("the date is moved once, a day before at least; later only when marked", () =>
	inUndoneTransaction(async (trx) => {
		const dueAt = Temporal.Instant.from("2026-03-12T10:00:00Z");
		const { id } = await aDossier(trx);
		await refused("dossier-forbidden", act(trx, chiSau, id, "extend", { ...why, dueAt }));
		const onTheDay = "2026-03-09T02:00:00Z";
		await refused(
			"dossier-extension-late",
			act(trx, anhHung, id, "extend", { ...why, dueAt }, onTheDay),
			/08\/03\/2026/,
		);
		await refused(
			"dossier-new-date-not-later",
			act(trx, anhHung, id, "extend", { ...why, dueAt: Temporal.Instant.from("2026-03-09T10:00:00Z") }),
		);
		const moved = await act(trx, anhHung, id, "extend", { ...why, dueAt }, "2026-03-08T02:00:00Z");
		assert.deepEqual(
			[moved.dueAt?.toString(), moved.firstDueAt?.toString(), moved.extensions],
			["2026-03-12T10:00:00Z", "2026-03-09T10:00:00Z", 1],
		);
		const later = Temporal.Instant.from("2026-03-20T10:00:00Z");
		await refused("dossier-extended-already", act(trx, anhHung, id, "extend", { ...why, dueAt: later }));
		// a letter after the date is written all the same, and marked
		const second = await aDossier(trx);
		const now = contextAt("2026-03-10T02:00:00Z");
		const locked = await lockDossier(trx, second.id);
		assert.ok(locked);
		await recordDossierAct(trx, anhHung, locked, { action: "extend", ...why, dueAfter: later }, now);
		assert.equal((await lastDetails(trx, second.id)).late, true);
	}));

test("a dossier without its supplement is closed after fifteen days, counted the longer way, by the clock", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await takenIn(trx, "ask-supplement");
		// fifteen working days after Monday 02/03/2026 end on Monday 23/03
		await refused(
			"dossier-close-early",
			act(trx, chiLan, id, "close", {}, "2026-03-23T02:00:00Z"),
			/23\/03\/2026.*Dừng theo yêu cầu/,
		);
		await closeWaiting(trx, null, contextAt("2026-03-22T22:20:00Z"));
		assert.equal((await findDossier(trx, id))?.state, "awaiting-supplement");
		await closeWaiting(trx, null, contextAt("2026-03-23T22:20:00Z"));
		const closed = await findDossier(trx, id);
		assert.deepEqual([closed?.state, closed?.endedAt?.toString()], ["closed", "2026-03-23T22:20:00Z"]);
		const last = (await actsOf(trx, id)).at(-1);
		assert.deepEqual([last?.byPersonId, last?.details.supplementBy], [null, "2026-03-23"]);
	}));

test("a result with a fault is put right within three working days and fetched again", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aDossier(trx);
		await act(trx, chiLan, id, "hand-over");
		await act(trx, chiSau, id, "grant");
		await refused("dossier-delivery-missing", act(trx, chiLan, id, "deliver"));
		await act(trx, chiLan, id, "deliver", { deliveredHow: "post" });
		const correcting = await act(trx, chiSau, id, "correct", { reason: "Sai ngày sinh" });
		assert.equal((await lastDetails(trx, id)).correctBy, "2026-03-06T10:00:00Z");
		assert.equal(correcting.settledAt?.toString(), "2026-03-03T02:00:00Z");
		const again = await act(trx, chiSau, id, "end-correction");
		assert.deepEqual([again.state, again.deliveredAt], ["settled", null]);
	}));

test("a loss is recorded by the head, with who bears the cost", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aDossier(trx);
		const lost = { reason: "Ngập nước kho lưu" };
		await refused("dossier-forbidden", act(trx, chiLan, id, "record-loss", lost));
		await refused("dossier-cost-missing", act(trx, anhHung, id, "record-loss", lost), /ai chịu chi phí/);
		const after = await act(trx, anhHung, id, "record-loss", {
			...lost,
			costBorneBy: "Ủy ban nhân dân phường",
		});
		assert.equal(after.state, "received");
		assert.equal((await lastDetails(trx, id)).costBorneBy, "Ủy ban nhân dân phường");
	}));

test("a fee is paid once", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aDossier(trx, { fee: 8000 });
		const paid = await act(trx, chiLan, id, "record-payment", { paidOnline: false });
		assert.deepEqual(
			[paid.paidAt?.toString(), paid.paidOnline, paid.fee],
			["2026-03-03T02:00:00Z", false, 8000],
		);
		await refused("dossier-paid-already", act(trx, chiLan, id, "record-payment"));
	}));

test("a dossier of another system is measured: every action is refused with the way there", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aDossier(trx);
		const db = writes<DossiersTables>(trx);
		const made_at = "2026-03-02T02:00:00Z";
		await db
			.insertInto("dossiers.source")
			.values({ id: "he-thong-tinh", name: "Hệ thống tỉnh", made_at })
			.execute();
		await db
			.updateTable("dossiers.dossier")
			.set({ source_id: "he-thong-tinh" })
			.where("id", "=", id)
			.execute();
		await refused("dossier-of-other-system", act(trx, chiLan, id, "hand-over"), /chỉ đo.*nhập lại/);
	}));

test("dossiers received before 01/07/2025 come by import only", () =>
	inUndoneTransaction(async (trx) => {
		const receivedAt = Temporal.Instant.from("2025-06-30T02:00:00Z");
		await refused("dossier-rules-not-run", aDossier(trx, { receivedAt }), /nhập số liệu/);
	}));

test("the same form twice acts once, at reception and later", () =>
	inUndoneTransaction(async (trx) => {
		const formKey = "019d0000-0000-7000-8000-0000000000aa";
		const versionId = await aVersion(trx);
		const first = await aDossier(trx, { versionId, formKey });
		const second = await aDossier(trx, { versionId, formKey });
		assert.equal(second.id, first.id);
		const again = "019d0000-0000-7000-8000-0000000000ab";
		await act(trx, chiLan, first.id, "hand-over", { formKey: again });
		const twice = await act(trx, chiLan, first.id, "hand-over", { formKey: again, version: 1 });
		assert.equal(twice.version, 2);
	}));

test("what is told afterwards lies between the last act and now", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aDossier(trx);
		const told = (happenedAt: string) =>
			act(trx, chiLan, id, "hand-over", { happenedAt: Temporal.Instant.from(happenedAt) });
		await refused("dossier-time-before", told("2026-03-02T01:59:00Z"), /02\/03\/2026 lúc 09\.00/);
		await refused("dossier-time-ahead", told("2026-03-03T02:01:00Z"));
		await told("2026-03-02T03:00:00Z");
		assert.equal((await actsOf(trx, id)).at(-1)?.happenedAt.toString(), "2026-03-02T03:00:00Z");
	}));

test("a version that another province made for itself is not received here", () =>
	inUndoneTransaction(async (trx) => {
		const elsewhere = await aVersion(trx, { unitId: "vn34:20" });
		await refused("dossier-version-unknown", aDossier(trx, { versionId: elsewhere }));
		const own = await aVersion(trx, { unitId: province });
		assert.equal((await aDossier(trx, { versionId: own })).versionId, own);
	}));
