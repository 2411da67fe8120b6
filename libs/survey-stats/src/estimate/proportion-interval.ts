import { betaQuantile } from "../distributions/beta.ts";
import { studentQuantile } from "../distributions/student.ts";
import type { Interval } from "./intervals.ts";

/** Intervals of a share by name. */
export const proportionMethods = [
	"wald",
	"logit",
	"arcsine",
	"wilson",
	"korn-graubard",
	"likelihood",
] as const;
/** One of `proportionMethods`. */
export type ProportionMethod = (typeof proportionMethods)[number];

/** What an interval of a share needs. */
export interface Proportion {
	/** the estimated share, 0 … 1 */
	readonly share: number;
	/** its variance under the design */
	readonly variance: number;
	/** degrees of freedom of the design */
	readonly df: number;
	/** answers behind it (Korn-Graubard, Clopper-Pearson) */
	readonly n: number;
}

/**
 * Interval of a share at `level`. At a share of 0 or 1 the variance is 0 and only Wald's interval exists, of no width: null is returned, unless
 * `atEnds` asks for Clopper & Pearson (1934) with n answers. A share between that the design leaves no variance (a stratum) is its own interval; no degrees
 * of freedom: null. Formulas and sources: README.
 */
export function proportionInterval(
	proportion: Proportion,
	method: ProportionMethod,
	level = 0.95,
	atEnds: "none" | "clopper-pearson" = "none",
): Interval | null {
	const { share: p, variance, df, n } = proportion;
	if (!(df > 0) || Number.isNaN(p) || Number.isNaN(variance)) return null;
	const alpha = 1 - level;
	const t = studentQuantile(1 - alpha / 2, df);
	if (method === "wald") return around(p, t * Math.sqrt(variance), (x) => x);
	if (variance === 0 && p > 0 && p < 1) return { lower: p, upper: p };
	if (p <= 0 || p >= 1) {
		return atEnds === "none" ? null : exact(Math.min(1, Math.max(0, p)), n, alpha);
	}
	const effective = (p * (1 - p)) / variance;
	switch (method) {
		case "logit":
			return around(
				Math.log(p / (1 - p)),
				(t * Math.sqrt(variance)) / (p * (1 - p)),
				(x) => 1 / (1 + Math.exp(-x)),
			);
		case "arcsine":
			return around(
				Math.asin(Math.sqrt(p)),
				(t * Math.sqrt(variance)) / (2 * Math.sqrt(p * (1 - p))),
				(x) => Math.sin(x) ** 2,
			);
		case "wilson":
			return wilson(p, effective, t);
		case "korn-graubard":
			return exact(p, effective * (studentQuantile(1 - alpha / 2, n - 1) / t) ** 2, alpha);
		case "likelihood":
			return likelihood(p, effective, t * Math.sqrt(n / (n - 1)));
	}
}

function around(centre: number, reach: number, back: (x: number) => number): Interval {
	return { lower: back(centre - reach), upper: back(centre + reach) };
}

function wilson(p: number, n: number, t: number): Interval {
	const centre = p + (t * t) / (2 * n);
	const reach = t * Math.sqrt((p * (1 - p)) / n + (t * t) / (4 * n * n));
	const scale = 1 + (t * t) / n;
	return { lower: (centre - reach) / scale, upper: (centre + reach) / scale };
}

/** Clopper & Pearson with n answers, real: n the effective size gives Korn & Graubard (1998). */
function exact(p: number, n: number, alpha: number): Interval {
	return {
		lower: betaQuantile(alpha / 2, n * p, n * (1 - p) + 1),
		upper: betaQuantile(1 - alpha / 2, n * p + 1, n * (1 - p)),
	};
}

/** Where twice the loss of binomial log likelihood of the effective size reaches t², times the dispersion n/(n-1) of the answers. */
function likelihood(p: number, n: number, t: number): Interval {
	const loss = (x: number) => 2 * n * (p * Math.log(p / x) + (1 - p) * Math.log((1 - p) / (1 - x))) - t * t;
	return { lower: bisect(loss, p, 0), upper: bisect(loss, p, 1) };
}

/** The root of a function negative at `inside` and positive towards `outside`. */
function bisect(f: (x: number) => number, inside: number, outside: number): number {
	let [low, high] = [inside, outside];
	for (let step = 0; step < 200; step += 1) {
		const middle = 0.5 * (low + high);
		if (middle === low || middle === high) break;
		if (f(middle) < 0) low = middle;
		else high = middle;
	}
	return 0.5 * (low + high);
}
