import assert from "node:assert/strict";
import { test } from "node:test";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import {
	anIssuedPlan,
	aPlan,
	aTask,
	bodies,
	commune,
	contextAt,
	day,
	namedBody,
	people,
	province,
} from "../../testing/house.ts";
import { planView } from "../plan/plan-view.ts";
import { answersOf } from "./answers-of.ts";
import { planRollUp } from "./plan-roll-up.ts";

const later = contextAt("2026-03-09T02:00:00Z");

test("a plan from below stands beside the duty it answers, with how many of the unit's tasks it took over", async () => {
	await inUndoneTransaction(async (trx) => {
		const toWard = aTask({ lead: [namedBody(bodies.wardCommittee)] });
		const duty = aTask({
			kind: "answer",
			lead: [namedBody(bodies.wardCommittee)],
			deadline: { kind: "after", anchor: "plan-issued", amount: 15, unit: "day" },
		});
		const above = await anIssuedPlan(trx, { tasks: [toWard, { ...toWard, text: "Việc nữa" }, duty] });
		const head = {
			...aPlan().head,
			parent: { planId: above.planId, reference: null, issuer: null, day: null },
		};
		const issuer = { issuerBodyId: bodies.wardCommittee, draftingBodyId: bodies.wardCommittee };
		const own = aTask({ fromTaskId: above.taskIds[0] ?? null });
		const made = { plan: { ...issuer, head }, tasks: [own, own], by: people.anhDung, at: later, number: 3 };
		const below = await anIssuedPlan(trx, made);
		const plan = { id: above.planId, unitId: province };
		const { duties, unasked } = await answersOf(trx, plan, day("2026-03-10"));
		assert.deepEqual(
			duties.map(({ standing, plan: answering, taken, given }) => [standing, answering?.id, taken, given]),
			[["to-accept", below.planId, 1, 2]],
		);
		assert.deepEqual(unasked, []);
	});
});

test("a plan that answers without being asked is named apart, a draft not at all", async () => {
	await inUndoneTransaction(async (trx) => {
		const above = await anIssuedPlan(trx, { tasks: [aTask()] });
		const head = {
			...aPlan().head,
			parent: { planId: above.planId, reference: null, issuer: null, day: null },
		};
		const issuer = { issuerBodyId: bodies.communeCommittee, draftingBodyId: bodies.communeOffice };
		const tasks = [aTask({ lead: [namedBody(bodies.communeOffice)] })];
		const made = { plan: { ...issuer, head }, tasks, by: people.chiLan, at: later, number: 4 };
		const below = await anIssuedPlan(trx, made);
		const { duties, unasked } = await answersOf(
			trx,
			{ id: above.planId, unitId: province },
			day("2026-03-10"),
		);
		assert.deepEqual(duties, []);
		assert.deepEqual(
			unasked.map(({ id, unitId }) => [id, unitId]),
			[[below.planId, commune]],
		);
	});
});

test("a plan that cites the paper before its amendment answers the amendment, with the tasks it took down from the old one", async () => {
	await inUndoneTransaction(async (trx) => {
		const toWard = aTask({ lead: [namedBody(bodies.wardCommittee)] });
		const duty = aTask({
			kind: "answer",
			lead: [namedBody(bodies.wardCommittee)],
			deadline: { kind: "day", day: day("2026-03-31") },
		});
		const old = await anIssuedPlan(trx, { tasks: [toWard, duty] });
		const amends = { planId: old.planId, how: "amends" } as const;
		const amendment = await anIssuedPlan(trx, { plan: { amends }, tasks: [], number: 85 });
		const head = {
			...aPlan().head,
			parent: { planId: old.planId, reference: null, issuer: null, day: null },
		};
		const issuer = { issuerBodyId: bodies.wardCommittee, draftingBodyId: bodies.wardCommittee };
		const own = aTask({ fromTaskId: old.taskIds[0] ?? null });
		const made = { plan: { ...issuer, head }, tasks: [own], by: people.anhDung, at: later, number: 5 };
		const below = await anIssuedPlan(trx, made);
		const { duties } = await answersOf(trx, { id: amendment.planId, unitId: province }, day("2026-03-10"));
		assert.deepEqual(
			duties.map(({ standing, plan: answering, taken, given }) => [standing, answering?.id, taken, given]),
			[["to-accept", below.planId, 1, 1]],
		);
		const view = await planView(trx, amendment.planId);
		if (!view) throw new Error("no plan");
		const rollUp = await planRollUp(trx, view, day("2026-03-10"));
		assert.deepEqual(
			rollUp.plansBelow.map(({ plan }) => plan.id),
			[below.planId],
		);
	});
});
