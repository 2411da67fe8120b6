import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
	aggregateUnits,
	type Column,
	chanceOf,
	type IndexTree,
	type Measured,
	rankUncertainty,
	type TreeNode,
	treeMatrix,
	treeOfYear,
	type UncertaintyQuestion,
} from "@guong/index-math";
import { type Grouping, meanTable, type SampleDesign, type Variables } from "@guong/survey-stats";

// The index part of `bench/statistics.ts`: a tree over the survey's variables with standard errors, ranks under uncertain choices beside vectorised R where
// Rscript is installed, and every province of PAPI's fourteen years computed again from its sub-dimensions.

export interface IndexSurvey {
	readonly design: SampleDesign;
	readonly variables: Variables;
	readonly provinces: Grouping;
}

/** How long a run takes, best and median, in milliseconds. */
type Measure = <T>(name: string, run: () => T) => { readonly result: T; readonly best: number };

const runs = 1000;
const units = 63;
const indicators = 130;

export function indexMathPart(survey: IndexSurvey, measure: Measure, print: (text: string) => void): void {
	officialTree(survey, measure, print);
	uncertainRanks(measure, print);
	fourteenYears(measure, print);
}

/** Total, eight dimensions, 28 sub-dimensions and their indicators, PAPI's shape: fixed ranges, means, sums. */
function treeOver(leaves: readonly string[]): IndexTree {
	const node = (code: string, parent: string | null, more: Partial<TreeNode>): TreeNode => ({
		code,
		concept: code,
		parent,
		label: { vi: code, en: code },
		weight: null,
		minimum: null,
		maximum: null,
		direction: "higher-is-better",
		aggregation: { kind: "sum" },
		whenMissing: { rule: "strict" },
		verified: true,
		source: "made up",
		...more,
	});
	const parts = Array.from({ length: 28 }, (_, at) => `S${at + 1}`);
	const ends = { kind: "fixed", lowest: 0, highest: 9 } as const;
	return {
		index: "made up",
		version: "1",
		from: 2023,
		to: null,
		nodes: [
			node("TOTAL", null, {}),
			...Array.from({ length: 8 }, (_, at) => node(`D${at + 1}`, "TOTAL", {})),
			...parts.map((code, at) =>
				node(code, `D${(at % 8) + 1}`, { aggregation: { kind: "mean", mean: "arithmetic" } }),
			),
			...leaves.map((code, at) =>
				node(code, `S${(at % 28) + 1}`, {
					direction: at % 5 === 0 ? "lower-is-better" : "higher-is-better",
					aggregation: { kind: "min-max", floor: 0.3, ceiling: 3, range: ends, beyond: "keep" },
				}),
			),
		],
	};
}

function officialTree({ design, variables, provinces }: IndexSurvey, measure: Measure, print: Print): void {
	const tree = treeOver(variables.names);
	const { names, coefficients } = treeMatrix(tree);
	const upper = names.flatMap((name, at) => (name.startsWith("q") ? [] : [at]));
	const maps = {
		names: upper.map((at) => names[at] as string),
		coefficients: upper.map((at) => coefficients[at] as readonly number[]),
	};
	const { result } = measure(
		`official tree of ${tree.nodes.length} nodes, ${provinces.labels.length} provinces, standard errors of all`,
		() => meanTable(design, variables, provinces, maps),
	);
	const total = result.standardErrors.length / provinces.labels.length - maps.names.length;
	print(`(standard error of the first province's total: ${result.standardErrors[total]?.toFixed(4)})`);
}

type Print = (text: string) => void;

function uncertainRanks(measure: Measure, print: Print): void {
	const tree = treeOver(Array.from({ length: indicators }, (_, at) => `i${at}`));
	const chance = chanceOf("bench/statistics ranks");
	const columns = new Map<string, Column>(
		Array.from({ length: indicators }, (_, at) => [
			`i${at}`,
			Array.from({ length: units }, () => chance.uniform()),
		]),
	);
	const question: UncertaintyQuestion = {
		tree,
		columns,
		normalisations: ["min-max", "rank"],
		means: ["arithmetic", "geometric"],
		weightSpread: 0.25,
		runs,
		seed: "bench",
	};
	const own = measure(`${runs} Monte Carlo runs of ${units} × ${indicators}, weights, scales and means`, () =>
		rankUncertainty(question),
	);
	const again = rankUncertainty(question);
	if (JSON.stringify(again) !== JSON.stringify(own.result)) print("NOT bit-identical: Monte Carlo");
	const tell = (name: string, ms: number | null) =>
		print(
			ms === null
				? `(${name}: not installed here)`
				: `| ${name} | ${ms.toFixed(1)} | ours is ${(ms / own.best).toFixed(1)} times faster |`,
		);
	tell("the same in vectorised base R, best of five", fromR("uncertain-ranks.R", [units, indicators, runs]));
	const perRun = fromR("uncertain-ranks-coinr.R", [units, indicators]);
	tell(`the same with COINr, ${runs} times the mean of 20 runs`, perRun === null ? null : perRun * runs);
}

/** What the script prints; null where R or a package of it is not installed. */
function fromR(script: string, given: readonly number[]): number | null {
	const path = fileURLToPath(new URL(script, import.meta.url));
	const { status, stdout } = spawnSync("Rscript", [path, ...given.map(String)], { encoding: "utf8" });
	const found = Number(stdout?.trim());
	return status === 0 && found > 0 ? found : null;
}

function fourteenYears(measure: Measure, print: Print): void {
	const folder = new URL("../reference/indices/papi/", import.meta.url);
	const { trees } = JSON.parse(readFileSync(new URL("tree.json", folder), "utf8")) as {
		readonly trees: readonly IndexTree[];
	};
	const [head = "", ...lines] = readFileSync(new URL("results.csv", folder), "utf8").trimEnd().split("\n");
	const concepts = head.split(",").slice(2);
	const published = new Map<string, number>();
	const years = new Map<IndexTree, Map<string, ReadonlyMap<string, Measured>>>();
	for (const line of lines) {
		const [year = "", unit = "", ...cells] = line.split(",");
		const tree = treeOfYear(trees, Number(year)) as IndexTree;
		const values = new Map(concepts.map((concept, at) => [concept, cells[at] ?? ""]));
		const total = values.get("total") ?? "";
		if (total !== "") published.set(`${year} ${unit}`, Number(total));
		// sub-dimensions as published; dimensions and total are computed
		const measured = new Map<string, Measured>();
		for (const { code, concept, aggregation } of tree.nodes) {
			const cell = values.get(concept) ?? "";
			if (cell !== "" && aggregation.kind !== "sum")
				measured.set(code, { kind: "value", value: Number(cell) });
		}
		const known = years.get(tree) ?? new Map<string, ReadonlyMap<string, Measured>>();
		years.set(tree, known.set(`${year} ${unit}`, measured));
	}
	const { result } = measure(`PAPI 2011-2024: ${lines.length} province-years computed again`, () =>
		[...years].flatMap(([tree, units]) =>
			[...aggregateUnits(tree, units)].map(([key, scores]) => [key, scores.get("TOTAL")] as const),
		),
	);
	const gaps = result.flatMap(([key, score]) => {
		const total = published.get(key);
		return score?.kind === "value" && total !== undefined ? [Math.abs(score.value - total)] : [];
	});
	print(
		`(${gaps.length} totals, largest distance to the published one ${Math.max(...gaps).toExponential(1)})`,
	);
}
