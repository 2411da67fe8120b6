import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { planView } from "../../queries/plan/plan-view.ts";
import { plansVisibleTo } from "../../queries/plan/plans-visible.ts";
import { aDraft, bodies, contextAt, day, people, seen } from "../../testing/house.ts";
import { answerOpinion, consultOnPlan, endConsultation, giveOpinion } from "./consult-plan.ts";

const context = contextAt();
const { chiMai, anhTam, chiSau, quanTri } = people;
const code = (name: string) => ({ code: `plans/${name}` });
const health = bodies.health;

test("a body that is asked sees the draft, answers for itself, and gets a response", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		const writing = { group: "writing" } as const;
		assert.equal((await plansVisibleTo(trx, anhTam, writing)).count, 0);
		const asked = { bodyIds: [health, health], dueOn: day("2026-03-12") };
		await consultOnPlan(trx, chiMai, { ...(await seen(trx, planId)), ...asked }, context);
		assert.equal((await plansVisibleTo(trx, anhTam, writing)).count, 1);
		const early = { ...(await seen(trx, planId)), bodyId: health, takenIn: "Tiếp thu" };
		await assert.rejects(answerOpinion(trx, chiMai, early, context), code("opinion-not-given"));
		await giveOpinion(trx, anhTam, { planId, bodyId: health, opinion: "Lùi hạn sang quý III" }, context);
		await giveOpinion(trx, anhTam, { planId, bodyId: health, opinion: "Thống nhất" }, context);
		await answerOpinion(trx, chiMai, { ...early, ...(await seen(trx, planId)) }, context);
		const [opinion] = (await planView(trx, planId))?.opinions ?? [];
		assert.deepEqual([opinion?.opinion, opinion?.takenIn], ["Thống nhất", "Tiếp thu"]);
		const { rows } = await sql<{
			name: string;
		}>`SELECT name FROM events.event WHERE subject_id = ${planId} ORDER BY id`.execute(
			reads<object>(trx).executor,
		);
		assert.deepEqual(
			rows.map(({ name }) => name.replace("plans/", "")),
			[
				"plan-drafted",
				"plan-written",
				"plan-sent-for-opinion",
				"opinion-given",
				"opinion-given",
				"opinion-answered",
			],
		);
	});
});

test("nobody answers for a body that was not asked or is not theirs, nor after the end", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		const asked = { bodyIds: [health], dueOn: day("2026-03-12") };
		await consultOnPlan(trx, chiMai, { ...(await seen(trx, planId)), ...asked }, context);
		const give = (actor: typeof anhTam, bodyId: string) =>
			giveOpinion(trx, actor, { planId, bodyId, opinion: "Thống nhất" }, context);
		await assert.rejects(give(chiSau, health), code("opinion-not-asked"));
		await assert.rejects(give(quanTri, health), code("opinion-not-asked"));
		await assert.rejects(give(chiSau, bodies.wardCommittee), code("opinion-not-asked"));
		await endConsultation(trx, chiMai, await seen(trx, planId), context);
		await assert.rejects(give(anhTam, health), code("opinion-over"));
	});
});

test("a consultation asks somebody that exists, until a day that has not passed", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		const ask = async (bodyIds: readonly string[], dueOn = "2026-03-12") =>
			consultOnPlan(trx, chiMai, { ...(await seen(trx, planId)), bodyIds, dueOn: day(dueOn) }, context);
		await assert.rejects(ask([]), code("opinion-nobody-asked"));
		await assert.rejects(ask([health], "2026-03-01"), code("opinion-day-past"));
		await assert.rejects(ask(["vn63:87/tinh.so-noi-vu"]), code("task-body-unknown"));
	});
});
