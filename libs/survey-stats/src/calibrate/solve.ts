import { choleskySolve, findCholesky } from "../algebra/cholesky.ts";
import { crossProducts } from "../algebra/matrix.ts";
import { refuse } from "../fault.ts";
import type { Ratio } from "./distances.ts";

const mostSteps = 200;

/**
 * Ratios g with sum of d g x = totals, by Newton's method on λ; a step that makes things worse is halved. Refuses where the totals cannot be reached
 * within the bounds.
 */
export function solveRatios(
	x: readonly Float64Array[],
	d: Float64Array,
	totals: readonly number[],
	ratio: Ratio,
	tolerance: number,
): Float64Array {
	let at = evaluate(x, d, totals, ratio, new Float64Array(x.length));
	for (let step = 0; step < mostSteps && at.gap > tolerance; step += 1) {
		const slopes = d.map((weight, row) => weight * (at.slope[row] as number));
		const factor = findCholesky(crossProducts(x, slopes), x.length);
		// At the start it is the auxiliary variables that depend on each other; later the bounds hold too many weights.
		if (factor === null) refuse(step === 0 ? "matrix-singular" : "calibration-not-reached", { gap: at.gap });
		const move = choleskySolve(factor, at.missing);
		at = shorter(x, d, totals, ratio, at, move);
	}
	if (!(at.gap <= tolerance)) refuse("calibration-not-reached", { gap: at.gap });
	return at.g;
}

interface Point {
	readonly lambda: Float64Array;
	readonly g: Float64Array;
	readonly slope: Float64Array;
	/** totals not yet reached */
	readonly missing: Float64Array;
	/** the largest of them, relative */
	readonly gap: number;
}

function shorter(
	x: readonly Float64Array[],
	d: Float64Array,
	totals: readonly number[],
	ratio: Ratio,
	from: Point,
	move: Float64Array,
): Point {
	let length = 1;
	for (let half = 0; half < 40; half += 1) {
		const lambda = from.lambda.map((value, j) => value + length * (move[j] as number));
		const point = evaluate(x, d, totals, ratio, lambda);
		if (point.gap < from.gap) return point;
		length /= 2;
	}
	return refuse("calibration-not-reached", { gap: from.gap });
}

function evaluate(
	x: readonly Float64Array[],
	d: Float64Array,
	totals: readonly number[],
	ratio: Ratio,
	lambda: Float64Array,
): Point {
	const g = new Float64Array(d.length);
	const slope = new Float64Array(d.length);
	const missing = Float64Array.from(totals);
	for (let row = 0; row < d.length; row += 1) {
		let u = 0;
		for (let j = 0; j < x.length; j += 1) u += (lambda[j] as number) * (x[j]?.[row] as number);
		const [value, derivative] = ratio(u);
		g[row] = value;
		slope[row] = derivative;
		const weight = (d[row] as number) * value;
		for (let j = 0; j < x.length; j += 1)
			missing[j] = (missing[j] as number) - weight * (x[j]?.[row] as number);
	}
	let gap = 0;
	for (const [j, rest] of missing.entries()) {
		const relative = Math.abs(rest) / Math.max(1, Math.abs(totals[j] as number));
		gap = Number.isNaN(relative) ? Number.POSITIVE_INFINITY : Math.max(gap, relative);
	}
	return { lambda, g, slope, missing, gap };
}
