import assert from "node:assert/strict";
import { test } from "node:test";
import { reads, type WriteTransaction } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { actOnTask } from "../../commands/task/act-on-task.ts";
import { exact, textOf } from "../../domain/exact.ts";
import { addTallies, measureSumOf, rateOf, type StatedValue, tallyOf } from "../../domain/roll-up.ts";
import { standingOn } from "../../domain/standing.ts";
import { occurrencesById } from "../../store/task/occurrence.ts";
import type { PlansTables } from "../../tables.ts";
import {
	anIssuedPlan,
	aPlan,
	aTask,
	bodies,
	contextAt,
	day,
	namedBody,
	people,
} from "../../testing/house.ts";
import { planView } from "../plan/plan-view.ts";
import { planRollUp } from "./plan-roll-up.ts";
import { measuredRounds, openRollUp, talliesBy, talliesByNode } from "./tallies.ts";

const measure = { label: "Hồ sơ đúng hạn", unit: "%", as: "rate", target: 95, code: null } as const;
const today = day("2026-07-15");
const later = contextAt("2026-06-01T02:00:00Z");

/** One rate asked of two bodies, a count of one: some reported, signed and accepted, some not at all. */
async function workInSeveralStates(trx: WriteTransaction) {
	const each = aTask({
		leads: "each",
		lead: [namedBody(bodies.health), namedBody(bodies.wardCommittee)],
		measure,
		nodes: [
			{ index: "PAPI", concept: "transparency", basis: "chosen" },
			{ index: "PAPI", concept: "service_delivery", basis: "chosen" },
		],
	});
	const tasks = [each, aTask({ measure: { ...measure, as: "count", unit: "hồ sơ" } }), aTask()];
	const { planId, taskIds } = await anIssuedPlan(trx, { tasks });
	const rows = await reads<PlansTables>(trx)
		.selectFrom("plans.occurrence")
		.select(["id", "task_id", "body_id"])
		.where("plan_id", "=", planId)
		.execute();
	const of = (task: number, bodyId: string) =>
		rows.find((row) => row.task_id === taskIds[task] && row.body_id === bodyId)?.id ?? "";
	const report = { action: "report-done", done: "Đã làm", seen: 0 } as const;
	const rate = { as: "rate", numerator: 90, denominator: 100 } as const;
	const id = of(0, bodies.health);
	await actOnTask(trx, people.anhTam, { occurrenceId: id, ...report, value: rate }, later);
	await actOnTask(trx, people.coNam, { occurrenceId: id, action: "sign", seen: 1 }, later);
	await actOnTask(trx, people.chiMai, { occurrenceId: id, action: "accept", seen: 2 }, later);
	const ofWard = { as: "rate", numerator: 1, denominator: 1 } as const;
	const wards = { occurrenceId: of(0, bodies.wardCommittee), ...report, value: ofWard };
	await actOnTask(trx, people.chiSau, wards, later);
	return { planId, taskIds, ids: rows.map((row) => row.id) };
}

test("counted in the database by plan, task, body or unit, the work is the same as looked at one by one", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId, ids } = await workInSeveralStates(trx);
		const rollUp = await openRollUp(trx, { of: "plans", planIds: [planId] }, today);
		const direct = (await occurrencesById(trx, ids)).map(({ kind, summary }) =>
			standingOn(
				{
					...summary,
					kind,
					movedOn: summary.movedAt?.toZonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate() ?? null,
					bodyExists: true,
				},
				today,
			),
		);
		for (const by of ["plan", "task", "body", "unit", "province"] as const) {
			const tallies = [...(await talliesBy(trx, rollUp, by)).values()];
			assert.deepEqual(addTallies(tallies), tallyOf(direct), by);
		}
		const province = { of: "provinces", provinceIds: ["vn34:82"], year: 2026 } as const;
		const whole = await talliesBy(trx, await openRollUp(trx, province, today), "province");
		assert.deepEqual([...whole.values()], [tallyOf(direct)]);
	});
});

test("work that serves two nodes of one group counts there once", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await workInSeveralStates(trx);
		const rollUp = await openRollUp(trx, { of: "plans", planIds: [planId] }, today);
		const both = new Map(["transparency", "service_delivery"].map((concept) => [concept, "total"]));
		const tally = (await talliesByNode(trx, rollUp, "PAPI", both)).get("total");
		assert.equal(
			Object.values(tally ?? {}).reduce((sum, count) => sum + count, 0),
			2,
		);
	});
});

test("declared and accepted stand side by side; a rate is sums over sums, and who gave none is missing and not nought", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId, taskIds } = await workInSeveralStates(trx);
		const rollUp = await openRollUp(trx, { of: "plans", planIds: [planId] }, today);
		const rounds = await measuredRounds(trx, rollUp);
		const rate = rounds.find((round) => round.taskId === taskIds[0]);
		const stated = (numerator: string, denominator: string): StatedValue => ({
			as: "rate",
			numerator: exact(numerator),
			denominator: exact(denominator),
		});
		assert.deepEqual(rate?.declared, measureSumOf("rate", [stated("90", "100"), stated("1", "1")]));
		assert.deepEqual(rate?.accepted, measureSumOf("rate", [stated("90", "100"), null]));
		assert.equal(rate && rateOf(rate.accepted), 0.9);
		const count = rounds.find((round) => round.taskId === taskIds[1]);
		assert.deepEqual([count?.declared.sum, count?.declared.given, count?.declared.expected], [null, 0, 1]);
	});
});

test("a plan below that takes a task down adds its figures beside those of the plan above, not into them", async () => {
	await inUndoneTransaction(async (trx) => {
		const asked = { label: "Khóm đã niêm yết", unit: "khóm", as: "count", target: 10, code: null } as const;
		const toWard = aTask({ lead: [namedBody(bodies.wardCommittee)], measure: asked });
		const above = await anIssuedPlan(trx, { tasks: [toWard] });
		const parent = { planId: above.planId, reference: null, issuer: null, day: null };
		const [fromTaskId = null] = above.taskIds;
		// two tasks of the ward take the same one down
		const own = aTask({ measure: asked, fromTaskId });
		const plan = {
			issuerBodyId: bodies.wardCommittee,
			draftingBodyId: bodies.wardCommittee,
			head: { ...aPlan().head, parent },
		};
		const below = await anIssuedPlan(trx, { plan, tasks: [own, own], by: people.anhDung, number: 7 });
		const rows = await reads<PlansTables>(trx)
			.selectFrom("plans.occurrence")
			.select("id")
			.where("plan_id", "=", below.planId)
			.execute();
		for (const [index, { id }] of rows.entries()) {
			const value = { as: "count", value: index + 3 } as const;
			const report = {
				occurrenceId: id,
				seen: 0,
				action: "report-progress",
				done: "Một phần",
				value,
			} as const;
			await actOnTask(trx, people.anhTam, report, later);
		}
		const view = await planView(trx, above.planId);
		if (!view) throw new Error("no plan");
		const rollUp = await planRollUp(trx, view, today);
		const [round] = rollUp.measuredBelow.get(above.taskIds[0] ?? "") ?? [];
		assert.equal(round?.declared.sum && textOf(round.declared.sum), "7");
		assert.equal(round?.accepted.sum, null);
		assert.equal(rollUp.measured[0]?.declared.sum, null);
		assert.deepEqual(
			rollUp.plansBelow.map((each) => each.plan.id),
			[below.planId],
		);
		assert.deepEqual(addTallies(rollUp.plansBelow.map((each) => each.withBelow)), rollUp.below);
	});
});
