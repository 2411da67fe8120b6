import {
	type Column,
	goalposts,
	minMax,
	quantile,
	runSobol,
	sobolIndices,
	tiedRanks,
	zScore,
} from "../../libs/index-math/src/index.ts";
import type { ReadData } from "../../libs/survey-stats/golden/golden-file.ts";
import type { CompositeOperation } from "./composite-operations.ts";
import { type CompositeTable, indexTree, readRows, scoresOf } from "./composite-table.ts";

// The index computed again under other choices: how it is normalised and averaged, the weights at the top, an indicator left out.

/** What each choice is, drawn as u between 0 and 1: the cases say so under "factors". */
type Choices = readonly number[];

interface Run {
	readonly score: readonly number[];
	readonly rank: readonly number[];
}

const nominalChoices: Choices = [0, 0, 0.5, 0.5, 0];
const oneAtATime: readonly Choices[] = [
	[0.4, 0, 0.5, 0.5, 0],
	[0.9, 0, 0.5, 0.5, 0],
	[0, 0.9, 0.5, 0.5, 0],
	[0, 0, 0, 0.5, 0],
	[0, 0, 0.999, 0.5, 0],
	[0, 0, 0.5, 0, 0],
	[0, 0, 0.5, 0.999, 0],
	...Array.from({ length: 9 }, (_, k) => [0, 0, 0.5, 0.5, (k + 1) / 10 + 0.05]),
];

function runOf(table: CompositeTable, full: readonly Column[], choices: Choices): Run {
	const [uNorm = 0, uMean = 0, uFirst = 0.5, uSecond = 0.5, uDrop = 0] = choices;
	const columns = full.map((column, at) => normalisedBy(Math.floor(3 * uNorm), column, table, at));
	const mean = Math.floor(2 * uMean) === 0 ? "arithmetic" : "geometric";
	const top = table.tree.filter(({ parent }) => parent === table.tree.at(-1)?.code).map(({ code }) => code);
	const left = table.names[Math.floor(10 * uDrop) - 1];
	const factors = [uFirst, uSecond];
	const index = indexTree(
		table,
		() => ({ kind: "mean", mean }),
		() => ({ rule: "reweight" }),
		(row) => {
			if (row.code === left) return 0;
			const place = top.indexOf(row.code);
			return place < 0 ? row.weight : row.weight * (0.75 + 0.5 * (factors[place] ?? 0.5));
		},
	);
	const root = table.tree.at(-1)?.code ?? "";
	const score = scoresOf(table, index, columns).map((unit) => unit.get(root) ?? Number.NaN);
	return {
		score,
		rank: tiedRanks(
			score.map((value) => -value),
			"min",
		),
	};
}

function normalisedBy(choice: number, column: Column, table: CompositeTable, at: number): Column {
	if (choice === 0) return minMax(column, { from: 1, to: 10 });
	if (choice === 1) return zScore(column, 10, 2);
	const posts = table.goalposts[at] ?? { from: 0, to: 1 };
	return goalposts(column, posts, { clip: true }).map((x) => (x === null ? null : 1 + 9 * x));
}

/** The table without gaps, already turned so that higher is better. */
function fullColumns(read: ReadData): readonly Column[] {
	const [head = [], ...rows] = readRows(read, "ci_full.csv");
	return head.map((_, at) => rows.map((row) => Number(row[at])));
}

function drawnChoices(read: ReadData): readonly Choices[] {
	return readRows(read, "ci_uniforms.csv")
		.slice(1)
		.map((row) => row.map(Number));
}

const shiftOf = (run: Run, nominal: Run): number =>
	run.rank.reduce((sum, rank, unit) => sum + Math.abs(rank - (nominal.rank[unit] ?? 0)), 0) / run.rank.length;

const mcModel: CompositeOperation = (table, args, read) => {
	const full = fullColumns(read);
	if (args["u"] !== undefined) return runOf(table, full, args["u"] as Choices);
	const runs = drawnChoices(read).map((choices) => runOf(table, full, choices));
	return { score: runs.map(({ score }) => score), rank: runs.map(({ rank }) => rank) };
};

const rankStats: CompositeOperation = (table, _args, read) => {
	const full = fullColumns(read);
	const nominal = runOf(table, full, nominalChoices);
	const runs = drawnChoices(read).map((choices) => runOf(table, full, choices));
	const byUnit = nominal.rank.map((_, unit) => runs.map(({ rank }) => rank[unit] ?? 0).sort((a, b) => a - b));
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const shifts = runs.map((run) => shiftOf(run, nominal));
	return {
		mean: byUnit.map(mean),
		median: byUnit.map((ranks) => quantile(ranks, 0.5)),
		q05: byUnit.map((ranks) => quantile(ranks, 0.05)),
		q95: byUnit.map((ranks) => quantile(ranks, 0.95)),
		pTop3: byUnit.map((ranks) => mean(ranks.map((rank) => (rank <= 3 ? 1 : 0)))),
		meanAbsShift: mean(shifts),
		perRunShift: shifts,
	};
};

const rankFrequency: CompositeOperation = (table, _args, read) => {
	const full = fullColumns(read);
	const runs = drawnChoices(read).map((choices) => runOf(table, full, choices));
	const units = runs[0]?.rank ?? [];
	const share = (unit: number, place: number) =>
		runs.filter(({ rank }) => rank[unit] === place).length / runs.length;
	return { m: units.map((_, unit) => units.map((__, place) => share(unit, place + 1))) };
};

const oat: CompositeOperation = (table, _args, read) => {
	const full = fullColumns(read);
	const nominal = runOf(table, full, nominalChoices);
	return { u: oneAtATime, meanAbsShift: oneAtATime.map((u) => shiftOf(runOf(table, full, u), nominal)) };
};

/** A is the left half of the base's columns and B the right one, the first d of each. */
const sobol: CompositeOperation = (table, { base, output, n, d }, read) => {
	const name = /(\w+)(?:\.csv)?$/.exec(String(base))?.[1];
	const [head = [], ...rows] = readRows(read, `${name}.csv`).slice(0, Number(n) + 1);
	const half = head.length / 2;
	const [a = [], b = []] = [0, half].map((from) =>
		rows.map((row) => row.slice(from, from + Number(d)).map(Number)),
	);
	const outputs = runSobol(a, b, output === undefined ? ishigami : shiftModel(table, read));
	const found = sobolIndices(outputs) ?? [];
	return {
		yA: outputs.a,
		yB: outputs.b,
		yAB: a.map((_, at) => outputs.mixed.map((list) => list[at])),
		S: found.map(({ first }) => first),
		ST: found.map(({ total }) => total),
	};
};

function shiftModel(table: CompositeTable, read: ReadData) {
	const full = fullColumns(read);
	const nominal = runOf(table, full, nominalChoices);
	return (choices: Choices) => shiftOf(runOf(table, full, choices), nominal);
}

/** Ishigami and Homma's function with a = 7 and b = 0.1, for factors between 0 and 1. */
function ishigami(factors: Choices): number {
	const [x = 0, y = 0, z = 0] = factors.map((u) => Math.PI * (2 * u - 1));
	return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

export const simulationOperations: Readonly<Record<string, CompositeOperation>> = {
	mcModel,
	rankStats,
	rankFrequency,
	oneAtATime: oat,
	sobol,
};
