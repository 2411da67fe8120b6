import {
	type Aggregation,
	borda,
	type Column,
	type CorrelationMethod,
	correlationP,
	cronbachAlpha,
	distanceToMaximum,
	distanceToReference,
	distanceToTarget,
	effectiveWeights,
	fixedScale,
	goalposts,
	jointLevel,
	kendall,
	type Mean,
	minMax,
	pearson,
	percentRank,
	quarterOf,
	quartilesOf,
	rankColumn,
	rankRanges,
	shareOfMaximum,
	simulateRanks,
	spearman,
	type Ties,
	tiedRanks,
	type WhenMissing,
	weightedMean,
	zScore,
} from "../../libs/index-math/src/index.ts";
import type { ReadData } from "../../libs/survey-stats/golden/golden-file.ts";
import { chiSquareUpper, normalQuantile, studentUpper } from "../../libs/survey-stats/src/index.ts";
import { type CompositeTable, indexTree, readRows, scoresOf } from "./composite-table.ts";

export type Args = Readonly<Record<string, unknown>>;
export type CompositeOperation = (table: CompositeTable, args: Args, read: ReadData) => unknown;

const oneToTen = { from: 1, to: 10 };
const means: Readonly<Record<string, Mean>> = {
	a_amean: "arithmetic",
	a_gmean: "geometric",
	a_hmean: "harmonic",
};
const numbers = (value: unknown) => value as readonly number[];

/** Columns as rows, the way R prints a matrix. */
function matrix(columns: readonly Column[]): (number | null)[][] {
	return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null));
}

const normalise: CompositeOperation = ({ turned }, args) => {
	if (args["x"] !== undefined) return normalised(args["x"] as Column, 0, { lo: 0, hi: 100, ...args });
	return { m: matrix(turned.map((column, at) => normalised(column, at, args))) };
};

export function normalised(column: Column, at: number, args: Args): Column {
	const bounds = () => ({ from: numbers(args["lo"])[at] ?? 0, to: numbers(args["hi"])[at] ?? 0 });
	switch (args["method"]) {
		case "minmax":
			return minMax(column, { from: Number(args["lo"]), to: Number(args["hi"]) });
		case "zscore":
			return zScore(column, Number(args["mean"] ?? 0), Number(args["sd"] ?? 1));
		case "rank":
			return rankColumn(column, args["ties"] as Ties);
		case "percentRank":
			return percentRank(column);
		case "distToMax":
			return distanceToMaximum(column);
		case "distToRef":
			return distanceToReference(column, Number(args["ref"]), args["cap"] === true);
		case "distToTarget":
			return distanceToTarget(column, numbers(args["target"])[at] ?? 0, args["cap"] === true);
		case "borda":
			return borda(column);
		case "fracMax":
		case "shareOfMax":
			return shareOfMaximum(column);
		case "goalposts": {
			const found = goalposts(column, bounds(), { clip: args["truncate"] === true });
			return found.map((x) => (x === null ? null : x * Number(args["scale"] ?? 1)));
		}
		default:
			throw new Error(`unknown method ${String(args["method"])}`);
	}
}

/** S1 … of the lowest parents up to the index. */
function parentsOf({ tree, leaves }: CompositeTable): string[] {
	return tree.filter((row) => !leaves.includes(row)).map(({ code }) => code);
}

const aggregate: CompositeOperation = (table, args) => {
	if (args["norm"] === "fixed_scale_papi") return papi(table);
	const mean = meanOf(args);
	const missing: WhenMissing =
		args["minShare"] === undefined
			? { rule: "reweight" }
			: { rule: "threshold", leastShare: Number(args["minShare"]) };
	const index = indexTree(
		table,
		() => ({ kind: "mean", mean }),
		() => missing,
	);
	return aggregated(
		table,
		scoresOf(
			table,
			index,
			table.turned.map((column, at) => normalised(column, at, scaleOf(args["norm"]))),
		),
	);
};

/** "minmax_0_100" and the like; min-max onto 1..10 where nothing is said. */
function scaleOf(norm: unknown): Args {
	const [, lo, hi] = /^minmax_([-\d.]+)_([-\d.]+)$/.exec(String(norm)) ?? [];
	return { method: "minmax", lo: Number(lo ?? oneToTen.from), hi: Number(hi ?? oneToTen.to) };
}

const meanOf = ({ method, p }: Args): Mean =>
	p === undefined ? (means[String(method)] ?? "arithmetic") : { power: Number(p) };

/** Sub-dimension: plain mean on a scale of half a dimension; above it plain sums. */
function papi(table: CompositeTable): unknown {
	const low = (code: string) => table.leaves.some(({ parent }) => parent === code);
	const aggregation = (code: string): Aggregation =>
		low(code) ? { kind: "mean", mean: "arithmetic" } : { kind: "sum" };
	const missing = (code: string): WhenMissing => (low(code) ? { rule: "reweight" } : { rule: "strict" });
	const index = indexTree(table, aggregation, missing, () => 1);
	const scaled = table.turned.map((column, at) =>
		fixedScale(column, table.goalposts[at] ?? oneToTen, { from: 0.5, to: 5 }),
	);
	return aggregated(table, scoresOf(table, index, scaled));
}

function aggregated(table: CompositeTable, scores: readonly ReadonlyMap<string, number | null>[]) {
	const columns = parentsOf(table);
	const m = scores.map((unit) => columns.map((code) => unit.get(code) ?? null));
	const top = m.map((row) => row.at(-1) ?? null);
	const known = top.flatMap((value) => (value === null ? [] : [-value]));
	const ranks = [...tiedRanks(known, "min")];
	return { columns, m, rank: top.map((value) => (value === null ? null : ranks.shift())) };
}

const aggregateRow: CompositeOperation = (_, args) =>
	weightedMean(numbers(args["x"]), numbers(args["w"]), meanOf(args));

const weights: CompositeOperation = (table) => {
	const found = effectiveWeights(
		indexTree(
			table,
			() => ({ kind: "mean", mean: "arithmetic" }),
			() => ({ rule: "strict" }),
		),
	);
	const iCode = table.tree.map(({ code }) => code);
	return { iCode, eff: iCode.map((code) => found.get(code)) };
};

const upperTails = { student: studentUpper, chiSquare: chiSquareUpper };

const correlations = { pearson, spearman, kendall } as const;

const correlation: CompositeOperation = (table, args) => {
	if (args["a"] !== undefined) {
		const found = aggregate(table, { method: args["agg"] }, () => new Uint8Array()) as {
			m: (number | null)[][];
		};
		const columns = (found.m[0] ?? []).map((_, at) => found.m.map((row) => row[at] ?? null));
		const top = columns.at(-1) ?? [];
		return { m: columns.slice(0, -1).map((column) => [pearson(column, top)]) };
	}
	const of = correlations[args["method"] as keyof typeof correlations];
	return { m: table.raw.map((a) => table.raw.map((b) => of(a, b))) };
};

/** 0 on the diagonal, where R's caller puts it. */
const correlationPs: CompositeOperation = ({ raw }, { method }) => ({
	m: raw.map((a) =>
		raw.map((b) => (a === b ? 0 : correlationP(a, b, method as CorrelationMethod, upperTails))),
	),
});

const cronbach: CompositeOperation = ({ names, raw }, { cols, use }) => {
	const columns = (cols as readonly string[]).map((code) => raw[names.indexOf(code)] ?? []);
	return cronbachAlpha(columns, String(use).startsWith("pairwise") ? "pairwise" : "complete");
};

const rank: CompositeOperation = (_, { x, order, ties }) =>
	tiedRanks(
		numbers(x).map((value) => (order === "desc" ? -value : value)),
		ties as Ties,
	);

const quartileGroups: CompositeOperation = (_, { x }) => {
	const quartiles = quartilesOf(numbers(x));
	return numbers(x).map((value) => quarterOf(value, quartiles, "higher"));
};

const rankConfidence: CompositeOperation = (_, { est, se, level, adjust }) => {
	const k = numbers(est).length;
	const each =
		adjust === "sidak" || adjust === "bonferroni" ? jointLevel(Number(level), k, adjust) : Number(level);
	const z = normalQuantile(1 - (1 - each) / 2);
	const intervals = new Map(
		numbers(est).map((value, at) => {
			const reach = z * (numbers(se)[at] ?? 0);
			return [String(at), { low: value - reach, high: value + reach }] as const;
		}),
	);
	const ranges = [...rankRanges(intervals).values()];
	return { z, best: ranges.map(({ best }) => best), worst: ranges.map(({ worst }) => worst) };
};

const rankSimulation: CompositeOperation = (_, { est, se, normals }, read) => {
	const draws = readRows(read, String(normals).replace(/^.*\//, ""))
		.slice(1)
		.map((row) => row.map(Number));
	const estimates = numbers(est).map((estimate, at) => ({ estimate, error: numbers(se)[at] ?? 0 }));
	const found = simulateRanks(estimates, draws, 3);
	const beats = (i: number, j: number) =>
		draws.filter((draw) => drawn(estimates, draw, i) > drawn(estimates, draw, j)).length / draws.length;
	return {
		mean: found.map((one) => one.mean),
		q05: found.map((one) => one.low),
		q95: found.map((one) => one.high),
		pTop3: found.map((one) => one.amongTop),
		pBeats: estimates.map((_one, i) => estimates.map((__, j) => (i === j ? 0 : beats(i, j)))),
	};
};

function drawn(
	estimates: readonly { estimate: number; error: number }[],
	draw: readonly number[],
	at: number,
): number {
	const { estimate = 0, error = 0 } = estimates[at] ?? {};
	return estimate + error * (draw[at] ?? 0);
}

export const compositeOperations: Readonly<Record<string, CompositeOperation>> = {
	normalise,
	aggregate,
	aggregateRow,
	effectiveWeights: weights,
	correlation,
	correlationP: correlationPs,
	cronbach,
	rank,
	quartileGroups,
	rankConfidence,
	rankSimulation,
};
