import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { node, tree } from "../fixtures/made-up.ts";
import { aggregateTree } from "./aggregate-tree.ts";
import type { Measured } from "./measured.ts";
import type { Aggregation } from "./tree.ts";
import { treeMatrix } from "./tree-matrix.ts";

const fixed = (beyond: "clip" | "keep"): Aggregation => ({
	kind: "min-max",
	floor: 1,
	ceiling: 10,
	range: { kind: "fixed", lowest: 0, highest: 4 },
	beyond,
});
const index = (beyond: "clip" | "keep") =>
	tree([
		node("T", null, { aggregation: { kind: "sum" } }),
		node("A", "T", { aggregation: { kind: "weighted-sum", factor: 9, offset: 1 } }),
		node("A.1", "A", { weight: 0.3, aggregation: fixed(beyond) }),
		node("A.2", "A", { weight: 0.7, aggregation: fixed(beyond), direction: "lower-is-better" }),
		node("B", "T", { aggregation: { kind: "mean", mean: "arithmetic" } }),
		node("B.1", "B", { weight: 2 }),
		node("B.2", "B"),
	]);

test("the matrix gives every node the score that the tree gives it", () => {
	const values = fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 4, noNaN: true })));
	fc.assert(
		fc.property(values, fc.constantFrom("keep" as const, "clip" as const), (own, beyond) => {
			const { leaves, names, coefficients, constants } = treeMatrix(index(beyond), { clipped: "ignore" });
			const measured = new Map(
				leaves.map((code, at): [string, Measured] => [code, { kind: "value", value: own[at] ?? 0 }]),
			);
			const scores = aggregateTree(index(beyond), measured);
			for (const [row, code] of names.entries()) {
				const score = scores.get(code);
				const sum = coefficients[row]?.reduce((all, c, at) => all + c * (own[at] ?? 0), constants[row] ?? 0);
				assert.ok(score?.kind === "value" && Math.abs((sum ?? 0) - score.value) < 1e-10, code);
			}
		}),
		{ seed: 20241122 },
	);
});

test("what is not linear is refused by name", () => {
	assert.throws(() => treeMatrix(index("clip")), /A\.2: min-max|A\.1: min-max/);
	for (const aggregation of [
		{ kind: "mean", mean: "geometric" },
		{ kind: "sum", atMost: 5 },
	] as const satisfies readonly Aggregation[])
		assert.throws(
			() => treeMatrix(tree([node("T", null, { aggregation }), node("A", "T")])),
			new RegExp(`T: ${aggregation.kind}`),
		);
});
