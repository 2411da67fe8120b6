import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { node } from "../fixtures/made-up.ts";
import { endsOf, type Measured } from "./measured.ts";
import { scoreNode } from "./score-node.ts";
import type { TreeNode } from "./tree.ts";

const value = (x: number): Measured => ({ kind: "value", value: x });
const share = (numerator: number, denominator: number): Measured => ({
	kind: "share",
	numerator,
	denominator,
});
const points = (of: TreeNode, measured: Measured) => {
	const score = scoreNode(of, measured);
	return score.kind === "value" ? score.value : score.reason;
};

test("Decision 766: on-time settlement is 20 times the share, without threshold", () => {
	const onTime = node("ON_TIME", null, {
		maximum: 20,
		aggregation: { kind: "share-of-maximum", fullFrom: null, noCases: "missing" },
	});
	assert.equal(points(onTime, share(180, 200)), 18);
	assert.equal(points(onTime, share(0, 200)), 0);
	assert.equal(points(onTime, share(0, 0)), "no-cases");
});

test("Decision 766: re-use earns full marks from 80 per cent, and in proportion below", () => {
	const reuse = node("REUSE", null, {
		maximum: 2,
		aggregation: { kind: "share-of-maximum", fullFrom: 0.8, noCases: "no-marks" },
	});
	assert.equal(points(reuse, share(80, 100)), 2);
	assert.equal(points(reuse, share(95, 100)), 2);
	assert.equal(points(reuse, share(40, 100)), 1);
});

test("Decision 766: no petition at all is full marks, no rated dossier is none, and the score says that there was nothing to count", () => {
	const rule = (noCases: "full-marks" | "no-marks") =>
		node("X", null, { maximum: 6, aggregation: { kind: "share-of-maximum", fullFrom: null, noCases } });
	assert.deepEqual(scoreNode(rule("full-marks"), share(0, 0)), {
		kind: "value",
		value: 6,
		note: { kind: "no-cases", counts: "full-marks" },
	});
	assert.deepEqual(scoreNode(rule("no-marks"), share(0, 0)), {
		kind: "value",
		value: 0,
		note: { kind: "no-cases", counts: "no-marks" },
	});
});

test("a measure that does not apply to a commune earns its maximum where the index says so", () => {
	const metric = node("X", null, {
		maximum: 4,
		aggregation: { kind: "share-of-maximum", fullFrom: null, noCases: "missing" },
	});
	assert.equal(points(metric, { kind: "not-applicable", counts: "full-marks" }), 4);
	assert.equal(points(metric, { kind: "not-applicable", counts: "no-marks" }), 0);
	assert.equal(points(metric, { kind: "missing", reason: "not-published" }), "not-published");
});

test("PAR INDEX survey answers: A 100, B 60, C 20, D 0 per cent of the maximum; another letter is unknown", () => {
	const answer = node("X", null, {
		maximum: 2,
		aggregation: { kind: "category-scores", shares: { A: 1, B: 0.6, C: 0.2, D: 0 } },
	});
	const of = (category: string) => points(answer, { kind: "category", category });
	assert.deepEqual(["A", "B", "C", "D", "E", "toString"].map(of), [2, 1.2, 0.4, 0, "unknown", "unknown"]);
});

test("a step table gives the points of the last step reached", () => {
	const table = node("X", null, {
		aggregation: {
			kind: "step-table",
			steps: [
				{ from: 70, points: 0.5 },
				{ from: 90, points: 1 },
			],
			otherwise: 0,
		},
	});
	assert.deepEqual(
		[69.9, 70, 89.9, 90, 100].map((x) => points(table, value(x))),
		[0, 0.5, 0.5, 1, 1],
	);
});

test("SIPAS: satisfied of all who answered; nobody answered is missing", () => {
	const question = node("X", null, { maximum: 100, aggregation: { kind: "positive-share" } });
	assert.equal(points(question, { kind: "answers", positive: 412, valid: 500 }), 82.4);
	assert.equal(points(question, { kind: "answers", positive: 0, valid: 0 }), "no-cases");
});

const range = { kind: "fixed", lowest: 0, highest: 1 } as const;
const rescaled = (more: Partial<TreeNode> = {}, beyond: "clip" | "keep" = "clip") =>
	node("X", null, { aggregation: { kind: "min-max", floor: 0.25, ceiling: 2.5, range, beyond }, ...more });

test("PAPI's way from a share to a sub-dimension: floor 0.25, ceiling 2.5", () => {
	assert.equal(points(rescaled(), value(0)), 0.25);
	assert.equal(points(rescaled(), value(1)), 2.5);
	assert.equal(points(rescaled(), value(0.5)), 1.375);
	assert.equal(points(rescaled({ direction: "lower-is-better" }), value(0)), 2.5);
});

test("between its ends a rescaled value rises with what is measured, and stays on its scale", () => {
	fc.assert(
		fc.property(
			fc.double({ min: -2, max: 3, noNaN: true }),
			fc.double({ min: -2, max: 3, noNaN: true }),
			(a, b) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)];
				const [x, y] = [points(rescaled(), value(low)), points(rescaled(), value(high))];
				assert.ok(typeof x === "number" && typeof y === "number");
				assert.ok(x <= y && x >= 0.25 && y <= 2.5);
				const turned = points(rescaled({ direction: "lower-is-better" }, "keep"), value(a));
				const straight = points(rescaled({}, "keep"), value(a));
				assert.ok(
					Math.abs((turned as number) + (straight as number) - 2.75) < 1e-9,
					"turning round mirrors the scale",
				);
			},
		),
		{ seed: 20241122 },
	);
});

test("without spread there is no scale, and open ends must be handed in", () => {
	const open = node("X", null, {
		aggregation: { kind: "min-max", floor: 1, ceiling: 10, range: { kind: "expanding" }, beyond: "keep" },
	});
	assert.throws(() => scoreNode(open, value(1)), /ends of its range \(expanding\)/);
	assert.deepEqual(scoreNode(open, value(1), { lowest: 1, highest: 1 }), {
		kind: "missing",
		reason: "no-range",
		because: [],
	});
	assert.deepEqual(scoreNode(open, value(15), { lowest: 10, highest: 20 }), {
		kind: "value",
		value: 5.5,
		note: null,
	});
});

test("an expanding range only grows", () => {
	assert.equal(endsOf([]), null);
	assert.deepEqual(endsOf([[5, 3]]), { lowest: 3, highest: 5 });
	assert.deepEqual(endsOf([[3, 5], [], [4, 9]]), { lowest: 3, highest: 9 });
});

test("a rule that is given another kind of measurement is a fault, not a score", () => {
	assert.throws(() => scoreNode(rescaled(), share(1, 2)), /min-max cannot be scored from a share/);
	assert.throws(() => scoreNode(node("X", null), { kind: "category", category: "A" }), RangeError);
	const noMaximum = node("X", null, { aggregation: { kind: "positive-share" } });
	assert.throws(() => scoreNode(noMaximum, { kind: "answers", positive: 1, valid: 2 }), /needs a maximum/);
});
