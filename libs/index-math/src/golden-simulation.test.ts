import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear, goldenCase, rowsOfFixture } from "../fixtures/golden-case.ts";
import { node, tree } from "../fixtures/made-up.ts";
import { aggregateTree } from "./aggregate-tree.ts";
import type { Measured } from "./measured.ts";
import { type Column, goalposts, minMax, tiedRanks, zScore } from "./normalise.ts";
import { quantile } from "./rank.ts";

// The index computed again under 60 sets of choices that R drew; see fixtures/SOURCE.md.

type Choices = readonly number[];

const rows = rowsOfFixture("ci-tree.csv").map(([code = "", , parent = "", weight]) => ({
	code,
	parent,
	weight: Number(weight),
}));
const leaves = rows.slice(0, 9);
const full: readonly Column[] = leaves.map((_, at) =>
	rowsOfFixture("ci-full.csv").map((row) => Number(row[at])),
);
const posts = goldenCase<{ lo: readonly number[]; hi: readonly number[] }, never>("norm.goalposts").args;
const nominal: Choices = [0, 0, 0.5, 0.5, 0];

/** Choices as the case mc.runs words them: scale, mean, weights at the top, an indicator left out. */
function runOf([scale = 0, average = 0, first = 0.5, second = 0.5, drop = 0]: Choices) {
	const columns = full.map((column, at) => {
		if (scale < 1 / 3) return minMax(column, { from: 1, to: 10 });
		if (scale < 2 / 3) return zScore(column, 10, 2);
		const ends = { from: posts.lo[at] ?? 0, to: posts.hi[at] ?? 1 };
		return goalposts(column, ends, { clip: true }).map((x) => (x === null ? null : 1 + 9 * x));
	});
	const left = leaves[Math.floor(10 * drop) - 1]?.code;
	const top = rows.filter(({ parent }) => parent === rows.at(-1)?.code).map(({ code }) => code);
	const index = tree(
		rows.toReversed().map(({ code, parent, weight }) => {
			const factor = 0.75 + 0.5 * ([first, second][top.indexOf(code)] ?? 0.5);
			return node(code, parent || null, {
				weight: code === left ? 0 : weight * factor,
				aggregation: leaves.some((leaf) => leaf.code === code)
					? { kind: "given" }
					: { kind: "mean", mean: average < 1 / 2 ? "arithmetic" : "geometric" },
			});
		}),
	);
	const score = (full[0] ?? []).map((_, unit) => {
		const measured = new Map(
			leaves.map(({ code }, at): [string, Measured] => [
				code,
				{ kind: "value", value: columns[at]?.[unit] ?? Number.NaN },
			]),
		);
		const found = aggregateTree(index, measured).get(rows.at(-1)?.code ?? "");
		return found?.kind === "value" ? found.value : Number.NaN;
	});
	const rank = tiedRanks(
		score.map((x) => -x),
		"min",
	);
	return { score, rank };
}

const base = runOf(nominal);
const shiftOf = (rank: readonly number[]) =>
	rank.reduce((sum, own, unit) => sum + Math.abs(own - (base.rank[unit] ?? 0)), 0) / rank.length;
const runs = rowsOfFixture("ci-uniforms.csv").map((row) => runOf(row.map(Number)));
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

test("scores and ranks of the nominal choice and of 60 drawn ones equal R's", () => {
	const first = goldenCase<unknown, { score: number[]; rank: number[] }>("mc.nominal");
	assertNear(base.score, first.expected.score, first.tol);
	assert.deepEqual(base.rank, first.expected.rank);
	const all = goldenCase<unknown, { score: number[][]; rank: number[][] }>("mc.runs");
	assert.equal(runs.length, 60);
	for (const [at, { score, rank }] of runs.entries()) {
		assertNear(score, all.expected.score[at] ?? [], all.tol);
		assert.deepEqual(rank, all.expected.rank[at]);
	}
});

test("ranks over the runs: mean, median, ends, first three, shift; how often each rank", () => {
	const { expected, tol } = goldenCase<unknown, Record<string, number[]> & { meanAbsShift: number }>(
		"mc.rankstats",
	);
	const byUnit = base.rank.map((_, unit) => runs.map(({ rank }) => rank[unit] ?? 0).sort((a, b) => a - b));
	assertNear(byUnit.map(mean), expected["mean"] ?? [], tol);
	for (const [name, p] of [
		["median", 0.5],
		["q05", 0.05],
		["q95", 0.95],
	] as const)
		assertNear(
			byUnit.map((own) => quantile(own, p)),
			expected[name] ?? [],
			tol,
		);
	const share = (own: readonly number[], holds: (rank: number) => boolean) =>
		own.filter(holds).length / own.length;
	assertNear(
		byUnit.map((own) => share(own, (rank) => rank <= 3)),
		expected["pTop3"] ?? [],
		tol,
	);
	assertNear([mean(runs.map(({ rank }) => shiftOf(rank)))], [expected.meanAbsShift], tol);
	const often = goldenCase<unknown, number[][] | { m: number[][] }>("mc.rankfreq");
	const table = Array.isArray(often.expected) ? often.expected : often.expected.m;
	for (const [unit, own] of byUnit.entries())
		assertNear(
			own.length === 0 ? [] : base.rank.map((_, place) => share(own, (rank) => rank === place + 1)),
			table[unit] ?? [],
			often.tol,
		);
});

test("one choice changed at a time", () => {
	const { expected, tol } = goldenCase<unknown, { u: number[][]; meanAbsShift: number[] }>("mc.oat");
	assert.ok(expected.u.length > 10);
	assertNear(
		expected.u.map((choices) => shiftOf(runOf(choices).rank)),
		expected.meanAbsShift,
		tol,
	);
});
