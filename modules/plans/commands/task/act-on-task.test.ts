import assert from "node:assert/strict";
import { test } from "node:test";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { actsOf } from "../../queries/task/occurrence-view.ts";
import { act, occurrenceNow, onlyOccurrence } from "../../testing/given.ts";
import { bodies, day, people } from "../../testing/house.ts";

const { anhTam, coNam, chiMai, bacBay, anhDung, coHoa, quanTri } = people;
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === `plans/${code}`;

test("two acts make a task done: the leader signs, then the giver accepts", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		await act(trx, anhTam, id, "report-progress", { done: "Đã niêm yết tại 12 trên 20 cơ sở" });
		await act(trx, anhTam, id, "report-done", { done: "Đã niêm yết tại 20 cơ sở" });
		assert.equal((await occurrenceNow(trx, id)).summary.acceptedAt, null);
		await act(trx, coNam, id, "sign");
		assert.equal((await occurrenceNow(trx, id)).summary.declaredOn?.toString(), "2026-04-01");
		assert.equal((await occurrenceNow(trx, id)).summary.acceptedAt, null);
		await act(trx, chiMai, id, "accept");
		const { summary, standing } = await occurrenceNow(trx, id);
		assert.equal(summary.state, "accepted");
		assert.equal(standing, "done");
		assert.deepEqual(
			(await actsOf(trx, id)).map(({ action, byPersonId }) => [action, byPersonId]),
			[
				["report-progress", anhTam.personId],
				["report-done", anhTam.personId],
				["sign", coNam.personId],
				["accept", chiMai.personId],
			],
		);
	});
});

test("what the giver returns goes back with the reason, and is accepted when done again", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		await act(trx, anhTam, id, "report-done", { done: "Xong" });
		await act(trx, coNam, id, "sign");
		await assert.rejects(act(trx, bacBay, id, "return"), refused("task-reason-missing"));
		await act(trx, bacBay, id, "return", { reason: "Chưa có ảnh niêm yết" });
		const returned = await occurrenceNow(trx, id);
		assert.equal(returned.summary.state, "returned");
		assert.equal(returned.summary.returns, 1);
		await act(trx, anhTam, id, "report-done", { done: "Đã bổ sung ảnh" });
		await act(trx, coNam, id, "sign", {}, { at: "2026-07-02T02:00:00Z" });
		await act(trx, bacBay, id, "accept", {}, { at: "2026-07-03T02:00:00Z" });
		assert.equal((await occurrenceNow(trx, id)).standing, "done-late");
	});
});

test("nobody acts who has no part in it, and a stranger is not even told that it exists", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const done = { done: "Xong" };
		await assert.rejects(act(trx, anhDung, id, "report-done", done), refused("task-unknown"));
		await assert.rejects(act(trx, quanTri, id, "report-done", done), refused("task-unknown"));
		await assert.rejects(act(trx, coHoa, id, "report-done", done), refused("task-unknown"));
		await assert.rejects(act(trx, chiMai, id, "report-done", done), refused("task-forbidden"));
		await act(trx, anhTam, id, "report-done", done);
		await assert.rejects(act(trx, anhTam, id, "sign"), refused("task-forbidden"));
		await assert.rejects(act(trx, coNam, id, "accept"), refused("task-forbidden"));
	});
});

test("who reported for the lead body cannot accept it for the giver as well", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const both = { ...chiMai, posts: [...chiMai.posts, ...anhTam.posts] };
		await act(trx, both, id, "report-done", { done: "Xong" });
		await act(trx, coNam, id, "sign");
		await assert.rejects(act(trx, both, id, "accept"), refused("task-declared-yourself"));
		await assert.rejects(act(trx, both, id, "return", { reason: "…" }), refused("task-declared-yourself"));
		await act(trx, bacBay, id, "accept");
		assert.equal((await occurrenceNow(trx, id)).summary.state, "accepted");
	});
});

test("a refusal names what is possible instead", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const error = await act(trx, coNam, id, "sign").catch((thrown) => thrown);
		assert.equal(error.code, "plans/task-not-now");
		assert.match(error.sentence("vi"), /mới giao, chưa báo cáo.*“Báo cáo tiến độ”.*“Xin gia hạn”/);
		assert.match(error.sentence("en"), /given, no report yet.*“Report as done”/);
	});
});

test("an extension is asked for once, granted with its own date, and the first date stays", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const ask = { reason: "Chờ hướng dẫn của Bộ Y tế", dueOn: day("2026-07-31") };
		await assert.rejects(act(trx, anhTam, id, "ask-extension", ask), refused("task-forbidden"));
		await assert.rejects(
			act(trx, coNam, id, "ask-extension", { ...ask, dueOn: day("2026-06-30") }),
			refused("task-date-not-later"),
		);
		await act(trx, coNam, id, "ask-extension", ask);
		await assert.rejects(act(trx, coNam, id, "ask-extension", ask), refused("task-not-now"));
		await act(trx, chiMai, id, "grant-extension", { dueOn: day("2026-07-15") });
		const { summary } = await occurrenceNow(trx, id);
		assert.equal(summary.dueOn?.toString(), "2026-07-15");
		assert.equal(summary.firstDueOn?.toString(), "2026-06-30");
		assert.equal(summary.extensions, 1);
		assert.equal(summary.askedDueOn, null);
	});
});

test("a refused extension leaves the date, with the reason in the history", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		await act(trx, coNam, id, "ask-extension", { reason: "Thiếu kinh phí", dueOn: day("2026-08-01") });
		await assert.rejects(act(trx, chiMai, id, "refuse-extension"), refused("task-reason-missing"));
		await act(trx, chiMai, id, "refuse-extension", { reason: "Kinh phí đã cấp ngày 15/3" });
		const { summary } = await occurrenceNow(trx, id);
		assert.equal(summary.dueOn?.toString(), "2026-06-30");
		assert.equal((await actsOf(trx, id)).at(-1)?.reason, "Kinh phí đã cấp ngày 15/3");
	});
});

test("a task passed on begins anew at the other body; what the first one reported stays in the history", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx, {
			measure: { label: "Số cơ sở", unit: "cơ sở", as: "count", target: 20, code: null },
		});
		await act(trx, anhTam, id, "report-progress", { done: "Một phần", value: { as: "count", value: 3 } });
		await act(trx, coNam, id, "hand-back", { reason: "Thuộc thẩm quyền cấp xã" });
		const on = (toBodyId: string) => act(trx, chiMai, id, "pass-on", { reason: "Đúng thẩm quyền", toBodyId });
		await assert.rejects(on(bodies.health), refused("task-same-body"));
		await assert.rejects(on(bodies.provinceCommittee), refused("task-to-itself"));
		await assert.rejects(on("vn63:87/tinh.ubnd"), refused("receiver-unknown"));
		await assert.rejects(on("bịa/ra"), refused("receiver-unknown"));
		await on(bodies.wardCommittee);
		const row = await occurrenceNow(trx, id);
		assert.equal(row.summary.bodyId, bodies.wardCommittee);
		assert.equal(row.unitId, "vn34:28249");
		assert.equal(row.summary.declared, null);
		assert.equal(row.summary.state, "given");
		assert.deepEqual((await actsOf(trx, id))[0]?.value, { as: "count", value: 3 });
		await act(trx, anhDung, id, "report-done", { done: "Xong" });
	});
});

test("a request can be declined and is never returned", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx, { kind: "request" });
		await assert.rejects(act(trx, coNam, id, "hand-back", { reason: "…" }), refused("task-not-now"));
		await act(trx, coNam, id, "decline", { reason: "Đã có chương trình riêng" });
		assert.equal((await occurrenceNow(trx, id)).standing, "declined");
	});
});
