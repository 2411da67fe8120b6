import assert from "node:assert/strict";
import { test } from "node:test";
import { tableOf } from "../columns/data-table.ts";
import { estimate } from "../estimate/estimate.ts";
import { totals } from "../estimate/means.ts";
import { SurveyProblem } from "../fault.ts";
import type { DesignData } from "./design-data.ts";
import { designOf } from "./design-of.ts";

// Stratum c has one sampled unit of many.
const table = tableOf({
	h: ["a", "a", "a", "b", "b", "c"],
	psu: [1, 2, 3, 4, 5, 6],
	w: [2, 2, 2, 3, 3, 5],
	N: [6, 6, 6, 6, 6, 5],
	sure: [0, 0, 0, 0, 0, 1],
	y: [1, 2, 6, 4, 8, 7],
});
const base: DesignData = { convention: "test", stages: [{ unit: "psu", strata: ["h"] }], weights: "w" };
const y = { names: ["y"], columns: [Float64Array.from([1, 2, 6, 4, 8, 7])] };
const errorOf = (data: DesignData) =>
	estimate(designOf(table, data), totals(y, null)).standardErrors[0] ?? Number.NaN;
const refusal = (run: () => unknown) => {
	try {
		run();
	} catch (error) {
		assert.ok(error instanceof SurveyProblem);
		return error.faults[0];
	}
	return assert.fail("not refused");
};

// By hand: a 3/2·((2-6)²+(4-6)²+(12-6)²) = 84, b 2·((12-18)²+(24-18)²) = 144.
const withoutC = Math.sqrt(84 + 144);

test("a lonely unit is refused by default, with its stratum and stage", () => {
	assert.deepEqual(
		refusal(() => errorOf(base)),
		{ code: "lonely-unit", about: { stratum: "c", stage: 1 } },
	);
});

test("the declared rules for a lonely unit do what they say", () => {
	assert.ok(Math.abs(errorOf({ ...base, lonely: "remove" }) - withoutC) < 1e-12);
	assert.ok(Math.abs(errorOf({ ...base, lonely: "average" }) - withoutC * Math.sqrt(3 / 2)) < 1e-12);
	// all unit totals 2+4+12+12+24+35 = 89 over six units
	const adjusted = Math.sqrt(84 + 144 + (35 - 89 / 6) ** 2);
	assert.ok(Math.abs(errorOf({ ...base, lonely: "adjust" }) - adjusted) < 1e-12);
});

test("a unit taken for certain has no variance at its stage, by its population or by being declared", () => {
	assert.ok(
		Math.abs(errorOf({ ...base, stages: [{ unit: "psu", strata: ["h"], certainty: "sure" }] }) - withoutC) <
			1e-12,
	);
	const whole = tableOf({ h: ["a", "a"], psu: [1, 2], N: [2, 2], w: [1, 1], y: [3, 9] });
	const census = designOf(whole, {
		convention: "census",
		stages: [{ unit: "psu", strata: ["h"], population: "N" }],
	});
	const found = estimate(census, totals({ names: ["y"], columns: [Float64Array.of(3, 9)] }, null));
	assert.deepEqual([found.values[0], found.standardErrors[0]], [12, 0]);
});

test("strata put together by a declared map are one stratum", () => {
	const collapsed = errorOf({
		...base,
		stages: [{ unit: "psu", strata: ["h"], collapse: { b: "b+c", c: "b+c" } }],
	});
	const mean = (12 + 24 + 35) / 3;
	const squares = (12 - mean) ** 2 + (24 - mean) ** 2 + (35 - mean) ** 2;
	assert.ok(Math.abs(collapsed - Math.sqrt(84 + 1.5 * squares)) < 1e-12);
});

test("what cannot be a design is refused with its row and column", () => {
	const twice = tableOf({ h: ["a", "b"], psu: [1, 1], w: [1, 1] });
	assert.equal(refusal(() => designOf(twice, base))?.code, "unit-in-two-strata");
	assert.equal(designOf(twice, { ...base, nest: true }).stages[0]?.units, 2);
	const small = { ...base, stages: [{ unit: "psu", strata: ["h"], population: "w" }] };
	assert.deepEqual(
		refusal(() => designOf(table, small)),
		{
			code: "population-below-sample",
			about: { stage: 1, row: 1, column: "w" },
		},
	);
	assert.deepEqual(
		refusal(() => designOf(table, { ...base, weights: "no such" })),
		{
			code: "column-missing",
			about: { column: "no such" },
		},
	);
	assert.equal(
		refusal(() => designOf(table, { convention: "none", stages: [{ unit: "psu" }] }))?.code,
		"no-weights",
	);
	assert.equal(
		refusal(() => designOf(tableOf({ w: [1, -1] }), { ...base, stages: [{}] }))?.code,
		"weight-not-positive",
	);
});
