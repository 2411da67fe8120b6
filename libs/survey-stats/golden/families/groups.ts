import {
	answeredRows,
	combine,
	degreesOfFreedom,
	type Estimator,
	estimate,
	groupingOf,
	maskOf,
	means,
	ratios,
	totals,
} from "../../src/index.ts";
import type { Bound } from "../bind-design.ts";
import { nobody } from "../compare.ts";
import type { Operation } from "../operation.ts";
import { both, variablesOf } from "../pick.ts";
import { told } from "./basic.ts";

interface ByArgs {
	readonly vars?: readonly string[];
	readonly num?: string;
	readonly den?: string;
	readonly by: readonly string[];
	readonly stat: "mean" | "total" | "ratio";
	readonly covmat?: boolean;
}

function estimatorOf({ table }: Bound, args: ByArgs, inGroup: Uint8Array): Estimator {
	if (args.stat === "ratio") {
		const [y, x] = [variablesOf(table, [args.num ?? ""]), variablesOf(table, [args.den ?? ""])];
		return ratios(y, x, answeredRows([...y.columns, ...x.columns], inGroup) ?? inGroup);
	}
	const variables = variablesOf(table, args.vars ?? []);
	const inDomain = answeredRows(variables.columns, inGroup) ?? inGroup;
	return args.stat === "mean" ? means(variables, inDomain) : totals(variables, inDomain);
}

export const by: Operation = (bound, given) => {
	const args = given as unknown as ByArgs;
	const grouping = groupingOf(bound.table, args.by);
	const inGroup = (group: number) => {
		const mask = maskOf(grouping, group);
		return both(mask, bound.inDomain) ?? mask;
	};
	// Combinations that nobody has are no line of the answer.
	const present = [...grouping.labels.keys()].filter((group) => inGroup(group).includes(1));
	const groups = present.map((group) => estimatorOf(bound, args, inGroup(group)));
	const found = groups.map((estimator) => told(estimate(bound.design, estimator)));
	const variables = args.stat === "ratio" ? [""] : variablesOf(bound.table, args.vars ?? []).names;
	const each = <T>(value: (variable: number, place: number) => T) =>
		variables.flatMap((_, v) => present.map((__, place) => value(v, place)));
	const named = (variable: number, place: number) => {
		const label = (grouping.labels[present[place] as number] ?? []).join(".");
		return variables.length > 1 ? `${label}:${variables[variable]}` : label;
	};
	return {
		by: Object.fromEntries(
			args.by.map((name, at) => [name, present.map((group) => grouping.labels[group]?.[at])]),
		),
		names: each(named),
		est: each((v, place) => found[place]?.est[v]),
		se: each((v, place) => found[place]?.se[v]),
		cov:
			args.covmat === true
				? byVariable(told(estimate(bound.design, combine(groups))).cov, variables.length)
				: null,
	};
};

/** Rows and columns of a matrix of all variables by group, put in the order of the names: variable by variable. */
function byVariable(matrix: readonly (readonly unknown[])[], variables: number): unknown[][] {
	const groups = matrix.length / variables;
	const order = Array.from(
		{ length: matrix.length },
		(_, at) => (at % groups) * variables + Math.floor(at / groups),
	);
	return order.map((i) => order.map((j) => matrix[i]?.[j]));
}

export const degf: Operation = ({ design, inDomain }) =>
	inDomain?.includes(1) === false ? nobody : degreesOfFreedom(design, inDomain);

export const table: Operation = (bound, args) => {
	const [rows, cols] = [String(args["rows"]), String(args["cols"])];
	const [byRow, byCol] = [groupingOf(bound.table, [rows]), groupingOf(bound.table, [cols])];
	const n = byRow.labels.map(() => byCol.labels.map(() => 0));
	for (const [row, weight] of bound.design.weights.entries()) {
		if (bound.inDomain?.[row] === 0) continue;
		const line = n[byRow.codes[row] as number];
		const cell = byCol.codes[row] as number;
		if (line !== undefined) line[cell] = (line[cell] as number) + weight;
	}
	return { rows: byRow.labels.flat(), cols: byCol.labels.flat(), n };
};
