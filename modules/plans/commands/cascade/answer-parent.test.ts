import assert from "node:assert/strict";
import { test } from "node:test";
import { reads, type WriteTransaction } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { TaskText } from "../../domain/task.ts";
import { actsOfOccurrences } from "../../store/task/acts.ts";
import { evidenceOf } from "../../store/task/evidence.ts";
import type { PlansTables } from "../../tables.ts";
import { anIssuedPlan, aPlan, aTask, bodies, contextAt, namedBody, people } from "../../testing/house.ts";
import { actOnTask } from "../task/act-on-task.ts";

const duty: TaskText = aTask({
	kind: "answer",
	leads: "each",
	text: "Xây dựng kế hoạch thực hiện của cơ quan, địa phương",
	lead: [namedBody(bodies.health), namedBody(bodies.wardCommittee)],
	deadline: { kind: "after", anchor: "plan-issued", amount: 15, unit: "day" },
});

const dutiesOf = (trx: WriteTransaction, planId: string) =>
	reads<PlansTables>(trx)
		.selectFrom("plans.occurrence")
		.select(["id", "body_id", "state", "acts"])
		.where("plan_id", "=", planId)
		.where("kind", "=", "answer")
		.orderBy("body_id", "desc")
		.execute();

const later = contextAt("2026-03-09T02:00:00Z");

async function aWardsAnswer(trx: WriteTransaction, parentId: string) {
	const citation = { planId: parentId, reference: null, issuer: null, day: null };
	const { head } = aPlan();
	const plan = {
		issuerBodyId: bodies.wardCommittee,
		draftingBodyId: bodies.wardCommittee,
		head: { ...head, subject: "thực hiện kế hoạch của Tỉnh", parent: citation },
	};
	// a ward's tasks lead elsewhere than to itself
	const tasks = [aTask({ lead: [namedBody(bodies.health)] })];
	return anIssuedPlan(trx, { plan, tasks, by: people.anhDung, at: later, number: 12 });
}

test("a plan that is issued answers the duty of the plan above: reported, signed, with the signed plan; nobody else's duty moves", async () => {
	await inUndoneTransaction(async (trx) => {
		const parent = await anIssuedPlan(trx, { tasks: [aTask(), duty] });
		await aWardsAnswer(trx, parent.planId);
		const [health, ward] = await dutiesOf(trx, parent.planId);
		assert.deepEqual([health?.body_id, health?.state, health?.acts], [bodies.health, "given", 0]);
		assert.deepEqual([ward?.body_id, ward?.state, ward?.acts], [bodies.wardCommittee, "signed", 2]);
		const acts = (await actsOfOccurrences(trx, [ward?.id ?? ""])).get(ward?.id ?? "") ?? [];
		assert.deepEqual(
			acts.map(({ action, byPersonId, asBodyId }) => [action, byPersonId, asBodyId]),
			[
				["report-done", people.anhDung.personId, bodies.wardCommittee],
				["sign", people.anhDung.personId, bodies.wardCommittee],
			],
		);
		assert.match(acts[0]?.done ?? "", /Kế hoạch số 12\/KH-UBND ngày 09\/03\/2026/);
		const evidence = await evidenceOf(trx, [ward?.id ?? ""]);
		assert.equal(evidence.length, 1);
	});
});

test("the answer is accepted by the body that asked for it, and by nobody of the body that answered", async () => {
	await inUndoneTransaction(async (trx) => {
		const parent = await anIssuedPlan(trx, { tasks: [aTask(), duty] });
		await aWardsAnswer(trx, parent.planId);
		const id = (await dutiesOf(trx, parent.planId))[1]?.id ?? "";
		const accept = { occurrenceId: id, seen: 2, action: "accept" } as const;
		await assert.rejects(actOnTask(trx, people.anhDung, accept, later), { code: "plans/task-forbidden" });
		assert.equal((await actOnTask(trx, people.chiMai, accept, later)).state, "accepted");
	});
});

test("a duty that was handed back stays handed back, and a plan without a plan above answers nobody", async () => {
	await inUndoneTransaction(async (trx) => {
		const parent = await anIssuedPlan(trx, { tasks: [aTask(), duty] });
		const id = (await dutiesOf(trx, parent.planId))[1]?.id ?? "";
		const handBack = {
			occurrenceId: id,
			seen: 0,
			action: "hand-back",
			reason: "Không thuộc phạm vi",
		} as const;
		await actOnTask(trx, people.anhDung, handBack, later);
		await aWardsAnswer(trx, parent.planId);
		const states = (await dutiesOf(trx, parent.planId)).map(({ state }) => state);
		assert.deepEqual(states, ["given", "handed-back"]);
	});
});
