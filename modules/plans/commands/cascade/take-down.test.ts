import assert from "node:assert/strict";
import { test } from "node:test";
import { reads, type WriteTransaction } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { TaskText } from "../../domain/task.ts";
import { tasksFromAbove } from "../../queries/cascade/tasks-from-above.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import type { PlansTables } from "../../tables.ts";
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
} from "../../testing/house.ts";
import { actOnTask } from "../task/act-on-task.ts";
import { takeDown } from "./take-down.ts";

const context = contextAt();
const toWard = (over: Partial<TaskText> = {}) =>
	aTask({
		lead: [namedBody(bodies.wardCommittee)],
		measure: { label: "Khóm đã niêm yết", unit: "khóm", as: "count", target: 12, code: null },
		nodes: [{ index: "PAPI", concept: "transparency", basis: "chosen" }],
		...over,
	});

async function aWardsDraft(trx: WriteTransaction, parentId: string, tasks: readonly TaskText[] = []) {
	const parent = { planId: parentId, reference: null, issuer: null, day: null };
	const plan = {
		issuerBodyId: bodies.wardCommittee,
		draftingBodyId: bodies.wardCommittee,
		head: { ...aPlan().head, parent },
	};
	return (await aDraft(trx, { plan, tasks, by: people.anhDung })).planId;
}

test("a task given to the ward is taken down with its text, output, measure and nodes; who leads it is still to be said", async () => {
	await inUndoneTransaction(async (trx) => {
		const above = await anIssuedPlan(trx, { tasks: [toWard(), aTask()] });
		const planId = await aWardsDraft(trx, above.planId);
		const [fromTaskId = ""] = above.taskIds;
		await takeDown(trx, people.anhDung, { ...(await seen(trx, planId)), fromTaskIds: [fromTaskId] }, context);
		const [own] = (await tasksOfPlans(trx, [planId])).get(planId) ?? [];
		assert.equal(own?.fromTaskId, fromTaskId);
		assert.deepEqual(own?.lead, []);
		const { text, output, measure, nodes, deadline } = toWard();
		assert.deepEqual([own?.text, own?.output, own?.measure, own?.nodes], [text, output, measure, nodes]);
		assert.deepEqual(own?.deadline, deadline);
	});
});

test("so many days after the plan above was issued become the day that came of it", async () => {
	await inUndoneTransaction(async (trx) => {
		const deadline = { kind: "after", anchor: "plan-issued", amount: 10, unit: "day" } as const;
		const above = await anIssuedPlan(trx, { tasks: [toWard({ deadline })] });
		const planId = await aWardsDraft(trx, above.planId);
		await takeDown(
			trx,
			people.anhDung,
			{ ...(await seen(trx, planId)), fromTaskIds: above.taskIds },
			context,
		);
		const [own] = (await tasksOfPlans(trx, [planId])).get(planId) ?? [];
		assert.equal(own?.deadline.kind === "day" && own.deadline.day.toString(), "2026-03-12");
	});
});

test("a task of another body, one taken already and one of another plan are refused, and nothing is taken", async () => {
	await inUndoneTransaction(async (trx) => {
		const above = await anIssuedPlan(trx, { tasks: [toWard(), aTask()] });
		const other = await anIssuedPlan(trx, { tasks: [toWard()], number: 85 });
		const [ofWard = "", ofHealth = ""] = above.taskIds;
		const planId = await aWardsDraft(trx, above.planId, [aTask({ fromTaskId: ofWard })]);
		for (const fromTaskIds of [[ofWard], [ofHealth], other.taskIds]) {
			const input = { ...(await seen(trx, planId)), fromTaskIds };
			await assert.rejects(takeDown(trx, people.anhDung, input, context), {
				code: "plans/take-down-not-given",
				details: { count: 1 },
			});
		}
		const nothing = { ...(await seen(trx, planId)), fromTaskIds: [] };
		await assert.rejects(takeDown(trx, people.anhDung, nothing, context), {
			code: "plans/take-down-nothing-chosen",
		});
		assert.equal((await tasksOfPlans(trx, [planId])).get(planId)?.length, 1);
	});
});

test("nobody takes tasks into a draft that is not theirs", async () => {
	await inUndoneTransaction(async (trx) => {
		const above = await anIssuedPlan(trx, { tasks: [toWard()] });
		const planId = await aWardsDraft(trx, above.planId);
		const input = { ...(await seen(trx, planId)), fromTaskIds: above.taskIds };
		await assert.rejects(takeDown(trx, people.coNam, input, context), { code: "plans/plan-unknown" });
	});
});

test("a task that was stopped for the unit is not offered any more", async () => {
	await inUndoneTransaction(async (trx) => {
		const above = await anIssuedPlan(trx, { tasks: [toWard()] });
		const planId = await aWardsDraft(trx, above.planId);
		const plan = await planNow(trx, planId);
		const offered = async () => (await tasksFromAbove(trx, plan, day("2026-03-02"))).length;
		assert.equal(await offered(), 1);
		const [work] = await occurrencesOfPlan(trx, above.planId);
		const stop = { occurrenceId: work ?? "", seen: 0, action: "stop", reason: "Không còn cần" } as const;
		await actOnTask(trx, people.chiMai, stop, context);
		assert.equal(await offered(), 0);
	});
});

async function occurrencesOfPlan(trx: WriteTransaction, planId: string): Promise<readonly string[]> {
	const rows = await reads<PlansTables>(trx)
		.selectFrom("plans.occurrence")
		.select("id")
		.where("plan_id", "=", planId)
		.execute();
	return rows.map(({ id }) => id);
}
