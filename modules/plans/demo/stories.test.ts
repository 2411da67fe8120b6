import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { stoppedClock } from "#platform/clock/clock.ts";
import { writes } from "#platform/db/connections.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { demoStories } from "./stories.ts";

test("the stories can be played by the program's own commands, and every one of their acts is possible", async () => {
	const counted = await inUndoneTransaction(async (trx) => {
		const { demoPeople } = await import("../../accounts/demo/load-people.ts");
		const clock = stoppedClock("2026-11-22T03:00:00Z");
		const context = { clock, services: { files: memoryStore(clock) } as unknown as Services };
		await demoPeople.load(trx, context);
		await demoStories.load(trx, context);
		const { rows } = await sql<{ plans: number; states: string[] }>`
			SELECT (SELECT count(*) FROM plans.plan WHERE illustrative) AS plans,
				(SELECT array_agg(DISTINCT state ORDER BY state) FROM plans.occurrence) AS states`.execute(
			writes(trx),
		);
		return rows[0];
	});
	console.log(counted);
	assert.ok(counted);
});
