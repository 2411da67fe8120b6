import {
	answeredRows,
	coefficientsOfVariation,
	combine,
	contrasts,
	degreesOfFreedom,
	type Estimates,
	estimate,
	estimateQuantiles,
	functionsOf,
	groupingOf,
	intervals,
	linearMap,
	logOddsInterval,
	logOddsOf,
	means,
	type ProportionMethod,
	profiledInterval,
	proportionInterval,
	type QuantileRule,
	quantileRules,
	refuse,
	tTest,
} from "../../src/index.ts";
import type { Bound } from "../bind-design.ts";
import type { Condition } from "../golden-file.ts";
import type { Operation } from "../operation.ts";
import { both, domainOf, variablesOf } from "../pick.ts";
import { told } from "./basic.ts";

function meanOf({ table, design, inDomain }: Bound, vars: readonly string[]): Estimates {
	const variables = variablesOf(table, vars);
	return estimate(design, means(variables, answeredRows(variables.columns, inDomain)));
}

const confint: Operation = (bound, args) => {
	const df =
		args["df"] === "degf"
			? degreesOfFreedom(bound.design, bound.inDomain)
			: Number(args["df"] ?? Number.POSITIVE_INFINITY);
	const found = intervals(meanOf(bound, args["vars"] as string[]), df, Number(args["level"] ?? 0.95));
	return { m: found.map((one) => [one?.lower, one?.upper]) };
};

const cv: Operation = (bound, args) => coefficientsOfVariation(meanOf(bound, args["vars"] as string[]));

const methods: Readonly<Record<string, ProportionMethod>> = {
	mean: "wald",
	logit: "logit",
	xlogit: "logit",
	asin: "arcsine",
	wilson: "wilson",
	beta: "korn-graubard",
	likelihood: "likelihood",
};

/** What R prints under these names comes out of a regression that stops early: departure 7 of the README. */
const byRegression: Readonly<Record<string, typeof profiledInterval>> = {
	logit: logOddsInterval,
	likelihood: profiledInterval,
};

const ciprop: Operation = ({ table, design, inDomain }, args) => {
	const event = args["event"] as Condition;
	const answered = answeredRows(variablesOf(table, [event.var]).columns, inDomain);
	const happened = Float64Array.from(domainOf(table, event) ?? []);
	const { values, standardErrors } = estimate(
		design,
		means({ names: ["share"], columns: [happened] }, answered),
	);
	const [share, se] = [values[0] ?? Number.NaN, standardErrors[0] ?? Number.NaN];
	const [df, level] = [degreesOfFreedom(design, inDomain), Number(args["level"] ?? 0.95)];
	const modelled = byRegression[String(args["method"])];
	const odds = modelled === undefined ? null : logOddsOf(design, happened, answered, { stopAt: 1e-8 });
	// R counts all rows of the design as n, answered or not: departure 3 of the README.
	const proportion = { share, variance: se * se, df, n: inDomain?.filter(Boolean).length ?? design.rows };
	const method = methods[String(args["method"])] ?? "logit";
	const found =
		modelled === undefined || odds === null
			? proportionInterval(proportion, method, level)
			: modelled(odds, df, level);
	return { est: share, var: se * se, ci: [found?.lower ?? null, found?.upper ?? null] };
};

const contrast: Operation = (bound, args) => {
	if (args["against"] !== undefined) return told(domainContrast(bound, args));
	const found = meanOf(bound, args["vars"] as string[]);
	if (args["expr"] !== undefined) return told(functionsOf(found, { contrast: String(args["expr"]) }));
	return told(contrasts(found, { contrast: args["coef"] as number[] }));
};

/** A domain against all, or against the rest. */
function domainContrast(
	{ table, design, inDomain }: Bound,
	args: Readonly<Record<string, unknown>>,
): Estimates {
	const variables = variablesOf(table, [String(args["y"])]);
	const inside = inDomain ?? new Uint8Array(table.rows).fill(1);
	const other = args["against"] === "rest" ? inside.map((value) => 1 - value) : null;
	const pair = combine([
		means(variables, answeredRows(variables.columns, inside) ?? inside),
		means(variables, answeredRows(variables.columns, other)),
	]);
	return estimate(design, linearMap(pair, ["contrast"], [[1, -1]]));
}

const ttest: Operation = ({ table, design, inDomain }, args) => {
	const variables = variablesOf(table, [String(args["y"])]);
	const answered = answeredRows(variables.columns, inDomain);
	const df = degreesOfFreedom(design, answered) - 1;
	const group = args["group"];
	const found = group === undefined ? estimate(design, means(variables, answered)) : difference();
	const test = tTest(found.values[0] ?? Number.NaN, found.standardErrors[0] ?? Number.NaN, df);
	const { estimate: est, statistic, p, interval } = test;
	return { est: [est], statistic, p, df: [df], ci: [interval.lower, interval.upper] };

	function difference(): Estimates {
		const { codes } = groupingOf(table, [String(group)]);
		const of = (code: number) =>
			both(
				Uint8Array.from(codes, (value) => (value === code ? 1 : 0)),
				answered,
			);
		return estimate(
			design,
			linearMap(combine([means(variables, of(1)), means(variables, of(0))]), ["difference"], [[1, -1]]),
		);
	}
};

const rules: Readonly<Record<string, QuantileRule>> = {
	math: "hf1",
	school: "r-hf2",
	hf2: "r-hf2",
	hf4: "r-hf4",
	hf3: "r-hf3",
	shahvaish: "r-shahvaish",
};

const quantile: Operation = ({ table, design, inDomain }, args) => {
	const asked = String(args["interval"] ?? "mean");
	const interval =
		asked === "quantile" ? "replicates" : (methods[asked] ?? refuse("rule-unknown", { interval: asked }));
	const written = String(args["rule"] ?? "math");
	const rule = rules[written] ?? (written as QuantileRule);
	if (!quantileRules.includes(rule)) refuse("rule-unknown", { rule });
	const names = args["vars"] as string[];
	const columns = variablesOf(table, names).columns;
	return Object.fromEntries(
		names.map((name, j) => {
			const y = columns[j] as Float64Array;
			// R compares doubles on a step; our own default allows for rounding: departure 2 of the README.
			const found = estimateQuantiles(design, y, args["p"] as number[], inDomain, {
				rule,
				interval,
				tolerance: 0,
			});
			return [
				name,
				{
					p: found.map((one) => one.p),
					q: found.map((one) => one.value),
					lower: found.map((one) => one.lower),
					upper: found.map((one) => one.upper),
					se: found.map((one) => one.standardError),
				},
			];
		}),
	);
};

export const inference: Readonly<Record<string, Operation>> = {
	confint,
	cv,
	ciprop,
	contrast,
	ttest,
	quantile,
};
