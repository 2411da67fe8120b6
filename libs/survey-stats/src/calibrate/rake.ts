import { choleskyOf } from "../algebra/cholesky.ts";
import { crossProducts } from "../algebra/matrix.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import { type Cells, checkCells, ratiosOf } from "./post-stratify.ts";
import { recalibrated } from "./recalibrated.ts";

/** How near the margins must come, and whose variance. */
export interface RakingOptions {
	/** largest ratio of a margin to its total that remains, less 1; 1e-12 */
	readonly tolerance?: number;
	readonly mostSweeps?: number;
	/** Stop as soon as a sweep changes the count of no combination of categories by so much: R's rake() does at 1. Instead of `tolerance`. */
	readonly stopAtChange?: number;
	/** "weighted": regression on the margins. "r-sweeps": ten sweeps of unweighted means, what R's rake() does; only for comparison. */
	readonly projection?: "weighted" | "r-sweeps";
}

/** Weights scaled to one margin after another until all hold: Deming & Stephan (1940). Same weights as calibration by "raking" on the margins. */
export function rake(
	design: SampleDesign,
	margins: readonly Cells[],
	options: RakingOptions = {},
): SampleDesign {
	const { projection = "weighted" } = options;
	for (const margin of margins) checkCells(margin, design.weights);
	checkTotals(margins);
	return recalibrated(
		design,
		(weights) => raked(weights, margins, options).at(-1) ?? weights,
		(before, after) => {
			const shared = { before: Float64Array.from(before), after };
			if (projection === "r-sweeps") {
				const last = raked(before, margins, options);
				const swept = margins.map(({ cellOfRow, totals }, place) => {
					return { cellOfRow, cells: totals.length, weights: last[place] ?? after };
				});
				return { kind: "sweeps", margins: swept, ...shared };
			}
			const x = indicatorsOf(margins, before.length);
			return { kind: "regression", x, factor: choleskyOf(crossProducts(x, before), x.length), ...shared };
		},
	);
}

/** Weights after each margin of the last sweep. */
function raked(
	given: Float64Array,
	margins: readonly Cells[],
	options: RakingOptions,
): readonly Float64Array[] {
	const { tolerance = 1e-12, mostSweeps = 1000, stopAtChange = 0 } = options;
	const combined = stopAtChange > 0 ? combinations(margins) : null;
	let weights = Float64Array.from(given);
	for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
		const before = weights;
		let gap = 0;
		const steps = margins.map((margin) => {
			const ratios = ratiosOf(margin, weights);
			for (const ratio of ratios) gap = Math.max(gap, Math.abs(ratio - 1));
			weights = weights.map((weight, row) => weight * (ratios[margin.cellOfRow[row] as number] as number));
			return weights;
		});
		if (gap <= tolerance) return steps;
		if (combined !== null && largestChange(combined, before, weights) < stopAtChange) return steps;
	}
	return refuse("calibration-not-reached", { sweeps: mostSweeps });
}

/** Rows by combination of categories. */
function combinations(margins: readonly Cells[]): Int32Array {
	const first = margins[0]?.cellOfRow ?? new Int32Array();
	return margins
		.slice(1)
		.reduce(
			(codes, { cellOfRow, totals }) =>
				codes.map((code, row) => code * totals.length + (cellOfRow[row] as number)),
			first,
		);
}

function largestChange(combined: Int32Array, before: Float64Array, after: Float64Array): number {
	const change = new Map<number, number>();
	for (const [row, key] of combined.entries()) {
		change.set(key, (change.get(key) ?? 0) + (after[row] as number) - (before[row] as number));
	}
	return Math.max(...[...change.values()].map(Math.abs));
}

function checkTotals(margins: readonly Cells[]): void {
	const sums = margins.map(({ totals }) => totals.reduce((sum, total) => sum + total, 0));
	const [first = 0] = sums;
	for (const [place, sum] of sums.entries()) {
		if (Math.abs(sum - first) > 1e-6 * first)
			refuse("totals-do-not-match", { margin: place + 1, total: sum, first });
	}
}

/** One column per category, without the first of every margin but the first: they add up to the same. */
function indicatorsOf(margins: readonly Cells[], rows: number): Float64Array[] {
	return margins.flatMap(({ cellOfRow, totals }, place) =>
		totals.flatMap((_, cell) => {
			if (place > 0 && cell === 0) return [];
			const column = new Float64Array(rows);
			for (let row = 0; row < rows; row += 1) column[row] = cellOfRow[row] === cell ? 1 : 0;
			return [column];
		}),
	);
}
