import assert from "node:assert/strict";
import { test } from "node:test";
import { childrenAt } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { answersOf } from "../../queries/cascade/answers-of.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import {
	aDraft,
	anIssuedPlan,
	aTask,
	bodies,
	contextAt,
	day,
	namedBody,
	people,
	province,
	seen,
} from "../../testing/house.ts";
import { addDuty, type Duty, type DutyGroup } from "./add-duties.ts";

const context = contextAt();
const within15Days: Omit<Duty, "groups"> = {
	kind: "answer",
	amount: 15,
	unit: "day",
	anchor: "plan-issued",
	recurrence: "quarterly",
};

async function asked(trx: WriteTransaction, planId: string, groups: readonly DutyGroup[]) {
	const count = await addDuty(
		trx,
		people.chiMai,
		{ ...(await seen(trx, planId)), ...within15Days, groups },
		context,
	);
	const task = (await tasksOfPlans(trx, [planId])).get(planId)?.at(-1);
	return { count, task, lead: task?.lead.map(({ bodyId }) => bodyId) ?? [] };
}

test("all lead bodies, all departments or all committees below are asked at once, each once, and never the issuer", async () => {
	await inUndoneTransaction(async (trx) => {
		const tasks = [aTask(), aTask({ lead: [namedBody(bodies.wardCommittee)] }), aTask()];
		const { planId } = await aDraft(trx, { tasks });
		const leads = await asked(trx, planId, ["leads"]);
		assert.deepEqual([...leads.lead].sort(), [bodies.wardCommittee, bodies.health].sort());
		assert.equal(leads.task?.leads, "each");
		assert.equal(leads.task?.recurrence, "once", "a plan is drawn up once, whatever was ticked for reports");
		const communes = (await childrenAt(trx, [province], day("2026-03-02"))).get(province) ?? [];
		const below = await asked(trx, planId, ["below"]);
		assert.equal(below.count, communes.length);
		assert.ok(below.lead.every((id) => id?.endsWith("/xa.ubnd")));
		const all = await asked(trx, planId, ["leads", "departments", "below"]);
		assert.equal(new Set(all.lead).size, all.lead.length);
		assert.ok(all.lead.includes(bodies.health) && !all.lead.includes(bodies.provinceCommittee));
	});
});

test("with nobody in the groups the person is told so", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx, { tasks: [aTask({ lead: [] })] });
		await assert.rejects(asked(trx, planId, ["leads"]), { code: "plans/duty-for-nobody" });
	});
});

test("the page of answers knows who owes one by when, who is late, and what the unit was given", async () => {
	await inUndoneTransaction(async (trx) => {
		const duty = aTask({
			kind: "answer",
			leads: "each",
			lead: [namedBody(bodies.wardCommittee), namedBody(bodies.health)],
			deadline: { kind: "after", anchor: "plan-issued", amount: 15, unit: "day" },
		});
		const { planId } = await anIssuedPlan(trx, { tasks: [aTask(), aTask({ text: "Việc nữa" }), duty] });
		const plan = { id: planId, unitId: province };
		const on = async (today: string) => (await answersOf(trx, plan, day(today))).duties;
		assert.deepEqual(
			(await on("2026-03-17")).map(({ bodyId, standing, given, taken, dueOn }) => [
				bodyId,
				standing,
				given,
				taken,
				dueOn?.toString(),
			]),
			[
				[bodies.wardCommittee, "due-soon", 0, 0, "2026-03-17"],
				[bodies.health, "due-soon", 2, 0, "2026-03-17"],
			],
		);
		assert.deepEqual(
			(await on("2026-03-18")).map(({ standing }) => standing),
			["late-still", "late-still"],
		);
	});
});
