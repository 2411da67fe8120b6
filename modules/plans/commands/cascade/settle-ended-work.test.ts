import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { endedBodies, endedWorkOf } from "../../queries/cascade/ended-bodies.ts";
import { openRollUp, talliesBy } from "../../queries/cascade/tallies.ts";
import { actsOfOccurrences } from "../../store/task/acts.ts";
import {
	anIssuedPlan,
	aPlan,
	aTask,
	bodies,
	contextAt,
	day,
	namedBody,
	people,
	province,
} from "../../testing/house.ts";
import { settleEndedWork } from "./settle-ended-work.ts";

const old = "vn63:87";
const health = `${old}/tinh.so-y-te`;
const before = contextAt("2025-06-02T02:00:00Z");
const after = contextAt("2025-07-02T02:00:00Z");
const today = day("2025-07-02");
/** the coordinator of the old province, who issued the plan while it stood */
const chiMaiBefore: Person = {
	...people.chiMai,
	posts: people.chiMai.posts.map((post) => ({ ...post, unitId: old, bodyId: `${old}/tinh.so-noi-vu-2025` })),
};
const ofOtherProvince: Person = {
	...people.coNam,
	posts: [
		{
			role: "coordinator",
			unitId: "vn34:20",
			bodyId: "vn34:20/tinh.so-noi-vu-2025",
			fields: [],
			standsInFor: null,
		},
	],
};

async function workLeftBehind(trx: WriteTransaction) {
	const plan = {
		issuerBodyId: `${old}/tinh.ubnd`,
		draftingBodyId: `${old}/tinh.so-noi-vu-2025`,
		head: { ...aPlan().head, year: 2025, period: { first: day("2025-01-01"), last: day("2025-12-31") } },
	};
	const due = { kind: "day", day: day("2025-06-20") } as const;
	const tasks = [
		aTask({ lead: [namedBody(health)], deadline: due }),
		aTask({ lead: [namedBody(health)], deadline: due, text: "Việc thứ hai" }),
	];
	const { planId } = await anIssuedPlan(trx, { plan, tasks, by: chiMaiBefore, at: before });
	const work = (await endedWorkOf(trx, health, 10)).map(({ id, acts }) => ({ id, seen: acts }));
	return { planId, work };
}

const standings = async (trx: WriteTransaction, planId: string) => {
	const rollUp = await openRollUp(trx, { of: "plans", planIds: [planId] }, today);
	const tally = (await talliesBy(trx, rollUp, "plan")).get(planId);
	return Object.fromEntries(Object.entries(tally ?? {}).filter(([, count]) => count > 0));
};

test("work of a body that is no more is nobody's lateness; the coordinator of the unit that took over finds it", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await workLeftBehind(trx);
		assert.deepEqual(await standings(trx, planId), { ownerless: 2 });
		const [found, ...others] = await endedBodies(trx, people.chiMai, today);
		assert.equal(others.length, 0);
		assert.deepEqual([found?.bodyId, found?.open, found?.past], [health, 2, 2]);
		assert.deepEqual(found?.heirUnitIds, [province]);
		assert.deepEqual(found?.lastDay?.toString(), "2025-06-30");
		assert.deepEqual(await endedBodies(trx, people.chiMai, day("2025-06-30")), []);
		assert.deepEqual(await endedBodies(trx, ofOtherProvince, today), []);
	});
});

test("a named person hands it over with a new date, or closes it with a reason; both stay in the record", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId, work } = await workLeftBehind(trx);
		const [one, other] = work;
		if (!one || !other) throw new Error("no work");
		const settle = { how: "hand-over", toBodyId: bodies.health, dueOn: day("2025-09-30") } as const;
		await settleEndedWork(trx, people.chiMai, { work: [one], settle, reason: "Biên bản bàn giao" }, after);
		const close = { work: [other], settle: { how: "close" }, reason: "Không còn cần" } as const;
		await settleEndedWork(trx, people.chiMai, close, after);
		assert.deepEqual(await standings(trx, planId), { "not-started": 1, stopped: 1 });
		const acts = await actsOfOccurrences(trx, [one.id, other.id]);
		const [moved] = acts.get(one.id) ?? [];
		assert.deepEqual(
			[moved?.action, moved?.byPersonId, moved?.fromBodyId, moved?.toBodyId, moved?.reason],
			["hand-over", people.chiMai.personId, health, bodies.health, "Biên bản bàn giao"],
		);
		assert.equal(acts.get(other.id)?.[0]?.action, "close-with-body");
		assert.deepEqual(await endedBodies(trx, people.chiMai, today), []);
	});
});

test("nothing chosen, nowhere to go, another province's coordinator and a second sending are refused", async () => {
	await inUndoneTransaction(async (trx) => {
		const { work } = await workLeftBehind(trx);
		const settle = { how: "hand-over", toBodyId: bodies.health, dueOn: null } as const;
		const reason = "Biên bản bàn giao";
		const none = settleEndedWork(trx, people.chiMai, { work: [], settle, reason }, after);
		await assert.rejects(none, { code: "plans/hand-over-nothing-chosen" });
		const nowhere = { work, settle: { ...settle, toBodyId: null }, reason };
		await assert.rejects(settleEndedWork(trx, people.chiMai, nowhere, after), {
			code: "plans/hand-over-where",
		});
		await assert.rejects(settleEndedWork(trx, ofOtherProvince, { work, settle, reason }, after), {
			code: "plans/task-unknown",
		});
		await settleEndedWork(trx, people.chiMai, { work, settle, reason }, after);
		await assert.rejects(settleEndedWork(trx, people.chiMai, { work, settle, reason }, after), {
			code: "plans/task-changed-meanwhile",
		});
	});
});
