import assert from "node:assert/strict";
import { test } from "node:test";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { Measure, MeasuredValue } from "../../domain/task.ts";
import { actsOf, occurrenceView } from "../../queries/task/occurrence-view.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { act, occurrenceNow, onlyOccurrence } from "../../testing/given.ts";
import { day, people } from "../../testing/house.ts";

const { anhTam, coNam, chiMai, chiSau } = people;
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === `plans/${code}`;
const measure = (as: Measure["as"], code: string | null = null): { readonly measure: Measure } => ({
	measure: { label: "Hồ sơ đúng hạn", unit: "hồ sơ", as, target: 98, code },
});
const rate = (numerator: number, denominator: number): MeasuredValue => ({
	as: "rate",
	numerator,
	denominator,
});

test("a corrected value takes the place of the reported one, which stays to be seen", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx, measure("rate"));
		await act(trx, anhTam, id, "report-done", { done: "Xong", value: rate(96, 100) });
		const correct = (corrects: number, value: MeasuredValue | null) =>
			act(trx, anhTam, id, "correct", { reason: "Đếm sót 2 hồ sơ", corrects, value });
		await assert.rejects(correct(7, rate(98, 100)), refused("task-nothing-corrected"));
		await assert.rejects(correct(1, null), refused("task-value-missing"));
		await correct(1, rate(98, 100));
		const { summary } = await occurrenceNow(trx, id);
		assert.deepEqual(summary.declared, rate(98, 100));
		assert.equal(summary.state, "reported");
		const acts = await actsOf(trx, id);
		assert.deepEqual(acts[0]?.value, rate(96, 100));
		assert.equal(acts[1]?.corrects, 1);
		await assert.rejects(correct(1, rate(50, 100)), refused("task-nothing-corrected"));
		await correct(2, rate(99, 100));
		assert.deepEqual((await occurrenceNow(trx, id)).summary.declared, rate(99, 100));
	});
});

test("what the leader has signed is not corrected under the signature: the leader takes it back first", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx, measure("rate"));
		await act(trx, anhTam, id, "report-done", { done: "Xong", value: rate(96, 100) });
		await act(trx, coNam, id, "sign");
		const correction = { reason: "Đếm sót", corrects: 1, value: rate(97, 100) };
		await assert.rejects(act(trx, anhTam, id, "correct", correction), refused("task-not-now"));
		await act(trx, coNam, id, "send-back-inside", { reason: "Sửa số" });
		await act(trx, anhTam, id, "correct", correction);
		assert.deepEqual((await occurrenceNow(trx, id)).summary.declared, rate(97, 100));
	});
});

test("values that cannot be are refused, each with its reason", async () => {
	const cases: readonly [Partial<{ measure: Measure }>, MeasuredValue, string][] = [
		[{}, { as: "count", value: 1 }, "task-value-not-asked"],
		[measure("count"), rate(1, 2), "task-value-of-other-kind"],
		[measure("count"), { as: "count", value: -1 }, "task-value-negative"],
		[measure("rate"), rate(0, 0), "task-denominator-nought"],
		[measure("rate"), rate(-1, 4), "task-value-negative"],
		[measure("count", "letters"), { as: "count", value: 1 }, "task-value-by-system"],
	];
	for (const [task, value, code] of cases)
		await inUndoneTransaction(async (trx) => {
			const { id } = await onlyOccurrence(trx, task);
			await assert.rejects(act(trx, anhTam, id, "report-done", { done: "Xong", value }), refused(code));
		});
});

test("the giver accepts another value than declared only with a reason; both stand side by side", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx, measure("rate"));
		await act(trx, anhTam, id, "report-done", { done: "Xong", value: rate(100, 100) });
		await act(trx, coNam, id, "sign");
		const value = rate(95, 100);
		await assert.rejects(act(trx, chiMai, id, "accept", { value }), refused("task-reason-missing"));
		await act(trx, chiMai, id, "accept", { value, reason: "5 hồ sơ trả muộn theo phiếu hẹn" });
		const { summary } = await occurrenceNow(trx, id);
		assert.deepEqual(summary.declared, rate(100, 100));
		assert.deepEqual(summary.accepted, value);
	});
});

test("money spent is declared with a report and counts for the task once the work is accepted", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id, taskId } = await onlyOccurrence(trx, { fundsNeeded: 50_000_000 });
		const spentOf = async () => (await storedTasks(trx, { ids: [taskId] }))[0]?.fundsSpent;
		const report = (action: "report-progress" | "report-done", spent: number) =>
			act(trx, anhTam, id, action, { done: "Mua bảng", spent });
		await assert.rejects(report("report-progress", -1), refused("task-money-negative"));
		await report("report-progress", 12_000_000);
		await report("report-done", 41_500_000);
		await assert.rejects(act(trx, coNam, id, "sign", { spent: 1 }), refused("task-money-not-asked"));
		await act(trx, coNam, id, "sign");
		assert.equal(await spentOf(), null);
		await act(trx, chiMai, id, "accept");
		assert.equal(await spentOf(), 41_500_000);
		await act(trx, chiMai, id, "reopen", { reason: "Kiểm tra chứng từ" });
		assert.equal(await spentOf(), null);
	});
});

test("the leader names who is in charge; people of other units cannot be named", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		await assert.rejects(act(trx, coNam, id, "reassign"), refused("task-nobody-named"));
		const officer = { officerPersonId: chiSau.personId };
		await assert.rejects(act(trx, coNam, id, "reassign", officer), refused("task-not-of-unit"));
		const leader = { personId: null, name: "Bà Năm", post: "Phó Giám đốc Sở Y tế" };
		await act(trx, coNam, id, "reassign", { leader });
		const view = await occurrenceView(trx, id, day("2026-04-02"));
		assert.equal(view?.leaderName, "Bà Năm");
		assert.equal(view?.acts.at(-1)?.leaderPost, "Phó Giám đốc Sở Y tế");
		assert.equal(view?.summary.state, "given");
		await act(trx, coNam, id, "reassign", { leader: null });
		assert.equal((await occurrenceNow(trx, id)).leaderName, null);
		assert.equal((await actsOf(trx, id))[0]?.leaderName, "Bà Năm");
	});
});
