import assert from "node:assert/strict";
import { test } from "node:test";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { planView } from "../../queries/plan/plan-view.ts";
import { anIssuedPlan } from "../../testing/house.ts";

test("a plan is drafted, submitted, signed, numbered and issued; each step stays to be seen", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await anIssuedPlan(trx);
		const plan = await planView(trx, planId);
		assert.equal(plan?.state, "in-force");
		assert.equal(plan?.slug, "ke-hoach-84-kh-ubnd-2026-tinh-dong-thap");
		assert.deepEqual(
			plan?.steps.map((step) => step.action),
			["submit", "sign", "number", "issue"],
		);
	});
});
