import type { SampleDesign } from "../design/sample-design.ts";
import { type Replicates, replicateWeights } from "../replicate/replicates.ts";
import type { Projection } from "./projection.ts";

/** A design with new weights: replicates are calibrated one by one in the same way, linearised variance gets the projection. */
export function recalibrated(
	design: SampleDesign,
	reweigh: (weights: Float64Array) => Float64Array,
	projectionOf: (before: Float64Array, after: Float64Array) => Projection | null,
	reweighAll: (replicates: Replicates) => Replicates = (replicates) => eachReweighed(replicates, reweigh),
): SampleDesign {
	const weights = reweigh(design.weights);
	const projection = design.replicates === null ? projectionOf(design.weights, weights) : null;
	return {
		...design,
		weights,
		projections: projection === null ? design.projections : [...design.projections, projection],
		replicates: design.replicates === null ? null : reweighAll(design.replicates),
	};
}

/** Calibrated weights differ from row to row, so they are kept by row. */
function eachReweighed(replicates: Replicates, reweigh: (weights: Float64Array) => Float64Array): Replicates {
	const rows = replicates.base.length;
	const factors = new Float64Array(replicates.count * rows);
	const weights = new Float64Array(rows);
	for (let r = 0; r < replicates.count; r += 1) {
		factors.set(reweigh(replicateWeights(replicates, r, weights)), r * rows);
	}
	return {
		...replicates,
		base: new Float64Array(rows).fill(1),
		unitOfRow: Int32Array.from({ length: rows }, (_, row) => row),
		units: rows,
		factors,
	};
}
