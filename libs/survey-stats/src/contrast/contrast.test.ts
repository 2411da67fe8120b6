import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { getNumbers, tableOf } from "../columns/data-table.ts";
import { groupingOf, maskOf } from "../columns/grouping.ts";
import { stackTables } from "../columns/stack-tables.ts";
import { designOf } from "../design/design-of.ts";
import { combine, linearMap } from "../estimate/combine.ts";
import { estimate } from "../estimate/estimate.ts";
import { means } from "../estimate/means.ts";
import { SurveyProblem } from "../fault.ts";
import { contrasts, functionsOf } from "./contrasts.ts";
import { formulaOf } from "./expression.ts";
import { adjustedP, tTest } from "./t-tests.ts";

test("formulas are read as written, and their derivatives are those of small steps", () => {
	const names = ["a", "api.stu", "x y"];
	const at = Float64Array.of(2, 5, 0.5);
	const values: readonly (readonly [string, number])[] = [
		["1 + 2*3 - 4/2", 5],
		["-a^2", -4],
		["2^3^2", 512],
		["(a + api.stu) * `x y`", 3.5],
		["log(exp(a)) - sqrt(api.stu*5)", -3],
		["api.stu/a - 1e0", 1.5],
		["a^`x y`", Math.SQRT2],
	];
	for (const [text, wanted] of values) {
		const formula = formulaOf(text, names);
		const { value, gradient } = formula(at);
		assert.ok(Math.abs(value - wanted) < 1e-12, text);
		for (const [j, derivative] of gradient.entries()) {
			const step = (by: number) => formula(at.map((x, i) => (i === j ? x + by : x))).value;
			assert.ok(Math.abs(derivative - (step(1e-5) - step(-1e-5)) / 2e-5) < 1e-6, `${text} by ${names[j]}`);
		}
	}
	for (const text of ["a +", "a b", "(a", "c", "a ** 2", ""]) {
		assert.throws(() => formulaOf(text, names), SurveyProblem, text);
	}
});

// Two years in the same four districts; the second year is higher by 1 everywhere, with little noise.
const year = (shift: number) =>
	tableOf({
		dist: [1, 1, 2, 2, 3, 3, 4, 4],
		h: ["a", "a", "a", "a", "b", "b", "b", "b"],
		w: [1, 2, 1, 2, 2, 1, 2, 1],
		y: [1, 3, 7, 9, 2, 4, 11, 12].map((value, i) => value + shift + 0.1 * (i % 3)),
	});
const rounds = stackTables({ "2025": year(0), "2026": year(1) }, ["dist", "h", "w", "y"]);
const design = designOf(rounds, {
	convention: "test",
	stages: [{ unit: "dist", strata: ["h"] }],
	weights: "w",
});
const y = { names: ["y"], columns: [getNumbers(rounds, "y")] };
const byRound = groupingOf(rounds, ["round"]);
const both = combine([0, 1].map((group) => means(y, maskOf(byRound, group))));

test("the change between overlapping years has the covariance of the years in it", () => {
	const levels = estimate(design, both);
	const change = estimate(design, linearMap(both, ["change"], [[-1, 1]]));
	assert.ok(Math.abs((change.values[0] ?? 0) - 1) < 1e-12);
	const apart = Math.hypot(levels.standardErrors[0] ?? 0, levels.standardErrors[1] ?? 0);
	assert.ok((change.standardErrors[0] ?? 1) < apart / 100);
	const later = contrasts(levels, { change: [-1, 1] });
	assert.ok(Math.abs((later.standardErrors[0] ?? 1) - (change.standardErrors[0] ?? 0)) < 1e-7);
});

test("a linear map of variables is the estimate of the mapped variable", () => {
	const mapped = Float64Array.from(y.columns[0] ?? [], (value) => 3 * value);
	const direct = estimate(design, means({ names: ["3y"], columns: [mapped] }, null));
	const map = estimate(design, linearMap(means(y, null), ["3y"], [[3]]));
	assert.ok(Math.abs((map.standardErrors[0] ?? 0) - (direct.standardErrors[0] ?? 1)) < 1e-12);
	const formula = functionsOf(estimate(design, means(y, null)), { "3y": "3*y" });
	assert.ok(Math.abs((formula.standardErrors[0] ?? 0) - (direct.standardErrors[0] ?? 1)) < 1e-12);
});

test("p values of many comparisons", () => {
	// Holm (1979) and Benjamini & Hochberg (1995) by hand.
	const ps = [0.01, 0.04, 0.03, 0.005];
	const close = (found: readonly number[], wanted: readonly number[]) =>
		assert.deepEqual(
			found.map((p) => p.toFixed(10)),
			wanted.map((p) => p.toFixed(10)),
		);
	close(adjustedP(ps, "bonferroni"), [0.04, 0.16, 0.12, 0.02]);
	close(adjustedP(ps, "holm"), [0.03, 0.06, 0.06, 0.02]);
	close(adjustedP(ps, "benjamini-hochberg"), [0.02, 0.04, 0.04, 0.02]);
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
			(any) => {
				const [bh, holm, bonferroni] = (["benjamini-hochberg", "holm", "bonferroni"] as const).map((m) =>
					adjustedP(any, m),
				);
				for (const [i, p] of any.entries()) {
					assert.ok(p <= (bh?.[i] ?? 0) + 1e-15 && (bh?.[i] ?? 0) <= (holm?.[i] ?? 0) + 1e-15);
					assert.ok((holm?.[i] ?? 0) <= (bonferroni?.[i] ?? 0) + 1e-15);
				}
			},
		),
		{ seed: 7, numRuns: 200 },
	);
});

test("the t test at the table's value is significant at its level", () => {
	const found = tTest(2.228138851986274, 1, 10);
	assert.ok(Math.abs(found.p - 0.05) < 1e-12);
	assert.ok(Math.abs(found.interval.lower) < 1e-12);
});
