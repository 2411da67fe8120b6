import { answeredRows } from "../columns/answered-rows.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { studentQuantile } from "../distributions/student.ts";
import { degreesOfFreedom } from "../estimate/degrees-of-freedom.ts";
import { estimate } from "../estimate/estimate.ts";
import type { Estimator } from "../estimate/estimator.ts";
import type { Interval } from "../estimate/intervals.ts";
import { means } from "../estimate/means.ts";
import { type ProportionMethod, proportionInterval } from "../estimate/proportion-interval.ts";
import { refuse } from "../fault.ts";
import { type QuantileRule, quantileOf } from "./quantile-rules.ts";
import { type WeightedCdf, weightedCdf } from "./weighted-cdf.ts";

/** Rule, interval and level; "hf1", Wald's and 0.95 unless said otherwise. */
export interface QuantileOptions {
	readonly rule?: QuantileRule;
	/** Woodruff's interval by a method for shares, or the replicates' own spread (not for a jackknife). */
	readonly interval?: ProportionMethod | "replicates";
	readonly level?: number;
	/** see `quantileOf` */
	readonly tolerance?: number;
	/** absent: those of the design in the domain */
	readonly df?: number;
}

/** One quantile, in the unit of the column. */
export interface QuantileEstimate {
	readonly p: number;
	readonly value: number | null;
	/** An end that lies outside the observed values is null. */
	readonly lower: number | null;
	readonly upper: number | null;
	/** Width of the interval over 2t; null if an end is missing. */
	readonly standardError: number | null;
}

/**
 * Quantiles of a column over those who answered, with intervals: Woodruff (1952) maps the interval of the share at or below the quantile back to
 * values.
 */
export function estimateQuantiles(
	design: SampleDesign,
	y: Float64Array,
	ps: readonly number[],
	domain: Uint8Array | null,
	options: QuantileOptions = {},
): readonly QuantileEstimate[] {
	const inDomain = answeredRows([y], domain);
	const { rule = "hf1", interval = "wald", level = 0.95, tolerance = 1e-12 } = options;
	const df = options.df ?? degreesOfFreedom(design, inDomain);
	const t = df > 0 ? studentQuantile(1 - (1 - level) / 2, df) : Number.NaN;
	if (interval === "replicates") return byReplicates(design, y, ps, inDomain, { rule, tolerance, t });
	const cdf = weightedCdf(y, design.weights, inDomain);
	return ps.map((p) => {
		const value = quantileOf(cdf, p, rule, tolerance);
		if (Number.isNaN(value)) return { p, value: null, lower: null, upper: null, standardError: null };
		const shares = shareInterval(design, y, value, inDomain, { method: interval, level, df });
		return { p, value, ...mapped(cdf, shares, rule, tolerance, t) };
	});
}

function shareInterval(
	design: SampleDesign,
	y: Float64Array,
	value: number,
	inDomain: Uint8Array | null,
	{ method, level, df }: { method: ProportionMethod; level: number; df: number },
): Interval | null {
	const below = y.map((x) => (x <= value ? 1 : 0));
	const { values, standardErrors, rows } = estimate(
		design,
		means({ names: ["below"], columns: [below] }, inDomain),
	);
	const [share] = values;
	const [se] = standardErrors;
	if (share === null || share === undefined || se === null || se === undefined) return null;
	return proportionInterval({ share, variance: se * se, df, n: rows }, method, level);
}

function mapped(cdf: WeightedCdf, shares: Interval | null, rule: QuantileRule, tolerance: number, t: number) {
	const at = (p: number | undefined) =>
		p === undefined || p < 0 || p > 1 ? null : quantileOf(cdf, p, rule, tolerance);
	const [lower, upper] = [at(shares?.lower), at(shares?.upper)];
	return { lower, upper, standardError: lower === null || upper === null ? null : (upper - lower) / (2 * t) };
}

function byReplicates(
	design: SampleDesign,
	y: Float64Array,
	ps: readonly number[],
	inDomain: Uint8Array | null,
	{ rule, tolerance, t }: { rule: QuantileRule; tolerance: number; t: number },
): readonly QuantileEstimate[] {
	if (design.replicates === null) refuse("rule-unknown", { interval: "replicates" });
	const estimator: Estimator = {
		names: ps.map(String),
		inDomain,
		values: (weights) => {
			const cdf = weightedCdf(y, weights, inDomain);
			return Float64Array.from(ps, (p) => quantileOf(cdf, p, rule, tolerance));
		},
		influence: () => refuse("rule-unknown", { interval: "replicates" }),
	};
	const { values, standardErrors } = estimate(design, estimator);
	return ps.map((p, j) => {
		const [value, se] = [values[j] ?? null, standardErrors[j] ?? null];
		const known = value !== null && se !== null && !Number.isNaN(t);
		return {
			p,
			value,
			lower: known ? value - t * se : null,
			upper: known ? value + t * se : null,
			standardError: se,
		};
	});
}
