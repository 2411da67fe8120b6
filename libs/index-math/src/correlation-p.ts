import { kendall, pearson, spearman } from "./correlation.ts";
import type { Column } from "./normalise.ts";
import { inversionShares, squaredDifferenceShares, squaredDifferenceTail } from "./order-chances.ts";

/** Which correlation the p belongs to. */
export type CorrelationMethod = "pearson" | "spearman" | "kendall";

/** Upper tails of the distributions a test asks for. Passed in: exact ones are the business of survey statistics. */
export interface UpperTails {
	/** P(T > t) for Student's t */
	readonly student: (t: number, degreesOfFreedom: number) => number;
	/** P(X > x) for chi-square */
	readonly chiSquare: (x: number, degreesOfFreedom: number) => number;
}

/**
 * How often indicators that have nothing to do with each other would correlate at least as far, in either direction: 0..1, over the units
 * that have both values. Null where the correlation is, and for fewer than 3 units.
 *
 * Pearson: Student's t with n - 2. Spearman without ties: exact to 9 units, Edgeworth's series (AS 89) to 1,290; else Student's t. Kendall without ties:
 * exact below 50 units; else the normal with the variance corrected for ties. Source: R's `cor.test`, which decides alike.
 */
export function correlationP(
	a: Column,
	b: Column,
	method: CorrelationMethod,
	tails: UpperTails,
): number | null {
	const units = a.flatMap((x, at) => (x === null || (b[at] ?? null) === null ? [] : [at]));
	const [x, y] = [a, b].map((column) => units.map((at) => column[at] as number)) as [number[], number[]];
	const r = { pearson, spearman, kendall }[method](x, y);
	if (r === null || units.length < 3) return null;
	const untied = new Set(x).size === x.length && new Set(y).size === y.length;
	if (method === "kendall")
		return untied && x.length < 50 ? kendallExact(r, x.length) : kendallNormal(r, x, y, tails);
	if (method === "spearman" && untied && x.length <= 1290) return spearmanUntied(r, x.length, tails);
	const df = x.length - 2;
	// Rounding may carry r beyond 1.
	const rest = Math.max(0, 1 - r * r);
	return rest === 0 ? 0 : 2 * tails.student(Math.abs(r) * Math.sqrt(df / rest), df);
}

/** Twice the share of orders whose sum of squared differences of ranks is as far from its mean, on this side. */
function spearmanUntied(r: number, n: number, tails: UpperTails): number {
	const middle = (n ** 3 - n) / 6;
	const sum = Math.round(middle * (1 - r));
	if (n > 9) {
		const tail = squaredDifferenceTail(sum, n, (z) => normalUpper(z, tails));
		return Math.min(1, 2 * tail);
	}
	const shares = squaredDifferenceShares(n);
	const beyond = (at: number) => (sum > middle ? at >= sum : at <= sum);
	return Math.min(1, 2 * sumWhere(shares, beyond));
}

function kendallExact(tau: number, n: number): number {
	const agreeing = Math.round(((tau + 1) * n * (n - 1)) / 4);
	const shares = inversionShares(n);
	const [low, high] = [sumWhere(shares, (at) => at <= agreeing), sumWhere(shares, (at) => at >= agreeing)];
	return Math.min(1, 2 * Math.min(low, high));
}

/** Kendall, Rank Correlation Methods (1970), chapter 5: variance of agreeing less disagreeing pairs with ties. */
function kendallNormal(tau: number, x: readonly number[], y: readonly number[], tails: UpperTails): number {
	const n = x.length;
	const pairs = n * (n - 1);
	const [inX, inY] = [tieSizes(x), tieSizes(y)];
	const over = (ties: readonly number[], of: (t: number) => number) =>
		ties.reduce((sum, t) => sum + of(t), 0);
	const two = (t: number) => t * (t - 1);
	const three = (t: number) => two(t) * (t - 2);
	const spread = (t: number) => two(t) * (2 * t + 5);
	const variance =
		(spread(n) - over(inX, spread) - over(inY, spread)) / 18 +
		(over(inX, two) * over(inY, two)) / (2 * pairs) +
		(over(inX, three) * over(inY, three)) / (9 * pairs * (n - 2));
	const lead = (tau * Math.sqrt((pairs - over(inX, two)) * (pairs - over(inY, two)))) / 2;
	return tails.chiSquare(lead ** 2 / variance, 1);
}

function tieSizes(values: readonly number[]): readonly number[] {
	const sizes = new Map<number, number>();
	for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
	return [...sizes.values()];
}

/** P(Z > z): the square of a normal number is chi-square with one degree of freedom. */
function normalUpper(z: number, { chiSquare }: UpperTails): number {
	const tail = chiSquare(z * z, 1) / 2;
	return z < 0 ? 1 - tail : tail;
}

const sumWhere = (shares: readonly number[], asked: (at: number) => boolean) =>
	shares.reduce((sum, share, at) => (asked(at) ? sum + share : sum), 0);
