import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { issuePlan } from "../../commands/plan/issue-plan.ts";
import { writeTargets } from "../../commands/plan/write-plan.ts";
import type { FindingCode } from "../../domain/checks/finding.ts";
import type { TargetText } from "../../domain/plan.ts";
import type { TaskText } from "../../domain/task.ts";
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
	seen,
	signedAndNumbered,
} from "../../testing/house.ts";
import { findingsOf } from "./findings-of.ts";

/** Đồng Tháp as it was until 30/6/2025, on a day in May 2023. */
const then = contextAt("2023-05-15T02:00:00Z");
const old = "vn63:87";
const planOf2023 = {
	issuerBodyId: `${old}/tinh.ubnd`,
	draftingBodyId: `${old}/tinh.so-noi-vu`,
	head: {
		...aPlan().head,
		subject: "cải thiện Chỉ số PAPI năm 2023",
		year: 2023,
		period: { first: day("2023-01-01"), last: day("2023-12-31") },
		indexYear: 2023,
	},
};
const chiMai = {
	...people.chiMai,
	posts: people.chiMai.posts.map((post) => ({ ...post, unitId: old, bodyId: `${old}/tinh.so-noi-vu` })),
};

const parts: readonly (readonly [string, string, string, string])[] = [
	["total", "42.15", "1.09", "43.24"],
	["participation", "4.33", "0.23", "4.56"],
	["transparency", "4.60", "0.17", "4.77"],
	["vertical_accountability", "4.24", "0.10", "4.34"],
	["control_of_corruption", "6.63", "0.08", "6.71"],
	["administrative_procedures", "7.58", "0.15", "7.73"],
	["service_delivery", "7.37", "0.08", "7.45"],
	["environmental_governance", "4.63", "0.06", "4.69"],
	["e_governance", "2.76", "0.22", "2.98"],
];
const targets = parts.map(
	([concept, baseline, increase, value]): TargetText => ({
		node: { index: "PAPI", concept },
		label: concept,
		year: 2023,
		baselineYear: 2022,
		baseline,
		increase,
		value,
		atLeast: true,
		inGroup: null,
		unitLabel: "điểm",
	}),
);

async function found(trx: WriteTransaction, planId: string, today: string): Promise<readonly string[]> {
	return (await findingsOf(trx, planId, day(today))).map(({ code }) => code);
}

async function thePlanOf2023(trx: WriteTransaction, tasks: readonly TaskText[]): Promise<string> {
	const { planId } = await aDraft(trx, { plan: planOf2023, tasks, by: chiMai, at: then });
	await writeTargets(trx, chiMai, { ...(await seen(trx, planId)), targets }, then);
	return planId;
}

test("the province's plan of 2023 is held against what was published: 43.23 against 43.24, a rank of 61, weak nodes", async () => {
	await inUndoneTransaction(async (trx) => {
		const text = "Cải thiện Chỉ số PAPI từ hạng 32/63 tỉnh, thành phố trong cả nước";
		const task = aTask({ text, lead: [namedBody(`${old}/tinh.so-y-te`)], deadline: { kind: "none" } });
		const planId = await thePlanOf2023(trx, [task]);
		const findings = await findingsOf(trx, planId, day("2023-05-15"));
		const data = (code: FindingCode) => findings.find((each) => each.code === code)?.data;
		assert.deepEqual(data("sum-differs"), { stated: "43.24", sum: "43.23", parts: 8 });
		assert.deepEqual(data("rank-out-of-other-number"), {
			said: "32/63",
			ranked: 61,
			year: 2022,
			index: "PAPI",
		});
		assert.equal(data("sum-of-increases-differs"), undefined);
		assert.equal(data("value-is-not-baseline-plus-increase"), undefined);
		const weak = findings.filter(({ code }) => code === "weak-node-without-task");
		assert.ok(weak.length > 0 && weak.every(({ data: said }) => said.year === 2022));
		assert.equal(findings.filter(({ blocking }) => blocking).length, 0);
	});
});

test("districts without a task are counted, and a department's plan need not reach them", async () => {
	await inUndoneTransaction(async (trx) => {
		const tasks = [aTask({ lead: [namedBody(`${old}/tinh.so-y-te`)] })];
		const planId = await thePlanOf2023(trx, tasks);
		const [left] = (await findingsOf(trx, planId, day("2023-05-15"))).filter(
			({ code }) => code === "units-without-task",
		);
		assert.deepEqual([left?.data.count, left?.data.of], [12, 12]);
		const own = { ...planOf2023, issuerBodyId: `${old}/tinh.so-noi-vu` };
		const department = await aDraft(trx, { plan: own, tasks, by: chiMai, at: then });
		assert.ok(!(await found(trx, department.planId, "2023-05-15")).includes("units-without-task"));
	});
});

test("a body that ended on 30/6/2025 may lead until that day and blocks the plan from the next, with its heir named", async () => {
	await inUndoneTransaction(async (trx) => {
		const tasks = [aTask({ lead: [namedBody(`${old}/tinh.so-y-te`)] })];
		const { planId } = await aDraft(trx, { tasks });
		assert.ok(!(await found(trx, planId, "2025-06-30")).includes("lead-gone"));
		const [gone] = (await findingsOf(trx, planId, day("2025-07-01"))).filter(
			({ code }) => code === "lead-gone",
		);
		assert.equal(gone?.blocking, true);
		assert.equal(gone?.data.until, "2025-06-30");
		assert.deepEqual(gone?.data.heirs, ["Tỉnh Đồng Tháp"]);
	});
});

test("a plan that is its own ancestor is refused, however long the ring", async () => {
	await inUndoneTransaction(async (trx) => {
		const plans = [await aDraft(trx), await aDraft(trx), await aDraft(trx)];
		for (const [index, { planId }] of plans.entries()) {
			const parent_plan_id = plans[(index + 1) % plans.length]?.planId ?? null;
			await writes<PlansTables>(trx)
				.updateTable("plans.plan")
				.set({ parent_plan_id, version: sql<number>`version` })
				.where("id", "=", planId)
				.execute();
		}
		const planId = plans[0]?.planId ?? "";
		assert.ok((await found(trx, planId, "2026-03-02")).includes("own-ancestor"));
		await signedAndNumbered(trx, planId);
		const issue = issuePlan(trx, people.chiMai, await seen(trx, planId), contextAt());
		await assert.rejects(issue, { code: "plans/findings-block" });
	});
});

test("tasks of the plan above given to the unit and not taken down are counted; those taken down are not", async () => {
	await inUndoneTransaction(async (trx) => {
		const toWard = aTask({ lead: [namedBody(bodies.wardCommittee)] });
		const above = await anIssuedPlan(trx, { tasks: [toWard, { ...toWard, text: "Việc khác" }, aTask()] });
		const parent = { planId: above.planId, reference: null, issuer: null, day: null };
		const plan = {
			issuerBodyId: bodies.wardCommittee,
			draftingBodyId: bodies.wardCommittee,
			head: { ...aPlan().head, parent },
		};
		const taken = aTask({ fromTaskId: above.taskIds[0] ?? null });
		const { planId } = await aDraft(trx, { plan, tasks: [taken], by: people.anhDung });
		const [left] = (await findingsOf(trx, planId, day("2026-03-02"))).filter(
			({ code }) => code === "parent-task-not-taken",
		);
		assert.deepEqual(left?.data, { count: 1, of: 2, texts: ["Việc khác"] });
	});
});

test("a deadline on a holiday is named with the next working day", async () => {
	await inUndoneTransaction(async (trx) => {
		const tasks = [aTask({ deadline: { kind: "day", day: day("2026-04-30") } })];
		const { planId } = await aDraft(trx, { tasks });
		const [rest] = (await findingsOf(trx, planId, day("2026-03-02"))).filter(
			({ code }) => code === "deadline-on-rest-day",
		);
		assert.equal(rest?.data.day, "2026-04-30");
		assert.equal(rest?.data.next, "2026-05-04");
	});
});

test("five thousand tasks pasted at once are checked within a few seconds", async () => {
	await inUndoneTransaction(async (trx) => {
		const tasks = Array.from({ length: 5000 }, (_, index) =>
			aTask({ text: `Công khai kết quả giải quyết hồ sơ của đơn vị số ${index} tại nơi tiếp dân` }),
		);
		const { planId } = await aDraft(trx, { tasks });
		const begun = performance.now();
		await findingsOf(trx, planId, day("2026-03-02"));
		assert.ok(performance.now() - begun < 10_000);
	});
});
