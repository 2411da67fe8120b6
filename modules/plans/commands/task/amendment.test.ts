import assert from "node:assert/strict";
import { test } from "node:test";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { actsOf } from "../../queries/task/occurrence-view.ts";
import { occurrencesOf } from "../../queries/task/occurrences-of.ts";
import { act, givenTasks, occurrenceNow } from "../../testing/given.ts";
import { aDraft, aTask, bodies, contextAt, day, namedBody, people } from "../../testing/house.ts";
import { giveTasks } from "./give-tasks.ts";

const { anhTam, coNam, chiMai, anhBinh } = people;
const later = contextAt("2026-05-04T02:00:00Z");

/** A draft that begins with the text of the plan it replaces; one task is taken out, the others get another day. */
async function replacement(trx: WriteTransaction, planId: string, without: string) {
	const plan = { amends: { planId, how: "replaces" as const } };
	const draft = await aDraft(trx, { plan, tasks: [aTask({ text: "Việc mới" })], at: later });
	const db = writes<{ "plans.task": { plan_id: string; text: string; deadline_day: string } }>(trx);
	await db.deleteFrom("plans.task").where("plan_id", "=", draft.planId).where("text", "=", without).execute();
	await db
		.updateTable("plans.task")
		.set({ deadline_day: "2026-09-30" })
		.where("plan_id", "=", draft.planId)
		.execute();
	await giveTasks(trx, chiMai, { planId: draft.planId }, later);
	return draft.planId;
}

test("a plan that replaces another goes on with its open work and stops the rest, with the reason", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId, occurrences } = await givenTasks(trx, [
			aTask({ text: "Tiếp tục" }),
			aTask({ text: "Bỏ", lead: [namedBody(bodies.homeAffairs)] }),
			aTask({ text: "Đã xong" }),
		]);
		const of = (text: string) => {
			const found = occurrences.find((each) => each.text === text);
			if (!found) throw new Error(`no task ${text}`);
			return found;
		};
		await act(trx, anhTam, of("Tiếp tục").id, "report-progress", { done: "Một nửa" });
		await act(trx, anhTam, of("Đã xong").id, "report-done", { done: "Xong" });
		await act(trx, coNam, of("Đã xong").id, "sign");
		await act(trx, chiMai, of("Đã xong").id, "accept");
		const next = await replacement(trx, planId, "Bỏ");

		const goesOn = await occurrenceNow(trx, of("Tiếp tục").id);
		assert.equal(goesOn.planId, next);
		assert.equal(goesOn.summary.state, "working");
		assert.equal(goesOn.summary.dueOn?.toString(), "2026-09-30");
		assert.equal(goesOn.summary.firstDueOn?.toString(), "2026-06-30");
		assert.deepEqual(
			(await actsOf(trx, goesOn.id)).map(({ action }) => action),
			["report-progress", "go-on-in-amendment", "set-date"],
		);
		const stopped = await occurrenceNow(trx, of("Bỏ").id);
		assert.equal(stopped.summary.state, "stopped");
		assert.match((await actsOf(trx, stopped.id)).at(-1)?.reason ?? "", /không tiếp tục nhiệm vụ này/);
		const done = await occurrenceNow(trx, of("Đã xong").id);
		assert.equal(done.planId, next);
		assert.equal(done.summary.dueOn?.toString(), "2026-06-30");
		const all = await occurrencesOf(trx, { planIds: [next] }, day("2026-05-04"));
		assert.deepEqual(all.map(({ text, summary }) => `${text}: ${summary.state}`).sort(), [
			"Tiếp tục: working",
			"Việc mới: given",
			"Đã xong: accepted",
		]);
	});
});

test("giving twice gives once", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId, occurrences } = await givenTasks(trx);
		await giveTasks(trx, chiMai, { planId }, later);
		const now = await occurrencesOf(trx, { planIds: [planId] }, day("2026-05-04"));
		assert.equal(now.length, occurrences.length);
	});
});

test("a task whose lead nobody knows is given to nobody and named; one given to the issuer itself is refused", async () => {
	await inUndoneTransaction(async (trx) => {
		const unknown = aTask({ lead: [{ bodyId: null, written: "các đơn vị liên quan" }] });
		const { planId, taskIds } = await aDraft(trx, { tasks: [unknown, aTask()] });
		const given = await giveTasks(trx, chiMai, { planId }, later);
		assert.deepEqual(given, { assignments: 1, occurrences: 1, withoutLead: [taskIds[0]] });
		const itself = aTask({ lead: [namedBody(bodies.provinceCommittee)] });
		const other = await aDraft(trx, { tasks: [itself] });
		await assert.rejects(
			giveTasks(trx, anhBinh, { planId: other.planId }, later),
			(error: { code?: string }) => error.code === "plans/task-to-issuer",
		);
	});
});
