import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { planView } from "../../queries/plan/plan-view.ts";
import { occurrencesOf } from "../../queries/task/occurrences-of.ts";
import { act } from "../../testing/given.ts";
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
import { draftPlan } from "./draft-plan.ts";
import { issuePlan } from "./issue-plan.ts";
import { changeTask, removeTask } from "./write-tasks.ts";

const context = contextAt();
const later = contextAt("2026-05-04T02:00:00Z");
const { chiMai } = people;

const workOf = async (trx: WriteTransaction, planId: string) =>
	(await occurrencesOf(trx, { planIds: [planId] }, day("2026-05-04"))).map(
		({ text, summary }) => `${text}: ${summary.bodyId.split(".")[1]} ${summary.state}`,
	);

/** A plan in force, and a draft that amends it: "giữ" goes on, "bỏ" is left out. */
async function amended(trx: WriteTransaction, how: "amends" | "replaces") {
	const tasks = ["giữ", "bỏ"].map((text) => aTask({ text }));
	const old = await anIssuedPlan(trx, { tasks });
	const planId = await draftPlan(trx, chiMai, aPlan({ amends: { planId: old.planId, how } }), later);
	const [, dropped] = (await planView(trx, planId))?.tasks ?? [];
	if (!dropped) throw new Error("the draft did not begin with the old text");
	await removeTask(trx, chiMai, { ...(await seen(trx, planId)), taskId: dropped.id }, later);
	await signedAndNumbered(trx, planId, { number: 85, at: later });
	return { old: old.planId, planId };
}

test("an amendment begins with the old text; what goes on moves to it, what is left out is stopped, the old text stays", async () => {
	await inUndoneTransaction(async (trx) => {
		const { old, planId } = await amended(trx, "amends");
		const before = (await planView(trx, old))?.tasks;
		await issuePlan(trx, chiMai, await seen(trx, planId), later);
		assert.equal((await planNow(trx, old)).state, "amended");
		assert.deepEqual((await planView(trx, old))?.tasks, before, "the old text is kept word for word");
		assert.deepEqual(await workOf(trx, old), ["bỏ: so-y-te stopped"]);
		assert.deepEqual(await workOf(trx, planId), ["giữ: so-y-te given"]);
		const step = (await planView(trx, old))?.steps.at(-1);
		assert.deepEqual([step?.action, step?.byPersonId], ["amend", null]);
	});
});

test("a task that the new paper gives to another lead stops with the former one; work passed on meanwhile goes on where it is", async () => {
	await inUndoneTransaction(async (trx) => {
		const old = await anIssuedPlan(trx, { tasks: [aTask({ text: "đổi" }), aTask({ text: "đã chuyển" })] });
		const given = await occurrencesOf(trx, { planIds: [old.planId] }, day("2026-05-04"));
		const moved = given.find(({ text }) => text === "đã chuyển");
		await act(trx, chiMai, moved?.id ?? "", "pass-on", {
			reason: "Đúng việc hơn",
			toBodyId: bodies.homeAffairs,
		});
		const how = { planId: old.planId, how: "amends" } as const;
		const planId = await draftPlan(trx, chiMai, aPlan({ amends: how }), later);
		const [changed] = (await planView(trx, planId))?.tasks ?? [];
		if (!changed) throw new Error("the draft did not begin with the old text");
		const task = { ...changed, lead: [namedBody(bodies.provinceFront, "MTTQ tỉnh")] };
		await changeTask(trx, chiMai, { ...(await seen(trx, planId)), taskId: changed.id, task }, later);
		await signedAndNumbered(trx, planId, { number: 85, at: later });
		await issuePlan(trx, chiMai, await seen(trx, planId), later);
		assert.deepEqual(await workOf(trx, old.planId), ["đổi: so-y-te stopped"]);
		assert.deepEqual((await workOf(trx, planId)).sort(), [
			"đã chuyển: so-noi-vu-2025 given",
			"đổi: mttq given",
		]);
	});
});

test("a replacement ends the old plan as replaced, and only what is in force can be amended", async () => {
	await inUndoneTransaction(async (trx) => {
		const { old, planId } = await amended(trx, "replaces");
		const second = await draftPlan(trx, chiMai, aPlan({ amends: { planId: old, how: "amends" } }), later);
		await issuePlan(trx, chiMai, await seen(trx, planId), later);
		assert.equal((await planNow(trx, old)).state, "replaced");
		const refused = { code: "plans/amended-not-in-force" };
		await signedAndNumbered(trx, second, { number: 86, at: later });
		await assert.rejects(issuePlan(trx, chiMai, await seen(trx, second), later), refused);
		const third = draftPlan(trx, chiMai, aPlan({ amends: { planId: old, how: "amends" } }), later);
		await assert.rejects(third, refused);
	});
});

test("only who drafts for the amended plan may amend it", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await anIssuedPlan(trx);
		const input = aPlan({
			...{ issuerBodyId: bodies.health, draftingBodyId: bodies.health },
			amends: { planId, how: "amends" },
		});
		await assert.rejects(draftPlan(trx, people.anhTam, input, later), { code: "plans/plan-forbidden" });
	});
});

test("last year's plan is this year's beginning: days and years move on, last year's figures are left out", async () => {
	await inUndoneTransaction(async (trx) => {
		const published = {
			kind: "after",
			anchor: "index-published:PAPI:2025",
			amount: 30,
			unit: "day",
		} as const;
		const tasks = [
			aTask({
				deadline: { kind: "day", day: day("2026-06-30") },
				fundsAllotted: 5,
				deadlineWords: "30/6/2026",
			}),
			aTask({ deadline: published }),
		];
		const old = await anIssuedPlan(trx, { tasks });
		const head = {
			...aPlan().head,
			year: 2027,
			period: { first: day("2027-01-01"), last: day("2027-12-31") },
		};
		const planId = await draftPlan(trx, chiMai, aPlan({ head, copyFrom: old.planId }), later);
		const [first, second] = (await planView(trx, planId))?.tasks ?? [];
		assert.deepEqual(first?.deadline, { kind: "day", day: day("2027-06-30") });
		assert.deepEqual(
			[first?.fundsAllotted, first?.deadlineWords, first?.continuesTaskId],
			[null, null, null],
		);
		assert.deepEqual(second?.deadline, { ...published, anchor: "index-published:PAPI:2026" });
		const draft = await aDraft(trx);
		const fromDraft = draftPlan(trx, chiMai, aPlan({ copyFrom: draft.planId }), context);
		await assert.rejects(fromDraft, { code: "plans/plan-unknown" });
	});
});
