import { cubicSpline } from "../algebra/cubic-spline.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { chiSquareUpper } from "../distributions/chi-square.ts";
import { studentQuantile } from "../distributions/student.ts";
import { estimate } from "../estimate/estimate.ts";
import type { Interval } from "../estimate/intervals.ts";
import { rowsWithWeight } from "../estimate/means.ts";
import { fitRegression, type RegressionOptions, regression } from "./regression.ts";

/** log(p / (1-p)) of a share, estimated as the intercept of a logistic regression. */
export interface LogOdds {
	readonly value: number;
	/** under the design */
	readonly standardError: number;
	/** what the model alone would say of as many answers */
	readonly modelError: number;
	/** rows with an answer and weight */
	readonly answers: number;
	/** of the residuals, as R estimates it: n/(n-1), with replicate weights 1 */
	readonly dispersion: number;
}

/**
 * The log odds of an event (1, or 0; one number per row). With replicate weights the error is the spread of the log odds themselves, not that of the
 * share mapped. Nobody, or an event that all or none have: null.
 */
export function logOddsOf(
	design: SampleDesign,
	event: Float64Array,
	inDomain: Uint8Array | null,
	options: RegressionOptions = {},
): LogOdds | null {
	const weights = design.weights.map((weight, row) => (inDomain?.[row] === 0 ? 0 : weight));
	const answers = rowsWithWeight(weights, null);
	const happened = (value: number) => event.some((one, row) => weights[row] !== 0 && one === value);
	if (!happened(0) || !happened(1)) return null;
	const ones = { names: ["(Intercept)"], columns: [new Float64Array(event.length).fill(1)] };
	const { values, standardErrors } = estimate(design, regression(event, ones, "binomial", inDomain, options));
	const [value, standardError] = [values[0] ?? null, standardErrors[0] ?? null];
	if (value === null || standardError === null) return null;
	const { working } = fitRegression(event, ones.columns, "binomial", weights, options);
	const sum = (numbers: Float64Array) => numbers.reduce((total, one) => total + one, 0);
	return {
		value,
		standardError,
		modelError: Math.sqrt(sum(weights) / answers / sum(working)),
		answers,
		dispersion: design.replicates === null ? answers / (answers - 1) : 1,
	};
}

/** Log odds ± t standard errors, as shares. */
export function logOddsInterval({ value, standardError }: LogOdds, df: number, level = 0.95): Interval {
	const reach = studentQuantile(1 - (1 - level) / 2, df) * standardError;
	return { lower: shareAt(value - reach), upper: shareAt(value + reach) };
}

/**
 * The likelihood interval of a share read off a profile, as R's confint() does it: the signed root of the deviance at steps of a fifth of a wide normal
 * interval, a cubic spline through them at three times as many places, straight lines between. Off the root, which `proportionInterval` finds,
 * by some 1e-6; an end beyond the profile is NaN.
 */
export function profiledInterval(odds: LogOdds, df: number, level = 0.95): Interval {
	const cut = (studentQuantile(1 - (1 - level) / 2, df) * odds.standardError) / odds.modelError;
	const profile = profileOf(odds, chiSquareUpper(cut * cut, 1) / 4);
	const [low, high] = [profile[0]?.at ?? 0, profile.at(-1)?.at ?? 0];
	const spline = cubicSpline(
		profile.map(({ at }) => at),
		profile.map(({ root }) => root),
	);
	const places = 3 * profile.length;
	const read = Array.from({ length: places }, (_, k) => low + ((high - low) * k) / (places - 1));
	const roots = read.map(spline);
	return { lower: shareAt(straight(roots, read, -cut)), upper: shareAt(straight(roots, read, cut)) };
}

interface ProfilePoint {
	/** log odds */
	readonly at: number;
	/** signed root of the loss of deviance over the dispersion */
	readonly root: number;
}

/** Points on either side, until one lies beyond the quantile of `alpha` or there are nine. */
function profileOf({ value, standardError, answers: n, dispersion }: LogOdds, alpha: number): ProfilePoint[] {
	const p = shareAt(value);
	const widest = studentQuantile(1 - alpha / 2, n - 1);
	const deviance = (share: number) => -2 * n * (p * Math.log(share) + (1 - p) * Math.log(1 - share));
	const side = (sign: number) => {
		const points: ProfilePoint[] = [];
		for (let step = 1; step < 10 && Math.abs(points.at(-1)?.root ?? 0) < widest; step += 1) {
			const at = value + (sign * step * widest * standardError) / 5;
			const loss = Math.max(0, deviance(shareAt(at)) - deviance(p));
			points.push({ at, root: sign * Math.sqrt(loss / dispersion) });
		}
		return points;
	};
	return [...side(-1).reverse(), { at: value, root: 0 }, ...side(1)];
}

/** The place where a rising list of numbers reaches a number, by straight lines. */
function straight(rising: readonly number[], places: readonly number[], wanted: number): number {
	const above = rising.findIndex((value) => value >= wanted);
	if (above < 1) return Number.NaN;
	const [y0, y1] = [rising[above - 1] as number, rising[above] as number];
	const [x0, x1] = [places[above - 1] as number, places[above] as number];
	return x0 + ((x1 - x0) * (wanted - y0)) / (y1 - y0);
}

function shareAt(odds: number): number {
	return 1 / (1 + Math.exp(-odds));
}
