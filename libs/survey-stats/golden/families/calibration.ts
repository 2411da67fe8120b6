import {
	type Cells,
	calibrate,
	type Distance,
	degreesOfFreedom,
	estimate,
	groupingOf,
	means,
	postStratify,
	type RakingOptions,
	rake,
	refuse,
	type SampleDesign,
	trimWeights,
} from "../../src/index.ts";
import type { Bound } from "../bind-design.ts";
import type { Condition } from "../golden-file.ts";
import { modelColumns } from "../model-columns.ts";
import type { Operation } from "../operation.ts";
import { domainOf, variablesOf } from "../pick.ts";
import { basic } from "./basic.ts";
import { by } from "./groups.ts";
import { inference } from "./inference.ts";

type PopulationTable = Readonly<Record<string, readonly (string | number)[]>>;

// The Californian schools' population as the cases of the file give it, where a case names none.
const schools: Readonly<Record<string, number>> = {
	"(Intercept)": 6194,
	stypeH: 755,
	stypeM: 1018,
	api99: 3_914_069,
};
const schoolMargins: readonly PopulationTable[] = [
	{ stype: ["E", "H", "M"], Freq: [4421, 755, 1018] },
	{ "sch.wide": ["No", "Yes"], Freq: [1072, 5122] },
];

function cellsOf({ table }: Bound, population: PopulationTable): Cells {
	const names = Object.keys(population).filter((name) => name !== "Freq");
	const { codes, labels } = groupingOf(table, names);
	const rows = population["Freq"] ?? [];
	const keys = rows.map((_, place) => names.map((name) => population[name]?.[place]).join("\u0000"));
	const cellOfGroup = labels.map((label) => keys.indexOf(label.join("\u0000")));
	const cellOfRow = codes.map((code) => (code < 0 ? -1 : (cellOfGroup[code] as number)));
	const missing = cellOfRow.indexOf(-1);
	if (missing >= 0) refuse("cell-without-population", { row: missing + 1 });
	return { cellOfRow, labels: keys, totals: rows.map(Number) };
}

function linear(
	bound: Bound,
	totals: Readonly<Record<string, number>>,
	args: Readonly<Record<string, unknown>>,
): SampleDesign {
	const x = modelColumns(bound.table, String(args["formula"] ?? "~stype+api99"));
	const bounds = args["bounds"] as [number, number] | undefined;
	return calibrate(
		bound.design,
		x,
		x.names.map((name) => totals[name] ?? refuse("matrix-shape", { name })),
		{
			distance: (args["calfun"] ?? "linear") as Distance,
			...(bounds === undefined ? {} : { bounds: { least: bounds[0], greatest: bounds[1] } }),
			...(args["aggregateStage"] === undefined ? {} : { stage: Number(args["aggregateStage"]) }),
		},
	);
}

function calibrated(
	bound: Bound,
	args: Readonly<Record<string, unknown>>,
	options: RakingOptions = {},
): SampleDesign {
	const margins = (args["margins"] ?? schoolMargins) as readonly PopulationTable[];
	switch (args["method"]) {
		case "poststratify":
			return postStratify(bound.design, cellsOf(bound, args["totals"] as PopulationTable));
		case "rake":
			return rake(
				bound.design,
				margins.map((margin) => cellsOf(bound, margin)),
				options,
			);
		case "trimWeights":
			return trimWeights(linear(bound, schools, args), Number(args["lower"] ?? 0), Number(args["upper"]));
		default:
			return linear(bound, args["totals"] as Record<string, number>, args);
	}
}

const calibrateCase: Operation = (bound, args) => {
	// R's rake() approximates the projection: departure 4 of the README. Here the same is asked of us.
	const epsilon = args["epsilon"];
	const stop = epsilon === undefined ? {} : { stopAtChange: Number(epsilon) };
	const design = calibrated(bound, args, { projection: "r-sweeps", ...stop });
	const all: Readonly<Record<string, Operation>> = { ...basic, ...inference, by };
	const ask = (op: string, given: Readonly<Record<string, unknown>>) =>
		all[op]?.({ ...bound, design, inDomain: domainOf(bound.table, given["domain"] as Condition) }, given);
	return {
		weights: design.weights,
		mean: ask("mean", { vars: ["api00", "growth"] }),
		total: ask("total", { vars: ["api.stu", "api00"] }),
		by: ask("by", { vars: ["api00"], by: ["awards"], stat: "mean" }),
		ratio: ask("ratio", { num: ["api00"], den: ["api99"] }),
		domain: ask("mean", { vars: ["api00"], domain: { var: "meals", gt: 50 } }),
		quantile: ask("quantile", { vars: ["api00"], p: [0.25, 0.5, 0.75], rule: "math", interval: "mean" }),
		degf: degreesOfFreedom(design, null),
	};
};

const rakeVariance: Operation = (bound, args) => {
	const error = (projection: "weighted" | "r-sweeps") => {
		const design = calibrated(bound, { method: "rake" }, { projection });
		return estimate(design, means(variablesOf(bound.table, [String(args["y"])]), null)).standardErrors[0];
	};
	return { meanSe_weighted0: error("weighted"), meanSe_unweighted: error("r-sweeps") };
};

export const calibration: Readonly<Record<string, Operation>> = {
	calibrate: calibrateCase,
	"calibrate.rakeVariance": rakeVariance,
};
