import {
	answeredRows,
	designEffects,
	type Estimates,
	estimate,
	means,
	populationVariances,
	ratios,
	totals,
	type Variables,
} from "../../src/index.ts";
import type { Bound } from "../bind-design.ts";
import { nobody } from "../compare.ts";
import type { Condition } from "../golden-file.ts";
import type { Operation } from "../operation.ts";
import { domainOf, indicatorsOf, variablesOf } from "../pick.ts";

interface Args {
	readonly vars?: readonly string[];
	readonly factor?: string;
	readonly domain?: Condition;
	readonly num?: readonly string[];
	readonly den?: readonly string[];
}

function picked({ table }: Bound, { vars, factor, domain }: Args) {
	const variables = factor === undefined ? variablesOf(table, vars ?? []) : indicatorsOf(table, factor);
	return { variables, inDomain: answeredRows(variables.columns, domainOf(table, domain)) };
}

export function told(estimates: ReturnType<typeof estimate>) {
	const { names, values, standardErrors, covariance, rows } = estimates;
	const k = names.length;
	if (rows === 0) return { names, est: values.map(() => nobody), se: values.map(() => nobody), cov: null };
	return {
		names,
		est: values,
		se: standardErrors,
		cov: names.map((_, i) => names.map((__, j) => covariance[i * k + j])),
	};
}

function withEffect(
	{ design }: Bound,
	statistic: "mean" | "total",
	{ deff }: Readonly<Record<string, unknown>>,
	variables: Variables,
	inDomain: Uint8Array | null,
	estimates: Estimates,
) {
	const found = told(estimates);
	if (deff === undefined) return found;
	const variances = estimates.standardErrors.map((se) => (se ?? Number.NaN) ** 2);
	return {
		...found,
		deff: designEffects(design, statistic, variables, inDomain, variances, deff === "replace"),
	};
}

const mean: Operation = (bound, args) => {
	const { variables, inDomain } = picked(bound, args);
	return withEffect(
		bound,
		"mean",
		args,
		variables,
		inDomain,
		estimate(bound.design, means(variables, inDomain)),
	);
};

const total: Operation = (bound, args) => {
	const { variables, inDomain } = picked(bound, args);
	return withEffect(
		bound,
		"total",
		args,
		variables,
		inDomain,
		estimate(bound.design, totals(variables, inDomain)),
	);
};

const ratio: Operation = ({ table, design }, args) => {
	const { num = [], den = [] } = args as Args;
	const [y, x] = [variablesOf(table, num), variablesOf(table, den)];
	const inDomain = answeredRows([...y.columns, ...x.columns], null);
	const { values, standardErrors } = estimate(design, ratios(y, x, inDomain));
	return { ratio: [values], var: [standardErrors.map((se) => (se === null ? null : se ** 2))], deff: null };
};

const variance: Operation = (bound, args) => {
	const { variables, inDomain } = picked(bound, args);
	const found = estimate(bound.design, populationVariances(variables, inDomain, bound.design.weights));
	const k = variables.names.length;
	const matrix = variables.names.map((_, i) => found.values.slice(i * k, i * k + k));
	return {
		...told(found),
		names: k === 1 && bound.design.replicates !== null ? [] : variables.names,
		var: matrix,
	};
};

const weights: Operation = ({ design }) => design.weights;

export const basic: Readonly<Record<string, Operation>> = { mean, total, ratio, var: variance, weights };
