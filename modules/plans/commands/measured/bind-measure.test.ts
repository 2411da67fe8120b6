import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { Measure } from "../../domain/task.ts";
import { bindingsOf } from "../../store/measured/binding.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { act, givenTasks, summaryNow } from "../../testing/given.ts";
import { aDraft, aTask, contextAt, people, province, seen } from "../../testing/house.ts";
import { bindMeasure } from "./bind-measure.ts";

const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === `plans/${code}`;
const rate: Measure = { label: "Hồ sơ đúng hạn", unit: null, as: "rate", target: 98, code: null };
const context = contextAt("2026-04-01T02:00:00Z");
const reason = "Hệ thống đã có số này";

async function inForce(trx: WriteTransaction, measure: Measure | null = rate) {
	const { planId, occurrences } = await givenTasks(trx, [aTask({ measure })]);
	const [task] = await storedTasks(trx, { planIds: [planId] });
	return { planId, taskId: task?.id ?? "", occurrenceId: occurrences[0]?.id ?? "" };
}

const bind = async (
	trx: WriteTransaction,
	who: Person,
	plan: { readonly planId: string; readonly taskId: string },
	code: string | null,
) => bindMeasure(trx, who, { ...(await seen(trx, plan.planId)), taskId: plan.taskId, code, reason }, context);

const measureOf = async (trx: WriteTransaction, taskId: string) =>
	(await storedTasks(trx, { ids: [taskId] }))[0]?.measure;

test("a task of a plan in force is bound with a reason; words and target of the paper stay, and values typed before are history", async () => {
	await inUndoneTransaction(async (trx) => {
		const plan = await inForce(trx);
		const value = { as: "rate", numerator: 9, denominator: 10 } as const;
		await act(trx, people.anhTam, plan.occurrenceId, "report-progress", { done: "Đang làm", value });
		await bind(trx, people.chiMai, plan, "on-time-settled");
		assert.deepEqual(await measureOf(trx, plan.taskId), { ...rate, code: "on-time-settled" });
		assert.deepEqual((await summaryNow(trx, plan.occurrenceId)).declared, value);
		const typed = act(trx, people.anhTam, plan.occurrenceId, "report-progress", { done: "Thêm", value });
		await assert.rejects(typed, refused("task-value-by-system"));
		await bind(trx, people.chiMai, plan, null);
		await act(trx, people.anhTam, plan.occurrenceId, "report-progress", { done: "Thêm", value });
		const told = await bindingsOf(trx, plan.taskId);
		assert.deepEqual(
			told.map(({ number, before, after }) => [number, before, after]),
			[
				[1, null, "on-time-settled"],
				[2, "on-time-settled", null],
			],
		);
		assert.equal(told[0]?.reason, reason);
	});
});

test("a measure of another kind, one that nobody knows, one without a single value, and no change at all are refused", async () => {
	await inUndoneTransaction(async (trx) => {
		const plan = await inForce(trx);
		const cases = [
			["letters", "task-measure-other-kind"],
			["no-such-measure", "task-measure-unknown"],
			["waiting", "task-measure-unknown"],
			[null, "task-measure-same"],
		] as const;
		for (const [code, problem] of cases)
			await assert.rejects(bind(trx, people.chiMai, plan, code), refused(problem));
	});
});

test("a task that measured nothing takes name and unit of the measure, without a target that no paper set", async () => {
	await inUndoneTransaction(async (trx) => {
		const plan = await inForce(trx, null);
		await bind(trx, people.chiMai, plan, "letters");
		const measure = await measureOf(trx, plan.taskId);
		assert.deepEqual(
			[measure?.as, measure?.unit, measure?.target, measure?.code],
			["count", "thư", null, "letters"],
		);
	});
});

test("in a draft the text is free, so nobody needs a reason, and this way is closed", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId, taskIds } = await aDraft(trx, { tasks: [aTask({ measure: rate })] });
		const plan = { planId, taskId: taskIds[0] ?? "" };
		await assert.rejects(bind(trx, people.chiMai, plan, "online"), refused("task-measure-draft"));
	});
});

test("only the coordinator of the issuer's unit binds, whoever else asks", async () => {
	const roles = ["coordinator", "head", "deputy", "officer", "supervisor", "administrator"];
	const unitId = fc.constantFrom(province, "vn34:28249", "vn34:20", null);
	const post = fc
		.record({ role: fc.constantFrom(...roles), unitId })
		.map((one) => ({ ...one, bodyId: null, fields: [], standsInFor: null }));
	await fc.assert(
		fc.asyncProperty(fc.array(post, { maxLength: 3 }), (posts) =>
			inUndoneTransaction(async (trx) => {
				const plan = await inForce(trx);
				const who: Person = { ...people.chiSau, posts };
				const isAdministrator = posts.some(({ role }) => role === "administrator");
				const may =
					!isAdministrator && posts.some((one) => one.role === "coordinator" && one.unitId === province);
				const asked = bind(trx, who, plan, "on-time-settled");
				if (may) await asked;
				else await assert.rejects(asked, refused("plan-forbidden"));
			}),
		),
		{ seed: 20261122, numRuns: 25 },
	);
});
