import { choleskyOf } from "../algebra/cholesky.ts";
import { crossProducts } from "../algebra/matrix.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import type { Variables } from "../estimate/means.ts";
import { refuse } from "../fault.ts";
import { type Bounds, type Distance, ratioOf } from "./distances.ts";
import { recalibrated } from "./recalibrated.ts";
import { solveRatios } from "./solve.ts";

/** Distance, bounds of the ratio of weights, what shares one ratio. */
export interface CalibrationOptions {
	/** "linear" is the generalised regression estimator (GREG) */
	readonly distance?: Distance;
	readonly bounds?: Bounds;
	/** Stage whose units shall have one ratio each, such as 1 for households drawn first. */
	readonly stage?: number;
	/** how near the totals must be, relative; 1e-11 */
	readonly tolerance?: number;
}

/**
 * Weights that reproduce known population totals of auxiliary variables. Deville & Särndal (1992). Estimates afterwards carry the variance of
 * residuals; a calibrated total has none.
 */
export function calibrate(
	design: SampleDesign,
	auxiliary: Variables,
	totals: readonly number[],
	options: CalibrationOptions = {},
): SampleDesign {
	const { distance = "linear", tolerance = 1e-11 } = options;
	if (auxiliary.columns.length !== totals.length) refuse("matrix-shape", { totals: totals.length });
	const x =
		options.stage === undefined ? auxiliary.columns : unitMeans(design, auxiliary.columns, options.stage);
	for (const [j, column] of x.entries()) {
		const gap = column.findIndex((value) => Number.isNaN(value));
		if (gap >= 0) refuse("value-missing", { column: auxiliary.names[j] as string, row: gap + 1 });
	}
	const ratio = ratioOf(distance, options.bounds ?? null);
	return recalibrated(
		design,
		(weights) => {
			const g = solveRatios(x, weights, totals, ratio, tolerance);
			return weights.map((weight, row) => weight * (g[row] as number));
		},
		(before, after) => {
			const factor = choleskyOf(crossProducts(x, before), x.length);
			return { kind: "regression", x, factor, before: Float64Array.from(before), after };
		},
	);
}

function unitMeans(
	design: SampleDesign,
	columns: readonly Float64Array[],
	stage: number,
): readonly Float64Array[] {
	const found = design.stages[stage - 1];
	if (found === undefined) return refuse("design-wrong", { stage });
	const size = new Float64Array(found.units);
	for (const unit of found.unitOfRow) size[unit] = (size[unit] as number) + 1;
	return columns.map((column) => {
		const sum = new Float64Array(found.units);
		for (const [row, unit] of found.unitOfRow.entries())
			sum[unit] = (sum[unit] as number) + (column[row] as number);
		return column.map((_, row) => {
			const unit = found.unitOfRow[row] as number;
			return (sum[unit] as number) / (size[unit] as number);
		});
	});
}
