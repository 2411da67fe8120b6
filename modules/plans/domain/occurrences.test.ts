import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { type Recurring, roundsOf } from "./occurrences.ts";
import { recurrences } from "./task.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const year = { from: day("2026-01-01"), to: day("2027-01-01") };
const issued = day("2026-02-13");
const task = (over: Partial<Recurring>): Recurring => ({
	kind: "order",
	recurrence: "once",
	deadline: { kind: "none" },
	...over,
});
const spans = (over: Partial<Recurring>, plan = year, issuedOn = issued) =>
	roundsOf(task(over), plan, issuedOn).map(({ number, period }) =>
		period ? `${number}: ${period.from} – ${period.to}` : `${number}`,
	);

test("a task done once, continuous or without a stated rhythm is one time that belongs to no period", () => {
	assert.deepEqual(spans({ recurrence: "once" }), ["1"]);
	assert.deepEqual(spans({ recurrence: "continuous" }), ["1"]);
	assert.deepEqual(spans({ recurrence: "unspecified" }), ["1"]);
});

test("quarters are calendar quarters for work, and those of Decree 09/2019 for reports", () => {
	assert.deepEqual(spans({ recurrence: "quarterly" }), [
		"1: 2026-01-01 – 2026-04-01",
		"2: 2026-04-01 – 2026-07-01",
		"3: 2026-07-01 – 2026-10-01",
		"4: 2026-10-01 – 2027-01-01",
	]);
	assert.deepEqual(spans({ recurrence: "quarterly", kind: "report" }).slice(0, 2), [
		"1: 2025-12-15 – 2026-03-15",
		"2: 2026-03-15 – 2026-06-15",
	]);
});

test("periods that were over when the plan was issued are not asked for", () => {
	assert.equal(spans({ recurrence: "monthly" }).length, 11);
	assert.equal(spans({ recurrence: "monthly" })[0], "1: 2026-02-01 – 2026-03-01");
	assert.equal(spans({ recurrence: "monthly" }, year, day("2026-02-28")).length, 11);
	assert.equal(spans({ recurrence: "monthly" }, year, day("2026-03-01")).length, 10);
});

test("a half-yearly report is for the first half and then for the whole year, as the decree has it", () => {
	assert.deepEqual(spans({ recurrence: "half-yearly", kind: "report" }), [
		"1: 2025-12-15 – 2026-06-15",
		"2: 2025-12-15 – 2026-12-15",
	]);
	assert.equal(spans({ recurrence: "half-yearly" }).length, 2);
});

test("what comes round until a day ends with the period in which that day lies", () => {
	const deadline = { kind: "day", day: day("2026-05-20") } as const;
	assert.deepEqual(spans({ recurrence: "monthly", deadline }).at(-1), "4: 2026-05-01 – 2026-06-01");
});

test("what is due whenever something happens has nothing to do before it happened", () => {
	assert.deepEqual(spans({ deadline: { kind: "whenever", occasion: "có thay đổi" } }), []);
});

test("a plan too short for one period still asks once", () => {
	const short = { from: day("2026-05-04"), to: day("2026-05-20") };
	assert.deepEqual(spans({ recurrence: "quarterly" }, short, day("2026-05-04")), ["1"]);
});

test("rounds are numbered without gaps, in order, and close within the plan", () => {
	const plans = fc
		.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 1100 }))
		.map(([start, length]) => {
			const from = day("2025-01-01").add({ days: start });
			return { from, to: from.add({ days: length }) };
		});
	fc.assert(
		fc.property(
			plans,
			fc.nat(400),
			fc.constantFrom(...recurrences),
			fc.constantFrom("order", "report"),
			(plan, later, recurrence, kind) => {
				const rounds = roundsOf(
					task({ recurrence, kind: kind as "order" | "report" }),
					plan,
					plan.from.add({ days: later }),
				);
				assert.deepEqual(
					rounds.map(({ number }) => number),
					rounds.map((_, index) => index + 1),
				);
				for (const { period } of rounds) {
					if (!period) continue;
					assert.ok(Temporal.PlainDate.compare(period.to, plan.to) <= 0);
					assert.ok(Temporal.PlainDate.compare(period.to, plan.from) > 0);
				}
			},
		),
		{ seed: 20261122, numRuns: 300 },
	);
});
