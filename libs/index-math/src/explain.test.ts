import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { node, tree } from "../fixtures/made-up.ts";
import { type Explanation, explainNode } from "./explain.ts";
import type { Measured } from "./measured.ts";
import type { Aggregation, WhenMissing } from "./tree.ts";

const score = fc.double({ min: 0.01, max: 10, noNaN: true });
const parents = fc.constantFrom<Aggregation>(
	{ kind: "sum" },
	{ kind: "sum", atMost: 9 },
	{ kind: "weighted-sum", factor: 9, offset: 1 },
	{ kind: "mean", mean: "arithmetic" },
	{ kind: "mean", mean: "geometric" },
	{ kind: "mean", mean: "harmonic" },
	{ kind: "mean", mean: { power: 2 } },
);
const minMax = (range: "fixed" | "year", beyond: "clip" | "keep"): Aggregation => ({
	kind: "min-max",
	floor: 1,
	ceiling: 10,
	range: range === "fixed" ? { kind: "fixed", lowest: -1, highest: 7 } : { kind: "year" },
	beyond,
});
const leaves: readonly (readonly [Aggregation, (x: number) => Measured])[] = [
	[{ kind: "given" }, (value) => ({ kind: "value", value })],
	[minMax("fixed", "clip"), (value) => ({ kind: "value", value })],
	[minMax("year", "keep"), (value) => ({ kind: "value", value: value / 10 })],
	[
		{ kind: "share-of-maximum", fullFrom: 0.8, noCases: "full-marks" },
		(x) => ({ kind: "share", numerator: x, denominator: 7 }),
	],
	[{ kind: "positive-share" }, (x) => ({ kind: "answers", positive: x, valid: 10 })],
	[{ kind: "category-scores", shares: { B: 0.6 } }, () => ({ kind: "category", category: "B" })],
];

function each(explanation: Explanation, tell: (one: Explanation) => void): void {
	tell(explanation);
	for (const below of explanation.below) each(below, tell);
}

test("every calculation, worked out again from its text alone, gives the score to the last bit", () => {
	let worked = 0;
	fc.assert(
		fc.property(
			parents,
			fc.array(fc.tuple(score, fc.double({ min: 0.1, max: 1, noNaN: true }), fc.constantFrom(...leaves)), {
				minLength: 1,
				maxLength: 6,
			}),
			fc.constantFrom<WhenMissing>({ rule: "strict" }, { rule: "reweight" }),
			fc.boolean(),
			(aggregation, children, whenMissing, withoutFirst) => {
				const index = tree([
					node("T", null, { aggregation, whenMissing, maximum: 60 }),
					...children.map(([, weight, [rule]], at) =>
						node(`${at}`, "T", {
							weight,
							aggregation: rule,
							maximum: 5,
							direction: at % 2 === 0 ? "higher-is-better" : "lower-is-better",
						}),
					),
				]);
				const measured = new Map(
					children.map(([x, , [, of]], at): [string, Measured] => [
						`${at}`,
						at === 0 && withoutFirst ? { kind: "missing", reason: "too-few" } : of(x),
					]),
				);
				const ends = new Map(children.map((_, at) => [`${at}`, { lowest: -0.5, highest: 1.5 }]));
				let found: Explanation;
				try {
					found = explainNode(index, "T", measured, ends);
				} catch (error) {
					// a geometric mean of what lies beyond a range
					assert.match(String(error), /values above 0/);
					return;
				}
				each(found, ({ calculation, score: own }) => {
					if (calculation === null) return;
					assert.ok(own.kind === "value");
					assert.ok(Object.is(runInNewContext(calculation), own.value), `${calculation} for ${own.value}`);
					worked++;
				});
			},
		),
		{ seed: 20241122, numRuns: 400 },
	);
	assert.ok(worked > 800);
});

const pci = tree([
	node("T", null, { aggregation: { kind: "weighted-sum", factor: 10, offset: 0 } }),
	node("A", "T", { weight: 0.2 }),
	node("B", "T", { weight: 0.8 }),
]);

test("an explanation names what it rests on", () => {
	const measured = new Map<string, Measured>([
		["A", { kind: "value", value: 6.5 }],
		["B", { kind: "value", value: 5 }],
	]);
	const found = explainNode(pci, "T", measured);
	assert.equal(found.calculation, "0 + 10 * (0.2 * 6.5 + 0.8 * 5)");
	assert.deepEqual(
		found.terms.map(({ code, weight }) => [code, weight]),
		[
			["A", 0.2],
			["B", 0.8],
		],
	);
	assert.deepEqual(found.below[0]?.measured, { kind: "value", value: 6.5 });
	assert.equal(found.below[0]?.calculation, null);
});

test("what has no score has no calculation, and says why", () => {
	const found = explainNode(pci, "T", new Map<string, Measured>([["A", { kind: "value", value: 1 }]]));
	assert.deepEqual(
		[found.calculation, found.score],
		[null, { kind: "missing", reason: "children-missing", because: ["B"] }],
	);
	assert.throws(() => explainNode(pci, "X", new Map()), RangeError);
});
