import {
	betaQuantile,
	chiSquareUpper,
	fisherUpper,
	getNumbers,
	normalQuantile,
	type QuantileRule,
	quantileOf,
	studentQuantile,
	studentUpper,
	weightedCdf,
} from "../../src/index.ts";
import type { Operation } from "../operation.ts";

const numbers = (value: unknown) => value as number[];

export const distributions: Readonly<Record<string, Operation>> = {
	qt: (_, { p, df }) => ({
		m: numbers(p).map((one) => numbers(df).map((freedom) => studentQuantile(one, freedom))),
	}),
	qnorm: (_, { p }) => numbers(p).map(normalQuantile),
	pt: (_, { q, t, x, df }) => numbers(q ?? t ?? x).map((one) => studentUpper(-one, Number(df))),
	pnorm: (_, { q, x }) => numbers(q ?? x).map((one) => studentUpper(-one, Number.POSITIVE_INFINITY)),
	qbeta: (_, { p, a, b, shape1, shape2 }) =>
		numbers(p).map((one) => betaQuantile(one, Number(a ?? shape1), Number(b ?? shape2))),
	pf: (_, { f, df1, df2 }) => numbers(f).map((one) => fisherUpper(one, Number(df1), Number(df2))),
	pchisq: (_, { x, df }) => numbers(x).map((one) => chiSquareUpper(one, Number(df))),
	baseQuantile: ({ table }, { p, type }) => {
		const x = getNumbers(table, "x");
		const cdf = weightedCdf(x, new Float64Array(x.length).fill(1), null);
		return numbers(p).map((one) => quantileOf(cdf, one, `hf${type}` as QuantileRule, 1e-12));
	},
};
