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
import type { Condition } from "../golden-file.ts";
import type { Operation } from "../operation.ts";
import { domainOf, variablesOf } from "../pick.ts";
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
	const groups = Array.from({ length: grouping.groups }, (_, group) =>
		estimatorOf(bound, args, maskOf(grouping, group)),
	);
	const found = groups.map((estimator) => told(estimate(bound.design, estimator)));
	const variables = args.stat === "ratio" ? [""] : (args.vars ?? []);
	const named = (variable: string, group: number) => {
		const label = (grouping.labels[group] ?? []).join(".");
		return variables.length > 1 ? `${label}:${variable}` : label;
	};
	const each = <T>(value: (variable: number, group: number) => T) =>
		variables.flatMap((_, v) => groups.map((__, g) => value(v, g)));
	return {
		by: Object.fromEntries(
			args.by.map((name, place) => [name, grouping.labels.map((label) => label[place])]),
		),
		names: each((v, g) => named(variables[v] as string, g)),
		est: each((v, g) => found[g]?.est[v]),
		se: each((v, g) => found[g]?.se[v]),
		cov: args.covmat === true ? told(estimate(bound.design, combine(groups))).cov : null,
	};
};

export const degf: Operation = ({ table, design }, { domain }) =>
	degreesOfFreedom(design, domainOf(table, domain as Condition | undefined));

export const table: Operation = (bound, args) => {
	const [rows, cols] = [String(args["rows"]), String(args["cols"])];
	const [byRow, byCol] = [groupingOf(bound.table, [rows]), groupingOf(bound.table, [cols])];
	const n = byRow.labels.map(() => byCol.labels.map(() => 0));
	for (const [row, weight] of bound.design.weights.entries()) {
		const line = n[byRow.codes[row] as number];
		const cell = byCol.codes[row] as number;
		if (line !== undefined) line[cell] = (line[cell] as number) + weight;
	}
	return { rows: byRow.labels.flat(), cols: byCol.labels.flat(), n };
};
