import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { node, tree } from "../fixtures/made-up.ts";
import { contributions, decomposeChange, pointsLost } from "./change.ts";
import { comparabilityOf, treeOfYear } from "./comparability.ts";
import { effectiveWeights } from "./effective-weights.ts";
import type { Comparability } from "./tree.ts";
import { levelOf, nodesByCode } from "./walk-tree.ts";

const codes = ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8"];
const papi = tree([
	node("T", null, { aggregation: { kind: "sum" } }),
	...codes.map((code) => node(code, "T")),
]);
const valuesOf = (total: number, dimensions: readonly number[]) =>
	new Map([["T", total] as const, ...dimensions.map((x, at) => [codes[at] as string, x] as const)]);

// Đồng Tháp 2023 and 2024, PAPI as published
const before = valuesOf(
	41.322629,
	[3.924989, 4.666689, 4.003206, 6.957834, 7.309756, 7.253489, 4.289521, 2.917145],
);
const after = valuesOf(
	43.835711,
	[4.590104, 5.206998, 4.408047, 7.280377, 7.559963, 7.309686, 4.412209, 3.068327],
);

test("the change of a sum is the changes of its parts and what rounding leaves, exactly", () => {
	const found = decomposeChange(papi, "T", before, after);
	assert.equal(found?.change.toFixed(6), "2.513082");
	assert.deepEqual(
		found?.parts.slice(0, 2).map(({ code, amount }) => [code, amount.toFixed(6)]),
		[
			["D1", "0.665115"],
			["D2", "0.540309"],
		],
	);
	const whole = found?.parts.reduce((sum, { amount }) => sum + amount, found.remainder);
	assert.ok(Math.abs((whole ?? 0) - (found?.change ?? 1)) < 1e-12);
});

test("without one of the parts there is nothing to take apart", () => {
	const without = new Map(after);
	without.delete("D3");
	assert.equal(decomposeChange(papi, "T", before, without), null);
	assert.equal(decomposeChange(papi, "D1", before, after), null);
	assert.equal(decomposeChange(papi, "X", before, after), null);
	const mean = tree([node("T", null, { aggregation: { kind: "mean", mean: "geometric" } }), node("D1", "T")]);
	assert.equal(decomposeChange(mean, "T", before, after), null);
	const capped = tree([node("T", null, { aggregation: { kind: "sum", atMost: 10 } }), node("D1", "T")]);
	assert.equal(decomposeChange(capped, "T", before, after), null);
});

const weights = [0.05, 0.2, 0.75];
const pci = tree([
	node("T", null, { aggregation: { kind: "weighted-sum", factor: 10, offset: 0 } }),
	...weights.map((weight, at) => node(codes[at] as string, "T", { weight })),
]);
const scores = fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: 3, maxLength: 3 });
const law = { seed: 20241122 };

test("parts and remainder add up to any change of any weighted sum, and back again is the same turned round", () => {
	fc.assert(
		fc.property(
			scores,
			scores,
			fc.double({ min: 0, max: 100, noNaN: true }),
			fc.double({ min: 0, max: 100, noNaN: true }),
			(a, b, x, y) => {
				const there = decomposeChange(pci, "T", valuesOf(x, a), valuesOf(y, b));
				const back = decomposeChange(pci, "T", valuesOf(y, b), valuesOf(x, a));
				assert.ok(there && back);
				const sum = there.parts.reduce((all, { amount }) => all + amount, there.remainder);
				assert.ok(Math.abs(sum - (y - x)) < 1e-9);
				for (const [at, part] of there.parts.entries())
					assert.ok(Math.abs(part.amount + (back.parts[at]?.amount ?? Number.NaN)) < 1e-9);
			},
		),
		law,
	);
});

test("contributions to a level are decomposed from nothing", () => {
	const found = contributions(pci, "T", valuesOf(10 * (0.05 * 2 + 0.2 * 4 + 0.75 * 6), [2, 4, 6]));
	assert.deepEqual(
		found?.parts.map(({ amount }) => amount.toFixed(6)),
		["1.000000", "8.000000", "45.000000"],
	);
	assert.ok(Math.abs(found?.remainder ?? 1) < 1e-9);
});

test("points lost stand in points of the parent, the largest loss first; the best loses nothing", () => {
	const best = valuesOf(90, [9, 6, 6]);
	const lost = pointsLost(pci, "T", valuesOf(50, [2, 4, 6]), best);
	assert.deepEqual(
		lost.map(({ code, lost }) => [code, lost.toFixed(4)]),
		[
			["D2", "4.0000"],
			["D1", "3.5000"],
			["D3", "0.0000"],
		],
	);
	assert.deepEqual(
		pointsLost(pci, "T", new Map([["D1", 2]]), best).map(({ code }) => code),
		["D1"],
	);
	assert.deepEqual(pointsLost(pci, "X", best, best), []);
});

const version = (name: string, from: number, to: number | null, concepts: readonly string[]) =>
	tree([node("T", null), ...concepts.map((concept, at) => node(`D${at}`, "T", { concept }))], {
		version: name,
		from,
		to,
	});
const versions = [
	version("P3", 2021, null, ["land", "water"]),
	version("P1", 2011, 2015, ["land", "boards"]),
	version("P2", 2016, 2020, ["land", "water", "boards"]),
];
const entry = (
	concept: string,
	fromVersion: string,
	toVersion: string,
	verdict: Comparability["verdict"],
): Comparability => ({
	concept,
	fromVersion,
	toVersion,
	verdict,
	reason: { vi: "lý do", en: "reason" },
	stated: true,
	source: "report",
});
const table = [
	entry("land", "P1", "P2", "rebased"),
	entry("land", "P2", "P3", "comparable"),
	entry("water", "P2", "P3", "not-comparable"),
];
const verdict = (concept: string, a: number, b: number) =>
	comparabilityOf(versions, table, concept, a, b)?.verdict ?? null;

test("years of one version compare; across versions the worst step decides, in either direction", () => {
	assert.equal(verdict("land", 2012, 2014), "comparable");
	assert.equal(verdict("land", 2020, 2021), "comparable");
	assert.equal(verdict("land", 2015, 2016), "rebased");
	assert.equal(verdict("land", 2022, 2012), "rebased");
	assert.equal(verdict("water", 2020, 2021), "not-comparable");
	assert.deepEqual(comparabilityOf(versions, table, "land", 2012, 2022)?.because, [table[0]]);
});

test("a step that nobody has judged is not comparable and is named; a concept that a year does not have has no verdict", () => {
	const found = comparabilityOf(versions, table, "boards", 2015, 2016);
	assert.deepEqual(found, {
		verdict: "not-comparable",
		because: [],
		undecided: [{ fromVersion: "P1", toVersion: "P2" }],
	});
	assert.equal(verdict("boards", 2020, 2021), null);
	assert.equal(verdict("land", 2009, 2021), null);
	assert.equal(treeOfYear(versions, 2030)?.version, "P3");
	assert.equal(treeOfYear(versions, 2010), null);
});

test("shares of the total add up to 1 over the leaves, by maxima where points are added", () => {
	const index = tree([
		node("T", null, { aggregation: { kind: "sum" }, maximum: 40 }),
		node("A", "T", { maximum: 10 }),
		node("B", "T", { maximum: 30, aggregation: { kind: "mean", mean: "arithmetic" } }),
		node("B1", "B", { weight: 1 }),
		node("B2", "B", { weight: 2 }),
	]);
	const found = effectiveWeights(index);
	assert.deepEqual(
		["T", "A", "B", "B1", "B2"].map((code) => found.get(code)),
		[1, 0.25, 0.75, 0.25, 0.5],
	);
	assert.equal(levelOf(nodesByCode(index), "B2"), 2);
	const round = nodesByCode(tree([node("A", "B"), node("B", "A")]));
	assert.throws(() => levelOf(round, "A"), /round in a circle/);
});
