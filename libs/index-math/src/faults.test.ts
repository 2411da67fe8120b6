import assert from "node:assert/strict";
import { test } from "node:test";
import { node, tree } from "../fixtures/made-up.ts";
import { faultsOfTree } from "./faults.ts";
import type { TreeNode } from "./tree.ts";

const sum = { kind: "sum" } as const;
const whole = [
	node("T", null, { aggregation: sum, minimum: 2, maximum: 20 }),
	node("A", "T", { minimum: 1, maximum: 10, aggregation: sum }),
	node("A.1", "A", { minimum: 0.33, maximum: 3.33 }),
	node("A.2", "A", { minimum: 0.33, maximum: 3.33 }),
	node("A.3", "A", { minimum: 0.33, maximum: 3.33 }),
	node("B", "T", { minimum: 1, maximum: 10 }),
];

const kinds = (nodes: readonly TreeNode[]) =>
	faultsOfTree(tree(nodes)).map(({ code, kind }) => `${code ?? ""} ${kind}`.trim());
/** The sound tree with one node written otherwise. */
const spoilt = (code: string, more: Partial<TreeNode>) =>
	kinds(whole.map((each) => (each.code === code ? { ...each, ...more } : each)));

test("a sound tree has no fault, and thirds printed with two decimals are sound", () => {
	assert.deepEqual(kinds(whole), []);
});

test("each fault is told with its place", () => {
	assert.deepEqual(kinds([]), ["no-nodes"]);
	assert.deepEqual(faultsOfTree(tree(whole, { from: 2021, to: 2020 })), [
		{ code: null, kind: "years-reversed", found: 2020, expected: 2021 },
	]);
	assert.deepEqual(spoilt("B", { parent: "X" }), [
		"B parent-unknown",
		"T minima-do-not-add-up",
		"T maxima-do-not-add-up",
	]);
	assert.deepEqual(spoilt("B", { parent: null }).slice(0, 1), ["several-roots"]);
	assert.deepEqual(spoilt("A.2", { concept: "a.1" }), ["A.2 concept-twice"]);
	assert.deepEqual(kinds([...whole, node("B", "A", { concept: "c" })]), ["B code-twice"]);
	assert.deepEqual(spoilt("A.1", { minimum: 3.4, maximum: 3.33 }).slice(0, 1), ["A minima-do-not-add-up"]);
	assert.ok(spoilt("A.1", { minimum: 3.4, maximum: 3.33 }).includes("A.1 bounds-reversed"));
	assert.deepEqual(spoilt("B", { maximum: 11 }), ["T maxima-do-not-add-up"]);
	assert.deepEqual(spoilt("B", { weight: -1 }), ["B weight-negative"]);
	assert.deepEqual(spoilt("B", { whenMissing: { rule: "threshold", leastShare: 1.5 } }), [
		"B threshold-out-of-range",
	]);
	assert.deepEqual(spoilt("B", { maximum: null, aggregation: { kind: "positive-share" } }), [
		"B rule-needs-maximum",
	]);
	assert.deepEqual(spoilt("A", { aggregation: { kind: "positive-share" } }), ["A children-without-rule"]);
	const steps = [
		{ from: 50, points: 1 },
		{ from: 50, points: 2 },
	];
	assert.deepEqual(spoilt("B", { aggregation: { kind: "step-table", steps, otherwise: 0 } }), [
		"B steps-out-of-order",
	]);
});

test("nodes that go round in a circle are told, and there is no root", () => {
	const round = [node("A", "B"), node("B", "A"), node("C", "B")];
	assert.deepEqual(
		kinds(round).filter((kind) => /circle|root/.test(kind)),
		["no-root", "A circle", "B circle", "C circle"],
	);
});

test("weights of a weighted sum must be there and add up to 1", () => {
	const weighted = (a: number | null, b: number | null) =>
		kinds([
			node("T", null, { aggregation: { kind: "weighted-sum", factor: 10, offset: 0 } }),
			node("A", "T", { weight: a }),
			node("B", "T", { weight: b }),
		]);
	assert.deepEqual(weighted(0.4, 0.6), []);
	assert.deepEqual(weighted(0.4, 0.5), ["T weights-do-not-add-up"]);
	assert.deepEqual(weighted(1, null), ["B weight-missing"]);
});

test("blank words, ends the wrong way round and shares beyond 0 to 1 are told", () => {
	assert.deepEqual(faultsOfTree(tree([node("T", null, { label: { vi: "Tổng", en: " " } })])), [
		{ code: "T", kind: "label-missing", found: "label.en" },
	]);
	const minMax = (floor: number, lowest: number) =>
		spoilt("B", {
			aggregation: {
				kind: "min-max",
				floor,
				ceiling: 10,
				range: { kind: "fixed", lowest, highest: 1 },
				beyond: "clip",
			},
		});
	assert.deepEqual(minMax(1, 0), []);
	assert.deepEqual(minMax(1, 1), ["B range-reversed"]);
	assert.deepEqual(minMax(11, 0), ["B range-reversed"]);
	const grades = (share: number) =>
		spoilt("B", { aggregation: { kind: "category-scores", shares: { A: 1, B: share } } });
	assert.deepEqual(grades(0.6), []);
	assert.deepEqual(grades(60), ["B share-out-of-range"]);
	const full = (fullFrom: number) =>
		spoilt("B", { aggregation: { kind: "share-of-maximum", fullFrom, noCases: "missing" } });
	assert.deepEqual(full(0.8), []);
	assert.deepEqual(full(0), ["B share-out-of-range"]);
});

test("a rule for children without children is told, and a parent that comes after its child", () => {
	assert.deepEqual(spoilt("B", { aggregation: sum }), ["B rule-needs-children"]);
	const [total, ...others] = whole;
	assert.ok(total);
	assert.deepEqual(kinds([...others, total]), ["A parent-after-child", "B parent-after-child"]);
});

test("parts of a capped sum may earn more than the whole", () => {
	const capped = (atMost: number) =>
		kinds([
			node("T", null, { aggregation: { kind: "sum", atMost }, maximum: 10 }),
			node("A", "T", { maximum: 6 }),
			node("B", "T", { maximum: 4.5 }),
		]);
	assert.deepEqual(capped(10), []);
	assert.deepEqual(capped(10.5), ["T maxima-do-not-add-up"]);
});
