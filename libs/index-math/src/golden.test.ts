import assert from "node:assert/strict";
import { test } from "node:test";
import { fixture, rowsOfFixture } from "../fixtures/golden-case.ts";
import { aggregateTree } from "./aggregate-tree.ts";
import { cronbachAlpha, kendall, pearson, spearman } from "./correlation.ts";
import { effectiveWeights } from "./effective-weights.ts";
import { weightedMean } from "./means.ts";
import type { Measured } from "./measured.ts";
import {
	type Column,
	distanceToMaximum,
	distanceToReference,
	distanceToTarget,
	fixedScale,
	goalposts,
	minMax,
	percentRank,
	rankColumn,
	type Ties,
	tiedRanks,
	zScore,
} from "./normalise.ts";
import { quarterOf, quartilesOf } from "./rank.ts";
import { rankRanges, simulateRanks } from "./rank-range.ts";
import type { Aggregation, IndexTree, TreeNode, WhenMissing } from "./tree.ts";

// Every expected figure was computed with R; see fixtures/SOURCE.md.

interface Case {
	readonly id: string;
	readonly args: Record<string, never>;
	readonly expected: never;
	readonly tol: number;
}
type Matrix = readonly (readonly (number | null)[])[];

const { cases } = JSON.parse(fixture("golden-composite.json")) as { cases: readonly Case[] };
const tree = rowsOfFixture("ci-tree.csv").map(([code = "", , parent = "", weight, direction]) => ({
	code,
	parent,
	weight: Number(weight),
	direction: Number(direction),
}));
const leaves = tree.slice(0, 9);
/** One column an indicator, turned so that higher is better. */
const columns: readonly Column[] = leaves.map(({ direction }, index) =>
	rowsOfFixture("ci-small.csv").map((row) =>
		row[index + 1] === "" ? null : Number(row[index + 1]) * direction,
	),
);
const units = columns[0]?.length ?? 0;

function caseOf<Expected>(id: string) {
	const found = cases.find((each) => each.id === id);
	assert.ok(found, id);
	return { args: found.args as never, expected: found.expected as Expected, tol: found.tol };
}

function near(found: number | null | undefined, expected: number | null, tol: number, where: string): void {
	if (expected === null || found === null || found === undefined) {
		assert.equal(found ?? null, expected, where);
		return;
	}
	assert.ok(
		Math.abs(found - expected) <= tol * Math.max(1, Math.abs(expected)),
		`${where}: ${found} for ${expected}`,
	);
}

function sameColumns(id: string, found: readonly Column[]): void {
	const { expected, tol } = caseOf<{ m: Matrix }>(id);
	assert.equal(expected.m.length, units);
	for (const [row, cells] of expected.m.entries())
		for (const [index, cell] of cells.entries())
			near(found[index]?.[row], cell, tol, `${id} ${row} ${index}`);
}

const oneToTen = { from: 1, to: 10 };
const bounds = () => {
	const { args } = caseOf("norm.goalposts") as { args: { lo: number[]; hi: number[] } };
	return leaves.map((_, index) => ({ from: args.lo[index] as number, to: args.hi[index] as number }));
};

test("normalisations equal COINr's: min-max, z-score, ranks, percentage ranks, distances, goalposts", () => {
	sameColumns(
		"norm.minmax_0_100",
		columns.map((column) => minMax(column, { from: 0, to: 100 })),
	);
	sameColumns(
		"norm.minmax_1_10",
		columns.map((column) => minMax(column, oneToTen)),
	);
	sameColumns(
		"norm.zscore",
		columns.map((column) => zScore(column)),
	);
	sameColumns(
		"norm.rank_min",
		columns.map((column) => rankColumn(column, "min")),
	);
	sameColumns(
		"norm.rank_average",
		columns.map((column) => rankColumn(column, "average")),
	);
	sameColumns("norm.prank", columns.map(percentRank));
	sameColumns("norm.dist2max", columns.map(distanceToMaximum));
	sameColumns(
		"norm.dist2ref_U01",
		columns.map((column) => distanceToReference(column, 0, false)),
	);
	sameColumns(
		"norm.dist2targ",
		columns.map((column, index) => distanceToTarget(column, bounds()[index]?.to ?? 0, true)),
	);
	const posts = (clip: boolean, scale: number) =>
		columns.map((column, index) =>
			goalposts(column, bounds()[index] ?? oneToTen, { clip }).map((x) => (x === null ? null : x * scale)),
		);
	sameColumns("norm.goalposts", posts(true, 100));
	sameColumns("norm.goalposts_notrunc", posts(false, 10));
});

test("a column without spread has no scale: missing, not 0", () => {
	assert.deepEqual(minMax([5, 5, 5], oneToTen), caseOf("norm.constant_column").expected);
	assert.deepEqual(zScore([5, 5, 5]), [null, null, null]);
});

/** The golden tree with one rule for all parents. */
function treeWith(
	aggregation: Aggregation,
	whenMissing: WhenMissing,
	weightOf = (node: { weight: number }) => node.weight,
): IndexTree {
	const nodes = tree.toReversed().map(
		(node): TreeNode => ({
			code: node.code,
			concept: node.code,
			parent: node.parent || null,
			label: { vi: node.code, en: node.code },
			weight: weightOf(node),
			minimum: null,
			maximum: null,
			direction: "higher-is-better",
			aggregation: leaves.some(({ code }) => code === node.code) ? { kind: "given" } : aggregation,
			whenMissing,
			verified: true,
			source: "golden",
		}),
	);
	return { index: "golden", version: "1", from: 2000, to: null, nodes };
}

function sameAggregates(id: string, index: IndexTree, normalised: readonly Column[]): void {
	const { expected, tol } = caseOf<{ columns: string[]; m: Matrix }>(id);
	for (let unit = 0; unit < units; unit++) {
		const measured = new Map(
			leaves.map(({ code }, at): [string, Measured] => {
				const value = normalised[at]?.[unit] ?? null;
				return [code, value === null ? { kind: "missing", reason: "unknown" } : { kind: "value", value }];
			}),
		);
		const scores = aggregateTree(index, measured);
		for (const [at, code] of expected.columns.entries()) {
			const score = scores.get(code);
			near(
				score?.kind === "value" ? score.value : null,
				expected.m[unit]?.[at] ?? null,
				tol,
				`${id} ${unit} ${code}`,
			);
		}
	}
}

test("means over the tree equal COINr's, missing children reweighted or below a threshold", () => {
	const normalised = columns.map((column) => minMax(column, oneToTen));
	for (const [id, mean] of [
		["agg.a_amean", "arithmetic"],
		["agg.a_gmean", "geometric"],
		["agg.a_hmean", "harmonic"],
	] as const)
		sameAggregates(id, treeWith({ kind: "mean", mean }, { rule: "reweight" }), normalised);
	for (const leastShare of [0.5, 0.67, 1])
		sameAggregates(
			`agg.thresh_${leastShare}`,
			treeWith({ kind: "mean", mean: "arithmetic" }, { rule: "threshold", leastShare }),
			normalised,
		);
});

test("sums in PAPI's way: a missing sub-dimension makes its parents missing", () => {
	// sub-dimension: plain mean on a scale of half a dimension; above it plain sums
	const index = treeWith({ kind: "sum" }, { rule: "strict" }, () => 1);
	const sub = { kind: "mean", mean: "arithmetic" } as const;
	const nodes = index.nodes.map(
		(node): TreeNode =>
			/^S\d$/.test(node.code) ? { ...node, aggregation: sub, whenMissing: { rule: "reweight" } } : node,
	);
	const normalised = columns.map((column, at) =>
		fixedScale(column, bounds()[at] ?? oneToTen, { from: 0.5, to: 5 }),
	);
	sameAggregates("agg.sum_papi", { ...index, nodes }, normalised);
});

test("power means of a row, and no geometric mean of a 0", () => {
	const power2 = caseOf<number>("agg.genmean_p2_row");
	near(weightedMean([2, 5, 7.5], [1, 2, 1], { power: 2 }), power2.expected, power2.tol, "p 2");
	const power1 = caseOf<number>("agg.genmean_pm1_row");
	near(weightedMean([2, 5, 7.5], [1, 2, 1], { power: -1 }), power1.expected, power1.tol, "p -1");
	assert.throws(() => weightedMean([0, 5], [1, 1], "geometric"), RangeError);
});

test("effective weights are products of shares on the way up", () => {
	const { expected, tol } = caseOf<{ iCode: string[]; eff: number[] }>("weights.effective");
	const weights = effectiveWeights(treeWith({ kind: "mean", mean: "arithmetic" }, { rule: "strict" }));
	for (const [at, code] of expected.iCode.entries())
		near(weights.get(code), expected.eff[at] ?? 0, tol, code);
});

test("ranks with ties equal R's rank() in all five ways", () => {
	for (const ties of ["min", "max", "average", "first", "dense"] as const satisfies readonly Ties[]) {
		const { args, expected } = caseOf<number[]>(`rank.${ties}`) as {
			args: { x: number[] };
			expected: number[];
		};
		assert.deepEqual(
			tiedRanks(
				args.x.map((x) => -x),
				ties,
			),
			expected,
		);
	}
});

test("groups by quartiles of type 7, a value on an edge in the higher group", () => {
	const { args, expected } = caseOf<number[]>("rank.groups4") as {
		args: { x: number[] };
		expected: number[];
	};
	const quartiles = quartilesOf(args.x);
	assert.deepEqual(
		args.x.map((x) => quarterOf(x, quartiles, "higher")),
		expected,
	);
});

test("joint ranges of ranks, by Bonferroni and by Sidak", () => {
	for (const id of ["rankci.bonferroni", "rankci.sidak"]) {
		const { args, expected } = caseOf(id) as unknown as {
			args: { est: number[]; se: number[] };
			expected: { z: number; best: number[]; worst: number[] };
		};
		const intervals = new Map(
			args.est.map((est, at) => {
				const half = expected.z * (args.se[at] as number);
				return [String(at), { low: est - half, high: est + half }] as const;
			}),
		);
		const ranges = [...rankRanges(intervals).values()];
		assert.deepEqual(
			ranges.map(({ best }) => best),
			expected.best,
			id,
		);
		assert.deepEqual(
			ranges.map(({ worst }) => worst),
			expected.worst,
			id,
		);
	}
});

/** As measured, not turned round. */
const raw: readonly Column[] = columns.map((column, at) =>
	column.map((x) => (x === null ? null : x * (leaves[at]?.direction ?? 1))),
);

test("correlations by Pearson, Spearman and Kendall over the units that have both values", () => {
	for (const [id, of] of [
		["corr.pearson", pearson],
		["corr.spearman", spearman],
		["corr.kendall", kendall],
	] as const) {
		const { expected, tol } = caseOf<{ m: Matrix }>(id);
		for (const [row, cells] of expected.m.entries())
			for (const [at, cell] of cells.entries())
				near(of(raw[row] ?? [], raw[at] ?? []), cell, tol, `${id} ${row} ${at}`);
	}
	assert.equal(pearson([1, 1, 1], [1, 2, 3]), null);
	assert.equal(kendall([1, 1, 1], [1, 2, 3]), null);
});

test("Cronbach's alpha of seven indicators, over pairs and over complete units", () => {
	const seven = [0, 1, 2, 4, 5, 6, 8].map((at) => raw[at] ?? []);
	for (const [id, use] of [
		["cronbach.coinr", "pairwise"],
		["cronbach.coinr_complete", "complete"],
	] as const) {
		const { expected, tol } = caseOf<number>(id);
		near(cronbachAlpha(seven, use), expected, tol, id);
	}
	assert.equal(cronbachAlpha([[1, 2, 3]], "pairwise"), null);
});

test("ranks over simulated runs: mean, 5 and 95 per cent, share among the first three", () => {
	const { args, expected, tol } = caseOf("rankci.simulated") as unknown as {
		args: { est: number[]; se: number[] };
		expected: { mean: number[]; q05: number[]; q95: number[]; pTop3: number[] };
		tol: number;
	};
	const normals = rowsOfFixture("rank-normals.csv").map((row) => row.map(Number));
	const found = simulateRanks(
		args.est.map((estimate, at) => ({ estimate, error: args.se[at] ?? 0 })),
		normals,
		3,
	);
	for (const [at, { mean, low, high, amongTop }] of found.entries()) {
		near(mean, expected.mean[at] ?? 0, tol, `mean ${at}`);
		near(low, expected.q05[at] ?? 0, tol, `5 per cent ${at}`);
		near(high, expected.q95[at] ?? 0, tol, `95 per cent ${at}`);
		near(amongTop, expected.pTop3[at] ?? 0, tol, `first three ${at}`);
	}
});
