import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOfTree, type TreeNode } from "@guong/index-math";
import fc from "fast-check";
import { editTree, type NodeText, type TreeEdit } from "./edit-tree.ts";

const text = (code: string, over: Partial<NodeText> = {}): NodeText => ({
	code,
	concept: "",
	label: { vi: `Mục ${code}`, en: `Node ${code}` },
	weight: null,
	minimum: null,
	maximum: null,
	direction: "higher-is-better",
	whenMissing: { rule: "strict" },
	verified: true,
	source: "Quyết định 12/QĐ-UBND",
	...over,
});

const code = fc.constantFrom("T", "1", "2", "3", "1.1", "1.2");
const edit: fc.Arbitrary<TreeEdit> = fc.oneof(
	fc.record({
		kind: fc.constant("add" as const),
		parent: fc.option(code),
		node: code.map((each) => text(each)),
	}),
	fc.record({ kind: fc.constant("change" as const), code, node: code.map((each) => text(each)) }),
	fc.record({ kind: fc.constant("remove" as const), code }),
	fc.record({ kind: fc.constant("move" as const), code, parent: code, before: fc.option(code) }),
);
const shape = [
	"parent-unknown",
	"circle",
	"several-roots",
	"parent-after-child",
	"code-twice",
	"concept-twice",
];

test("whatever is done in whatever order, the tree stays one tree: one total, no circle, parents first, codes and concepts once", () => {
	let taken = 0;
	fc.assert(
		fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
			let nodes: readonly TreeNode[] = [];
			const begun: TreeEdit = { kind: "add", parent: null, node: text("T") };
			const first: TreeEdit = { kind: "add", parent: "T", node: text("1") };
			for (const each of [begun, first, ...edits]) {
				const edited = editTree(nodes, each);
				if ("refusal" in edited) continue;
				taken++;
				nodes = edited.nodes;
			}
			const faults = faultsOfTree({ index: "X", version: "X", from: 2026, to: null, nodes });
			assert.deepEqual(
				faults.filter(({ kind }) => shape.includes(kind)),
				[],
			);
		}),
		{ seed: 20_261_122, numRuns: 400 },
	);
	assert.ok(taken > 1000, "edits that were refused prove nothing");
});

test("a node given another code takes its parts along and keeps its concept", () => {
	let nodes: readonly TreeNode[] = [];
	for (const [each, parent] of [
		["T", null],
		["1", "T"],
		["1.1", "1"],
	] as const) {
		const added = editTree(nodes, { kind: "add", parent, node: text(each) });
		assert.ok("nodes" in added);
		nodes = added.nodes;
	}
	const concept = nodes.find((node) => node.code === "1")?.concept ?? "";
	const edited = editTree(nodes, { kind: "change", code: "1", node: text("I", { concept }) });
	assert.ok("nodes" in edited);
	assert.deepEqual(
		edited.nodes.map((node) => [node.code, node.parent, node.concept]),
		[
			["T", null, "muc_t"],
			["I", "T", "muc_1"],
			["1.1", "I", "muc_1_1"],
		],
	);
});
