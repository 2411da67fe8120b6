import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { reads } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { standingOn } from "../../domain/standing.ts";
import { taskKinds, taskStates } from "../../domain/task-state.ts";
import { standingSql, stillLateSql } from "./standing-sql.ts";

const today = Temporal.PlainDate.from("2026-11-22");
const day = fc.integer({ min: -40, max: 40 }).map((days) => today.add({ days }));
const facts = fc.record({
	state: fc.constantFrom(...taskStates),
	kind: fc.constantFrom(...taskKinds),
	dueOn: fc.option(day),
	firstDueOn: fc.option(day),
	declaredOn: fc.option(day),
	// at any hour, so that a day of the country is not taken for one of Greenwich
	moved: fc.option(fc.integer({ min: -40 * 24, max: 12 })),
	bodyExists: fc.boolean(),
});

test("a standing counted in SQL is the standing of the table, for any state, date and movement", async () => {
	const drawn = fc.sample(facts, { numRuns: 3_000, seed: 20_261_122 });
	const midnight = today.toZonedDateTime(timeZone);
	const rows = drawn.map(({ moved, bodyExists, ...rest }, index) => ({
		index,
		state: rest.state,
		kind: rest.kind,
		due_on: rest.dueOn?.toString() ?? null,
		first_due_on: rest.firstDueOn?.toString() ?? null,
		declared_on: rest.declaredOn?.toString() ?? null,
		moved_at: moved === null ? null : midnight.add({ hours: moved }).toInstant().toString(),
		body_id: bodyExists ? "stands" : "ended",
	}));
	const found = await inUndoneTransaction(async (trx) => {
		const result = await sql<{ standing: string; still: boolean | null }>`
			SELECT ${standingSql(today, ["ended"])} AS standing, ${stillLateSql(today)} AS still
			FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS o (index int, state text, kind text, due_on date,
				first_due_on date, declared_on date, moved_at timestamptz, body_id text) ORDER BY o.index`.execute(
			reads<object>(trx).executor,
		);
		return result.rows;
	});
	for (const [index, { moved, ...rest }] of drawn.entries()) {
		const movedOn = moved === null ? null : midnight.add({ hours: moved }).toPlainDate();
		const wanted = standingOn({ ...rest, movedOn }, today);
		assert.equal(found[index]?.standing, wanted, JSON.stringify(rest));
		const still = standingOn({ ...rest, movedOn, bodyExists: true }, today) === "late-still";
		assert.equal(found[index]?.still ?? false, still, JSON.stringify(rest));
	}
	assert.equal(new Set(found.map(({ standing }) => standing)).size, 14, "every standing was drawn");
});
