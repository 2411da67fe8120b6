import { distinct, type WeightedCdf } from "./weighted-cdf.ts";

/**
 * Hyndman & Fan (1996), types 1-9, with weights; "hf1" is the smallest value with at least the share p, "hf2" the mean at a step, "hf3" the nearest
 * step. The rules that begin with "r-" are what R's survey package does under that name: only for comparison. Its hf2 and hf4 differ below the first step.
 */
export const quantileRules = [
	"hf1",
	"hf2",
	"hf3",
	"hf4",
	"hf5",
	"hf6",
	"hf7",
	"hf8",
	"hf9",
	"r-hf2",
	"r-hf3",
	"r-hf4",
	"r-shahvaish",
] as const;
/** One of `quantileRules`. */
export type QuantileRule = (typeof quantileRules)[number];

/**
 * The value at share p (0 <= p <= 1). `tolerance` is the share of the total weight within which p falls on a step (1e-12 unless said
 * otherwise; R compares doubles, which is 0). No rows: NaN.
 */
export function quantileOf(cdf: WeightedCdf, p: number, rule: QuantileRule, tolerance = 1e-12): number {
	if (cdf.x.length === 0) return Number.NaN;
	if (rule === "hf1" || rule === "hf2" || rule === "r-hf2") return stepped(cdf, p, rule, tolerance);
	if (rule === "hf3") return nearest(cdf, p, tolerance);
	if (rule === "r-hf3") return nearestEven(distinct(cdf), p, tolerance);
	if (rule === "r-shahvaish") return shahVaish(cdf, p);
	return interpolated(cdf, p, rule);
}

function stepped(
	{ x, cumulative, total }: WeightedCdf,
	p: number,
	rule: "hf1" | "hf2" | "r-hf2",
	tolerance: number,
): number {
	const target = p * total;
	const slack = tolerance * total;
	const k = firstAtLeast(cumulative, target - slack);
	if (k >= x.length) return x.at(-1) as number;
	const onStep = Math.abs((cumulative[k] as number) - target) <= slack;
	const between = rule !== "hf1" && (onStep || (rule === "r-hf2" && k === 0));
	if (!between || k + 1 >= x.length) return x[k] as number;
	return ((x[k] as number) + (x[k + 1] as number)) / 2;
}

/** The value whose cumulative weight is nearest to p of the total; of two equally near the even one in order. */
function nearest({ x, cumulative, total }: WeightedCdf, p: number, tolerance: number): number {
	const target = p * total;
	const upper = Math.min(firstAtLeast(cumulative, target), x.length - 1);
	if (upper === 0) return x[0] as number;
	const [below, above] = [target - (cumulative[upper - 1] as number), (cumulative[upper] as number) - target];
	const tied = Math.abs(below - above) <= tolerance * total;
	const takeUpper = tied ? upper % 2 === 1 : above < below;
	return x[takeUpper ? upper : upper - 1] as number;
}

/** R's rule: on a step the even one of two neighbours (counted over distinct values), between steps the upper; below the first step the second. */
function nearestEven({ x, cumulative, total }: WeightedCdf, p: number, tolerance: number): number {
	const target = p * total;
	const slack = tolerance * total;
	const atMost = Math.max(1, firstAtLeast(cumulative, target + slack, true));
	const onStep = Math.abs((cumulative[atMost - 1] as number) - target) <= slack;
	const place = onStep && atMost % 2 === 0 ? atMost : atMost + 1;
	return x[Math.min(place, x.length) - 1] as number;
}

/** R's rule: cumulated weights scaled to a mean of 1, half of the unscaled weight taken off; the value of the last position at or below p. */
function shahVaish({ x, w, cumulative, total }: WeightedCdf, p: number): number {
	const n = x.length;
	const position = cumulative.map((sum, k) => ((sum * n) / total + 0.5 - (w[k] as number) / 2) / (n + 1));
	const order = [...position.keys()].sort(
		(a, b) => (position[a] as number) - (position[b] as number) || a - b,
	);
	const atMost = order.filter((k) => (position[k] as number) <= p);
	return x[atMost.at(-1) ?? (order[0] as number)] as number;
}

function interpolated(cdf: WeightedCdf, p: number, rule: QuantileRule): number {
	const { x } = cdf;
	const share = shares(cdf, rule);
	const last = x.length - 1;
	let [low, high] = [0, last];
	if (p <= share(0) && rule !== "r-hf4") return x[0] as number;
	if (p >= share(last)) return x[last] as number;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (share(middle) <= p) low = middle;
		else high = middle;
	}
	const along = (p - share(low)) / (share(high) - share(low));
	return (x[low] as number) + along * ((x[high] as number) - (x[low] as number));
}

/** Plotting position of the k-th value. */
function shares({ w, cumulative, total }: WeightedCdf, rule: QuantileRule): (k: number) => number {
	const C = (k: number) => (k < 0 ? 0 : (cumulative[k] as number));
	const last = w.at(-1) as number;
	switch (rule) {
		case "hf4":
		case "r-hf4":
			return (k) => C(k) / total;
		case "hf5":
			return (k) => (C(k) - (w[k] as number) / 2) / total;
		case "hf6":
			return (k) => C(k) / (total + last);
		case "hf7":
			return (k) => C(k - 1) / C(w.length - 2);
		case "hf8":
			return (k) => ((2 / 3) * C(k) + C(k - 1) / 3) / (total + last / 3);
		default:
			return (k) => ((5 / 8) * C(k) + (3 / 8) * C(k - 1)) / (total + last / 4);
	}
}

/** Index of the first cumulative weight >= bound (or > bound), the length if none. */
function firstAtLeast(cumulative: Float64Array, bound: number, strictly = false): number {
	let [low, high] = [0, cumulative.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const value = cumulative[middle] as number;
		if (strictly ? value > bound : value >= bound) high = middle;
		else low = middle + 1;
	}
	return low;
}
