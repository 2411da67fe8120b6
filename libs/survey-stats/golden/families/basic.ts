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
import type { Operation } from "../operation.ts";
import { indicatorsOf, variablesOf } from "../pick.ts";

interface Args {
	readonly vars?: readonly string[];
	readonly factor?: string;
	readonly num?: readonly string[];
	readonly den?: readonly string[];
}

function picked({ table, inDomain }: Bound, { vars, factor }: Args) {
	const variables = factor === undefined ? variablesOf(table, vars ?? []) : indicatorsOf(table, factor);
	return { variables, inDomain: answeredRows(variables.columns, inDomain) };
}

export function told(estimates: ReturnType<typeof estimate>) {
	const { names, values, standardErrors, covariance, rows } = estimates;
	const k = names.length;
	if (rows === 0) {
		const none = values.map(() => nobody);
		return { names, est: none, se: none, cov: none.map(() => none) };
	}
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

/** Every numerator over every denominator. */
const ratio: Operation = ({ table, design, inDomain }, args) => {
	const { num = [], den = [] } = args as Args;
	const [y, x] = [variablesOf(table, num), variablesOf(table, den)];
	const answered = answeredRows([...y.columns, ...x.columns], inDomain);
	const found = y.columns.map((column, i) => {
		const above = {
			names: x.names.map(() => y.names[i] as string),
			columns: x.columns.map(() => column),
		};
		return told(estimate(design, ratios(above, x, answered)));
	});
	return {
		ratio: found.map(({ est }) => est),
		var: found.map(({ se }) => se.map((one) => (typeof one === "number" ? one ** 2 : one))),
		deff: null,
	};
};

const variance: Operation = (bound, args) => {
	const { variables, inDomain } = picked(bound, args);
	const found = estimate(bound.design, populationVariances(variables, inDomain, bound.design.weights));
	const k = variables.names.length;
	const answer = told(found);
	const matrix = variables.names.map((_, i) => answer.est.slice(i * k, i * k + k));
	return {
		...answer,
		names: k === 1 && bound.design.replicates !== null ? [] : variables.names,
		var: matrix,
	};
};

const weights: Operation = ({ design }) => design.weights;

export const basic: Readonly<Record<string, Operation>> = { mean, total, ratio, var: variance, weights };
