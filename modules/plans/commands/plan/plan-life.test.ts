import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { problemOfDatabaseError } from "#platform/db/index.ts";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import { planView } from "../../queries/plan/plan-view.ts";
import { occurrencesOf } from "../../queries/task/occurrences-of.ts";
import { changePlan } from "../../store/plan/plan.ts";
import {
	aDraft,
	anIssuedPlan,
	aPlan,
	aTask,
	bodies,
	contextAt,
	day,
	namedBody,
	people,
	planNow,
	seen,
	signedAndNumbered,
} from "../../testing/house.ts";
import { closePlan } from "./close-plan.ts";
import { draftPlan } from "./draft-plan.ts";
import { issuePlan } from "./issue-plan.ts";
import { correctNumber, numberPlan, takePlanBack } from "./sign-plan.ts";
import { sendPlanBack, submitPlan, withdrawPlan } from "./step-plan.ts";
import { writePlanHead, writeTargets } from "./write-plan.ts";
import { addTasks, changeTask, moveTask, removeTask } from "./write-tasks.ts";

const context = contextAt();
const { chiMai, bacBay, chiThu, anhTam } = people;
const code = (name: string) => ({ code: `plans/${name}` });
const textsOf = async (trx: WriteTransaction, planId: string) =>
	(await planView(trx, planId))?.tasks.map(({ position, text }) => `${position} ${text}`);

test("a plan is drafted, submitted, signed, numbered and issued; each step stays to be seen", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await anIssuedPlan(trx);
		const plan = await planView(trx, planId);
		assert.equal(plan?.state, "in-force");
		assert.equal(plan?.slug, "ke-hoach-84-kh-ubnd-2026-tinh-dong-thap");
		assert.deepEqual(
			plan?.steps.map((step) => `${step.number} ${step.action} ${step.from} ${step.to}`),
			[
				"1 submit draft submitted",
				"2 sign submitted signed",
				"3 number signed numbered",
				"4 issue numbered in-force",
			],
		);
	});
});

test("issuing gives the tasks to their bodies in the same transaction", async () => {
	await inUndoneTransaction(async (trx) => {
		const each = aTask({ leads: "each", lead: [namedBody(bodies.health), namedBody(bodies.wardCommittee)] });
		const { planId } = await anIssuedPlan(trx, { tasks: [aTask(), each] });
		const given = await occurrencesOf(trx, { planIds: [planId] }, day("2026-03-02"));
		assert.deepEqual(given.map(({ summary }) => summary.bodyId).sort(), [
			bodies.wardCommittee,
			bodies.health,
			bodies.health,
		]);
	});
});

test("a task to the issuer itself keeps the plan from being issued", async () => {
	await inUndoneTransaction(async (trx) => {
		const tasks = [aTask({ lead: [namedBody(bodies.provinceCommittee)] })];
		const { planId } = await aDraft(trx, { tasks });
		await signedAndNumbered(trx, planId);
		await assert.rejects(issuePlan(trx, chiMai, await seen(trx, planId), context), code("findings-block"));
		assert.equal((await planNow(trx, planId)).state, "numbered");
	});
});

test("from its submission on the text stands still; sent back with a reason, it can be written again", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId, taskIds } = await aDraft(trx);
		await submitPlan(trx, chiMai, await seen(trx, planId), context);
		const removal = { taskId: taskIds[0] as string };
		await assert.rejects(
			removeTask(trx, chiMai, { ...(await seen(trx, planId)), ...removal }, context),
			code("plan-not-a-draft"),
		);
		const blank = { ...(await seen(trx, planId)), reason: "  " };
		await assert.rejects(sendPlanBack(trx, bacBay, blank, context), code("plan-reason-missing"));
		await sendPlanBack(trx, bacBay, { ...blank, reason: "Thiếu kinh phí" }, context);
		await removeTask(trx, chiMai, { ...(await seen(trx, planId)), ...removal }, context);
		assert.deepEqual(await textsOf(trx, planId), []);
	});
});

test("a step that the table does not allow is refused with what can be done", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		const refusal = await issuePlan(trx, chiMai, await seen(trx, planId), context).catch((error) => error);
		assert.equal(refusal.code, "plans/plan-step-not-possible");
		assert.match(refusal.sentence("vi"), /“ban hành và giao việc” .* “Dự thảo”.* trình ký/i);
	});
});

test("of two who write at once the second is told, and nothing of the first is lost", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		const both = await seen(trx, planId);
		await addTasks(trx, chiMai, { ...both, tasks: [aTask({ text: "Việc của chị Mai" })] }, context);
		const second = addTasks(trx, chiThu, { ...both, tasks: [aTask({ text: "Việc của chị Thu" })] }, context);
		await assert.rejects(second, code("plan-changed-meanwhile"));
		assert.equal((await textsOf(trx, planId))?.at(-1), "2 Việc của chị Mai");
	});
});

test("tasks move to any place and the places stay without gaps", async () => {
	await inUndoneTransaction(async (trx) => {
		const tasks = ["a", "b", "c", "d"].map((text) => aTask({ text }));
		const { planId, taskIds } = await aDraft(trx, { tasks });
		const [a, b, , d] = taskIds as [string, string, string, string];
		const move = async (taskId: string, position: number) =>
			moveTask(trx, chiMai, { ...(await seen(trx, planId)), taskId, position }, context);
		await move(d, 1);
		assert.deepEqual(await textsOf(trx, planId), ["1 d", "2 a", "3 b", "4 c"]);
		await move(a, 99);
		assert.deepEqual(await textsOf(trx, planId), ["1 d", "2 b", "3 c", "4 a"]);
		await removeTask(trx, chiMai, { ...(await seen(trx, planId)), taskId: b }, context);
		assert.deepEqual(await textsOf(trx, planId), ["1 d", "2 c", "3 a"]);
	});
});

test("what a task says comes back as it was written, every part of it", async () => {
	await inUndoneTransaction(async (trx) => {
		const full = aTask({
			...{
				heading: "I. Y tế",
				kind: "request",
				field: "Văn hóa - Xã hội",
				priority: true,
				recurrence: "quarterly",
			},
			coordinate: [namedBody(bodies.homeAffairs, "Sở Nội vụ"), { bodyId: null, written: "đơn vị liên quan" }],
			measure: { label: "Cơ sở đã niêm yết", unit: "%", as: "rate", target: 95.5, code: null },
			...{ fundsNeeded: 120_000_000, fundsAllotted: 0, fundsSpent: null },
			deadline: { kind: "whenever", occasion: "có yêu cầu", within: { amount: 5, unit: "working-day" } },
			...{ deadlineWords: "khi có yêu cầu", placeInPaper: "Phụ lục, dòng 3" },
			nodes: [{ index: "PAPI", concept: "papi.6", basis: "chosen" }],
		});
		const { planId, taskIds } = await aDraft(trx, { tasks: [aTask()] });
		const change = { taskId: taskIds[0] as string, task: full };
		await changeTask(trx, chiMai, { ...(await seen(trx, planId)), ...change }, context);
		const [stored] = (await planView(trx, planId))?.tasks ?? [];
		assert.deepEqual(stored, { ...full, id: taskIds[0], planId, position: 1 });
	});
});

test("a number stands once in the register of a body, kind and year; the refusal names who has it", async () => {
	await inUndoneTransaction(async (trx) => {
		await anIssuedPlan(trx, { number: 12 });
		const { planId } = await aDraft(trx);
		const again = await signedAndNumbered(trx, planId, { number: 12 }).catch((error) => error);
		assert.equal(again.code, "plans/number-taken");
		assert.match(again.sentence("vi"), /Kế hoạch số 12\/KH-UBND ngày 02\/03\/2026/);
		const entry = { number: 13, symbol: "KH-UBND", issuedOn: day("2026-03-03") };
		await assert.rejects(
			numberPlan(trx, chiMai, { ...(await seen(trx, planId)), ...entry }, context),
			code("issued-in-future"),
		);
		await numberPlan(
			trx,
			chiMai,
			{ ...(await seen(trx, planId)), ...entry, issuedOn: day("2026-03-02") },
			context,
		);
		const wrong = {
			...(await seen(trx, planId)),
			...entry,
			issuedOn: day("2025-12-30"),
			number: 12,
			reason: "gõ nhầm",
		};
		await correctNumber(trx, chiMai, wrong, context);
		assert.equal((await planNow(trx, planId)).number, 12, "the same number in another year is another paper");
	});
});

test("two clerks at the same moment: the second is refused by the database in words", async () => {
	const database = await testDatabase();
	const { at, made } = await database.inTransaction(async (trx) => ({
		at: context.clock.now(),
		made: [await draftPlan(trx, chiMai, aPlan(), context), await draftPlan(trx, chiMai, aPlan(), context)],
	}));
	const register = { number: 4711, symbol: "KH-UBND", issued_on: "2026-03-02" };
	const enter = (id: string) => database.inTransaction((trx) => changePlan(trx, id, register, at));
	const outcomes = await Promise.allSettled(made.map(enter));
	const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
	assert.deepEqual(
		refused.map((reason) => problemOfDatabaseError(reason)?.code),
		["plans/number-taken"],
	);
});

test("a signed plan can be taken back before its tasks are given; its number is free again", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		await signedAndNumbered(trx, planId, { number: 21 });
		await takePlanBack(trx, chiMai, { ...(await seen(trx, planId)), reason: "Sai phụ lục" }, context);
		const plan = await planNow(trx, planId);
		assert.deepEqual([plan.state, plan.number, plan.signedFileId], ["draft", null, null]);
		await anIssuedPlan(trx, { number: 21 });
		await withdrawPlan(trx, chiMai, { ...(await seen(trx, planId)), reason: "Không làm nữa" }, context);
		assert.equal((await planNow(trx, planId)).state, "withdrawn");
	});
});

test("closing stops what is open, keeps what was said and wants the number that was seen", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await anIssuedPlan(trx);
		const closing = { report: "Đạt 0 trên 1 việc", fileId: null };
		const close = async (stopping: number) =>
			closePlan(trx, chiMai, { ...(await seen(trx, planId)), ...closing, stopping }, context);
		await assert.rejects(close(0), code("closing-other-count"));
		await close(1);
		const [only] = await occurrencesOf(trx, { planIds: [planId] }, day("2026-03-02"));
		assert.equal(only?.summary.state, "stopped");
		assert.equal((await planNow(trx, planId)).closingReport, "Đạt 0 trên 1 việc");
	});
});

test("a plan cannot be above itself, end before it begins, or answer a plan that was never issued", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		const other = await aDraft(trx);
		const { head } = aPlan();
		const write = async (over: Partial<typeof head>) =>
			writePlanHead(trx, chiMai, { ...(await seen(trx, planId)), head: { ...head, ...over } }, context);
		const parent = (id: string) => ({ parent: { planId: id, reference: null, issuer: null, day: null } });
		await assert.rejects(write(parent(planId)), code("parent-is-itself"));
		await assert.rejects(write(parent(other.planId)), code("parent-unknown"));
		await assert.rejects(
			write({ period: { first: day("2026-02-01"), last: day("2026-01-31") } }),
			code("period-backwards"),
		);
		const issued = await anIssuedPlan(trx, { number: 31 });
		await write(parent(issued.planId));
		const { parent: kept } = await planNow(trx, planId);
		assert.deepEqual([kept?.reference, kept?.day?.toString()], ["31/KH-UBND", "2026-03-02"]);
		const nothing = {
			node: null,
			label: "x",
			year: 2026,
			baselineYear: null,
			baseline: null,
			increase: null,
		};
		const targets = [{ ...nothing, value: null, atLeast: true, inGroup: null, unitLabel: null }];
		await assert.rejects(
			writeTargets(trx, chiMai, { ...(await seen(trx, planId)), targets }, context),
			code("target-says-nothing"),
		);
	});
});

test("an officer of another body cannot draft for this one, and does not even see its draft", async () => {
	await inUndoneTransaction(async (trx) => {
		await assert.rejects(draftPlan(trx, anhTam, aPlan(), context), code("plan-forbidden"));
		const elsewhere = aPlan({ issuerBodyId: bodies.wardCommittee });
		await assert.rejects(draftPlan(trx, chiThu, elsewhere, context), code("drafting-elsewhere"));
		const { planId } = await aDraft(trx);
		const input = { ...(await seen(trx, planId)), tasks: [aTask()] };
		await assert.rejects(addTasks(trx, anhTam, input, context), code("plan-unknown"));
		await assert.rejects(addTasks(trx, people.quanTri, input, context), code("plan-unknown"));
		await assert.rejects(
			sendPlanBack(trx, chiThu, { ...input, reason: "x" }, context),
			code("plan-forbidden"),
		);
	});
});
