import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { node, tree } from "../fixtures/made-up.ts";
import type { Comparability, IndexTree, TreeNode } from "./tree.ts";
import { diffTrees } from "./tree-diff.ts";

const weighted = { kind: "weighted-sum", factor: 10, offset: 0 } as const;
const nodes: readonly TreeNode[] = [
	node("T", null, { aggregation: weighted }),
	node("A", "T", { weight: 0.5, aggregation: { kind: "sum" } }),
	node("A.1", "A", { maximum: 5 }),
	node("A.2", "A", { maximum: 5 }),
	node("B", "T", { weight: 0.5 }),
];
const first = tree(nodes);
const told = (later: readonly TreeNode[], table: readonly Comparability[] = []) =>
	diffTrees(first, tree(later, { version: "2" }), table)
		.filter(({ changes, reason }) => changes.length > 0 || reason !== "same")
		.map(({ concept, changes, verdict, reason }) => [
			concept,
			changes.map(({ kind }) => kind).join(" "),
			verdict,
			reason,
		]);
const spoilt = (code: string, more: Partial<TreeNode>) =>
	told(nodes.map((each) => (each.code === code ? { ...each, ...more } : each)));

test("a new wording or number changes no measure, and is told", () => {
	assert.deepEqual(told(nodes), []);
	assert.deepEqual(spoilt("B", { label: { vi: "Bê", en: "Bee" } }), [
		["b", "relabelled", "comparable", "same"],
	]);
	assert.deepEqual(spoilt("B", { code: "9" }), [["b", "renumbered", "comparable", "same"]]);
});

test("a change below makes all above another measure, and nothing beside it", () => {
	assert.deepEqual(spoilt("A.2", { maximum: 10 }), [
		["t", "", "rebased", "parts-changed"],
		["a", "", "rebased", "parts-changed"],
		["a.2", "rescaled", "rebased", "measured-otherwise"],
	]);
	assert.deepEqual(spoilt("B", { weight: 0.4 }), [
		["t", "", "rebased", "parts-changed"],
		["b", "reweighted", "comparable", "same"],
	]);
	assert.deepEqual(spoilt("A.2", { parent: "T" }).slice(0, 2), [
		["t", "", "rebased", "parts-changed"],
		["a", "", "rebased", "parts-changed"],
	]);
});

test("added and removed things have no verdict; the same code with another concept is another thing", () => {
	const later = nodes.map((each) => (each.code === "A.2" ? { ...each, concept: "land titles" } : each));
	assert.deepEqual(told(later), [
		["t", "", "rebased", "parts-changed"],
		["a", "", "rebased", "parts-changed"],
		["land titles", "added", null, "only-in-one"],
		["a.2", "removed", null, "only-in-one"],
	]);
});

test("the table goes before what is inferred, in both directions, and only between its own versions", () => {
	const entry = (verdict: Comparability["verdict"], toVersion: string): Comparability => ({
		concept: "b",
		fromVersion: "1",
		toVersion,
		verdict,
		reason: { vi: "-", en: "-" },
		stated: true,
		source: "-",
	});
	assert.deepEqual(told(nodes, [entry("not-comparable", "2")]), [["b", "", "not-comparable", "entered"]]);
	assert.deepEqual(told(nodes, [entry("not-comparable", "3")]), []);
});

test("a concept twice is refused", () => {
	assert.throws(() => told([...nodes, node("C", "T", { concept: "b" })]), RangeError);
});

test("there and back: what is added one way is removed the other", () => {
	const other = fc.subarray(nodes.slice(1) as TreeNode[]).map((kept) => [nodes[0] as TreeNode, ...kept]);
	fc.assert(
		fc.property(other, other, (a, b) => {
			const there = diffTrees(tree(a), tree(b));
			const back = new Map(diffTrees(tree(b), tree(a)).map((each) => [each.concept, each]));
			assert.equal(there.length, back.size);
			for (const { concept, changes, verdict } of there) {
				const turned = { added: "removed", removed: "added" } as Record<string, string>;
				const kinds = back.get(concept)?.changes.map(({ kind }) => turned[kind] ?? kind);
				assert.deepEqual(
					changes.map(({ kind }) => kind),
					kinds,
				);
				assert.equal(verdict, back.get(concept)?.verdict);
			}
		}),
		{ seed: 20241122 },
	);
});

test("PAPI: 5.2 is another thing since 2021, and the total is told as rebased", () => {
	const path = new URL("../../../reference/indices/papi/tree.json", import.meta.url);
	const papi = JSON.parse(readFileSync(path, "utf8")) as {
		readonly trees: readonly IndexTree[];
		readonly comparability: readonly Comparability[];
	};
	const [p19, p21] = ["P19", "P21"].map((name) => papi.trees.find(({ version }) => version === name));
	assert.ok(p19 && p21);
	const diff = diffTrees(p19, p21, papi.comparability);
	const of52 = diff.filter(({ before, after }) => before?.code === "5.2" || after?.code === "5.2");
	assert.equal(new Set(of52.map(({ concept }) => concept)).size, 2);
	assert.deepEqual(
		diff.filter(({ concept }) => concept === "total").map(({ verdict, reason }) => [verdict, reason]),
		[["rebased", "entered"]],
	);
});
