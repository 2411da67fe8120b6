import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { missingContent } from "../../domain/catalogue/missing-content.ts";
import { sumOfSteps } from "../../domain/catalogue/step-sum.ts";
import { wholeCatalogue } from "../../queries/catalogue/public-procedures.ts";
import { versionsReceivedAt } from "../../queries/catalogue/versions.ts";
import { demoProcedures } from "./demo-procedures.ts";

const context = { clock: stoppedClock("2026-11-22T02:00:00Z"), services: {} as Services };
const day = "2026-11-22";

test("the demo's procedures are loaded once however often they are, each marked and whole, and go without a trace", () =>
	inUndoneTransaction(async (trx) => {
		const before = (await wholeCatalogue(trx, day)).filter(({ illustrative }) => illustrative).length;
		await demoProcedures.load(trx, context);
		await demoProcedures.load(trx, context);
		const made = (await wholeCatalogue(trx, day)).filter(({ illustrative }) => illustrative);
		assert.equal(made.length - before, 17);
		for (const version of made) assert.deepEqual(missingContent(version), [], version.nameVi);
		await demoProcedures.remove(trx);
		assert.equal((await wholeCatalogue(trx, day)).filter(({ illustrative }) => illustrative).length, 0);
	}));

test("a desk of Đồng Tháp receives one at once, one in hours, one by three bodies, and its own version of another", () =>
	inUndoneTransaction(async (trx) => {
		await demoProcedures.load(trx, context);
		const received = await versionsReceivedAt(trx, {
			unitId: "vn34:28249",
			day: Temporal.PlainDate.from(day),
		});
		const limits = received.map(({ limit }) => limit);
		assert.ok(limits.some((limit) => limit?.amount === 0));
		assert.ok(limits.some((limit) => limit?.unit === "working-hour"));
		const own = received.find(({ code }) => code === "1.004873");
		assert.deepEqual([own?.unitId, own?.limit?.amount], ["vn34:82", 2]);
		const linked = (await wholeCatalogue(trx, day)).find(({ code }) => code === "2.001023");
		assert.equal(linked?.kind, "inter-agency");
		assert.deepEqual(new Set(linked.steps.map(({ bodyKind }) => bodyKind)).size, 3);
		assert.equal(sumOfSteps(linked.steps, linked.limit).kind, "sum");
	}));
