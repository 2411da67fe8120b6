import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { actsOf } from "../../queries/task/occurrence-view.ts";
import { act, occurrenceNow, onlyOccurrence } from "../../testing/given.ts";
import { contextAt, people } from "../../testing/house.ts";
import { actOnTask, type TaskActInput } from "./act-on-task.ts";

const { anhTam, coNam, chiMai, bacBay } = people;
const context = { ...contextAt("2026-04-02T02:00:00Z"), files: null };

/** Committed, so that two transactions see it. */
const signedTask = async (number: number): Promise<string> => {
	let id = "";
	await (await testDatabase()).inTransaction(async (trx) => {
		({ id } = await onlyOccurrence(trx, {}, number));
		await act(trx, anhTam, id, "report-done", { done: "Xong" });
		await act(trx, coNam, id, "sign");
	});
	return id;
};

test("of two who accept at once one does, and the other is told what the first did and what is possible now", async () => {
	const database = await testDatabase();
	const id = await signedTask(501);
	const accept: TaskActInput = { occurrenceId: id, seen: 2, action: "accept" };
	const results = await Promise.allSettled(
		[chiMai, bacBay].map((who) =>
			database.inTransaction(async (trx) => actOnTask(trx, who, accept, context)),
		),
	);
	const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
	assert.equal(refused.length, 1);
	assert.equal(refused[0].code, "plans/task-changed-meanwhile");
	assert.equal(refused[0].kind, "conflict");
	assert.match(refused[0].sentence("vi"), /đã được xác nhận hoàn thành.*“Mở lại việc đã xác nhận”/);
	await database.inTransaction(async (trx) => {
		const acts = await actsOf(trx, id);
		assert.deepEqual(
			acts.map(({ action }) => action),
			["report-done", "sign", "accept"],
		);
		assert.equal((await occurrenceNow(trx, id)).summary.acts, 3);
	});
});

test("one accepts while the other returns: only the first of them happens", async () => {
	const database = await testDatabase();
	const id = await signedTask(502);
	const results = await Promise.allSettled([
		database.inTransaction((trx) =>
			actOnTask(trx, chiMai, { occurrenceId: id, seen: 2, action: "accept" }, context),
		),
		database.inTransaction((trx) =>
			actOnTask(
				trx,
				bacBay,
				{ occurrenceId: id, seen: 2, action: "return", reason: "Thiếu phụ lục" },
				context,
			),
		),
	]);
	assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
	await database.inTransaction(async (trx) => {
		const { summary } = await occurrenceNow(trx, id);
		assert.equal(summary.acts, 3);
		assert.ok(summary.state === "accepted" || summary.state === "returned");
	});
});
