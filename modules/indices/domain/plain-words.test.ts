import assert from "node:assert/strict";
import { test } from "node:test";
import { type PlainFacts, type PlainUnit, plainWords } from "./plain-words.ts";
import type { ResultView } from "./result.ts";

const unit = (id: string, value: number | null, more: Partial<PlainUnit> = {}): PlainUnit => ({
	id,
	name: id.toUpperCase(),
	value,
	missing: null,
	rank: null,
	group: null,
	...more,
});
const facts = (more: Partial<PlainFacts>): PlainFacts => ({
	year: 2024,
	fromYear: null,
	units: [],
	mean: 43.43,
	counted: 61,
	pair: null,
	sampled: true,
	least: 0.005,
	...more,
});
const result = {} as ResultView;
const kinds = (more: Partial<PlainFacts>) => plainWords(facts(more)).map(({ kind }) => kind);

test("two units: both levels, the distance from the higher to the lower, and that noise is not known", () => {
	const told = plainWords(
		facts({ units: [unit("a", 41.5), unit("b", 43.84, { rank: { rank: 26, of: 61 } })] }),
	);
	assert.deepEqual(
		told.map(({ kind }) => kind),
		["level", "level", "apart", "noise-unknown"],
	);
	const [, , apart] = told;
	assert.ok(apart?.kind === "apart");
	assert.deepEqual([apart.higher, apart.lower, apart.by.toFixed(2)], ["B", "A", "2.34"]);
});

test("one unit is compared with the mean, unless the source names some units only", () => {
	assert.deepEqual(kinds({ units: [unit("a", 41.5)] }), ["level", "against-mean", "noise-unknown"]);
	assert.deepEqual(kinds({ units: [unit("a", 41.5)], mean: null }), ["level"]);
});

test("what is counted and not asked has no noise of a survey", () => {
	assert.deepEqual(kinds({ units: [unit("a", 41.5)], sampled: false }), ["level", "against-mean"]);
});

test("figures that print alike are not told as different", () => {
	assert.deepEqual(kinds({ units: [unit("a", 41.5), unit("b", 41.501)] }), ["level", "level", "alike"]);
});

test("a unit without a figure is told with its reason, and no distance is made of it", () => {
	const told = plainWords(facts({ units: [unit("a", null, { missing: "withdrawn" }), unit("b", 43)] }));
	assert.deepEqual(told, [
		{ kind: "missing", unit: "A", year: 2024, reason: "withdrawn" },
		{ kind: "level", unit: "B", year: 2024, value: 43, rank: null, group: null },
	]);
});

test("a change carries its place among all that have one; a unit without both years has none", () => {
	const change = { unitId: "b", earlier: result, later: result, amount: 2.5, rank: 3, of: 59 };
	const told = plainWords(
		facts({
			fromYear: 2023,
			units: [unit("a", 40), unit("b", 43)],
			pair: { kind: "changes", changes: [change], absent: 4 },
		}),
	);
	assert.deepEqual(told.slice(3, 5), [
		{ kind: "change-unknown", unit: "A", fromYear: 2023, toYear: 2024 },
		{ kind: "change", unit: "B", fromYear: 2023, toYear: 2024, amount: 2.5, rank: 3, of: 59 },
	]);
});

test("years that must not be compared give a reason and no change", () => {
	const reason = { vi: "Từ 2018 có tám nội dung", en: "Eight dimensions since 2018" };
	const entry = {
		concept: "total",
		fromVersion: "P16",
		toVersion: "P18",
		verdict: "not-comparable" as const,
		reason,
		stated: true,
		source: "",
	};
	const told = plainWords(
		facts({
			fromYear: 2017,
			units: [unit("b", 43)],
			pair: {
				kind: "not-comparable",
				comparison: { verdict: "not-comparable", because: [entry], undecided: [] },
			},
		}),
	);
	assert.deepEqual(told[2], { kind: "not-comparable", fromYear: 2017, toYear: 2024, reasons: [reason] });
	assert.ok(!told.some(({ kind }) => kind === "change"));
});
