import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { node, tree } from "../fixtures/made-up.ts";
import { aggregateTree, aggregateUnits } from "./aggregate-tree.ts";
import { checkSums, roundingTolerance } from "./check-sums.ts";
import type { Measured } from "./measured.ts";
import type { Aggregation, WhenMissing } from "./tree.ts";

const value = (x: number): Measured => ({ kind: "value", value: x });
const gone: Measured = { kind: "missing", reason: "withdrawn" };
const parts = (aggregation: Aggregation, whenMissing: WhenMissing) =>
	tree([
		node("T", null, { aggregation, whenMissing, maximum: 30 }),
		node("A", "T", { maximum: 10, weight: 0.5 }),
		node("B", "T", { maximum: 5, weight: 0.25 }),
		node("C", "T", { maximum: 15, weight: 0.25 }),
	]);
const total = (index: ReturnType<typeof parts>, measured: Record<string, Measured>) =>
	aggregateTree(index, new Map(Object.entries(measured))).get("T");
const sum = { kind: "sum" } as const;
const weighted = { kind: "weighted-sum", factor: 10, offset: 0 } as const;

test("a strict parent is missing with its children, and names them", () => {
	const index = parts(sum, { rule: "strict" });
	assert.deepEqual(total(index, { A: value(6), B: value(3), C: value(9) }), {
		kind: "value",
		value: 18,
		note: null,
	});
	assert.deepEqual(total(index, { A: value(6), B: gone, C: gone }), {
		kind: "missing",
		reason: "children-missing",
		because: ["B", "C"],
	});
});

test("a reweighted sum is the same share of all points as was earned of those present, and says what it left out", () => {
	const score = total(parts(sum, { rule: "reweight" }), { A: value(6), B: value(3), C: gone });
	// 9 of 15 points is 18 of 30
	assert.deepEqual(score, { kind: "value", value: 18, note: { kind: "reweighted", without: ["C"] } });
});

test("a reweighted weighted sum gives the weight of the missing to the others", () => {
	const score = total(parts(weighted, { rule: "reweight" }), { A: value(8), B: gone, C: value(4) });
	assert.ok(score?.kind === "value");
	assert.ok(Math.abs(score.value - 10 * ((0.5 * 8 + 0.25 * 4) / 0.75)) < 1e-12);
});

test("a threshold counts children", () => {
	const index = parts(sum, { rule: "threshold", leastShare: 0.66 });
	assert.equal(total(index, { A: value(6), B: value(3), C: gone })?.kind, "value");
	assert.equal(total(index, { A: value(6), B: gone, C: gone })?.kind, "missing");
	assert.equal(total(parts(sum, { rule: "reweight" }), { A: gone, B: gone, C: gone })?.kind, "missing");
});

test("a leaf nobody said anything about is missing, never 0", () => {
	assert.deepEqual(total(parts(sum, { rule: "strict" }), { A: value(6), B: value(3) }), {
		kind: "missing",
		reason: "children-missing",
		because: ["C"],
	});
});

test("a sum may be capped: online payment of Decision 766, 6A + min(2, 2.5B) + 2.5C, at most 10", () => {
	const metric = (code: string, maximum: number, fullFrom: number | null) =>
		node(code, "PAY", { maximum, aggregation: { kind: "share-of-maximum", fullFrom, noCases: "missing" } });
	const index = tree([
		node("PAY", null, { maximum: 10, aggregation: { kind: "sum", atMost: 10 } }),
		metric("A", 6, null),
		metric("B", 2, 0.8),
		metric("C", 2.5, null),
	]);
	const pay = (a: number, b: number, c: number) => {
		const share = (numerator: number): Measured => ({ kind: "share", numerator, denominator: 100 });
		return aggregateTree(
			index,
			new Map([
				["A", share(a)],
				["B", share(b)],
				["C", share(c)],
			]),
		).get("PAY");
	};
	assert.deepEqual(pay(100, 100, 100), { kind: "value", value: 10, note: null });
	assert.deepEqual(pay(50, 40, 20), { kind: "value", value: 3 + 1 + 0.5, note: null });
});

test("a node that is known by itself is not computed from its children", () => {
	const index = parts(sum, { rule: "strict" });
	assert.deepEqual(total(index, { T: value(25), A: value(1) }), { kind: "value", value: 25, note: null });
});

test("many units at once are each as by themselves", () => {
	const index = parts(weighted, { rule: "reweight" });
	const units = new Map(
		[1, 2, 3].map((x) => [
			`u${x}`,
			new Map<string, Measured>([
				["A", value(x)],
				["B", x === 2 ? gone : value(2 * x)],
				["C", value(7)],
			]),
		]),
	);
	const all = aggregateUnits(index, units);
	assert.deepEqual([...all.keys()], ["u1", "u2", "u3"]);
	for (const [unit, measured] of units) assert.deepEqual(all.get(unit), aggregateTree(index, measured));
});

test("a tree that goes round in a circle is refused", () => {
	const round = tree([node("A", "B", { aggregation: sum }), node("B", "A", { aggregation: sum })]);
	assert.throws(() => aggregateTree(round, new Map()), /round in a circle/);
});

const three = fc.tuple(...[10, 5, 15].map((max) => fc.double({ min: 0, max, noNaN: true })));

test("what a tree computes, its own check of sums finds in order; a figure that is off is found with its gap", () => {
	fc.assert(
		fc.property(
			three,
			fc.constantFrom<Aggregation>(sum, weighted),
			fc.double({ min: 0.01, max: 5, noNaN: true }),
			([a, b, c], rule, off) => {
				const index = parts(rule, { rule: "strict" });
				const scores = aggregateTree(
					index,
					new Map([
						["A", value(a ?? 0)],
						["B", value(b ?? 0)],
						["C", value(c ?? 0)],
					]),
				);
				const values = new Map(
					[...scores].flatMap(([code, score]) =>
						score.kind === "value" ? [[code, score.value] as const] : [],
					),
				);
				const [check] = checkSums(index, values, 1e-9);
				assert.equal(check?.agrees, true);
				const [wrong] = checkSums(index, new Map(values).set("T", (values.get("T") ?? 0) + off), 1e-3);
				assert.equal(wrong?.agrees, false);
				assert.ok(Math.abs((wrong?.gap ?? 0) - off) < 1e-9);
			},
		),
		{ seed: 20241122 },
	);
});

test("more points in one part never lower the whole", () => {
	fc.assert(
		fc.property(three, fc.nat(2), fc.double({ min: 0, max: 3, noNaN: true }), (scores, at, more) => {
			const index = parts(weighted, { rule: "strict" });
			const of = (values: readonly number[]) => {
				const score = total(index, {
					A: value(values[0] ?? 0),
					B: value(values[1] ?? 0),
					C: value(values[2] ?? 0),
				});
				return score?.kind === "value" ? score.value : Number.NaN;
			};
			const raised = scores.map((x, index) => (index === at ? x + more : x));
			assert.ok(of(raised) >= of(scores) - 1e-12);
		}),
		{ seed: 20241122 },
	);
});

test("sums of rounded figures stay within the tolerance of their rounding, whatever they are", () => {
	const digits = fc.integer({ min: 0, max: 4 });
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 }),
			digits,
			(exact, decimals) => {
				const round = (x: number) => Number(x.toFixed(decimals));
				const index = tree([
					node("T", null, { aggregation: sum }),
					...exact.map((_, at) => node(String(at), "T")),
				]);
				const values = new Map(exact.map((x, at) => [String(at), round(x)] as const));
				values.set("T", round(exact.reduce((all, x) => all + x, 0)));
				assert.deepEqual(
					checkSums(index, values, roundingTolerance(decimals)).map(({ agrees }) => agrees),
					[true],
				);
			},
		),
		{ seed: 20241122 },
	);
});

test("Đồng Tháp's plan of 2023: eight targets add up to 43.23 where the paper says 43.24; both are shown", () => {
	const targets = [4.56, 4.77, 4.34, 6.71, 7.73, 7.45, 4.69, 2.98];
	const index = tree([
		node("T", null, { aggregation: sum }),
		...targets.map((_, at) => node(`D${at + 1}`, "T")),
	]);
	const values = new Map<string, number>(targets.map((x, at) => [`D${at + 1}`, x] as const)).set("T", 43.24);
	const [check] = checkSums(index, values, 0.001);
	assert.equal(check?.agrees, false);
	assert.deepEqual(
		[check?.published.toFixed(2), check?.computed.toFixed(2), check?.gap.toFixed(2)],
		["43.24", "43.23", "0.01"],
	);
	// eight roundings and one more can make that much
	assert.equal(checkSums(index, values, roundingTolerance(2))[0]?.agrees, true);
});
