import { rankOf } from "../algebra/rank.ts";
import type { SampleDesign, Stage } from "../design/sample-design.ts";
import type { Replicates } from "../replicate/replicates.ts";

/**
 * First-stage units minus first-stage strata, counted over rows with weight in the domain. With replicate weights: rank of the matrix of weights minus
 * 1. No rows: 0.
 */
export function degreesOfFreedom(design: SampleDesign, inDomain: Uint8Array | null): number {
	if (design.replicates !== null) return Math.max(0, rankOfWeights(design.replicates, inDomain) - 1);
	const [first] = design.stages;
	return first === undefined ? 0 : unitsLessStrata(first, design.weights, inDomain);
}

function unitsLessStrata(stage: Stage, weights: Float64Array, inDomain: Uint8Array | null): number {
	const units = new Uint8Array(stage.units);
	const strata = new Uint8Array(stage.strata);
	let count = 0;
	for (let row = 0; row < weights.length; row += 1) {
		const unit = stage.unitOfRow[row] as number;
		if (weights[row] === 0 || units[unit] === 1 || (inDomain !== null && inDomain[row] === 0)) continue;
		units[unit] = 1;
		count += 1;
		const h = stage.stratumOfUnit[unit] as number;
		if (strata[h] === 0) count -= 1;
		strata[h] = 1;
	}
	return count;
}

function rankOfWeights(
	{ count, base, unitOfRow, units, factors }: Replicates,
	inDomain: Uint8Array | null,
): number {
	// Rows of one unit are proportional: one row per unit with their common length has the same rank and the same angles.
	const square = new Float64Array(units);
	for (let row = 0; row < base.length; row += 1) {
		if (inDomain !== null && inDomain[row] === 0) continue;
		const unit = unitOfRow[row] as number;
		square[unit] = (square[unit] as number) + (base[row] as number) ** 2;
	}
	const columns = Array.from({ length: count }, (_, r) =>
		square.map((sum, unit) => Math.sqrt(sum) * (factors[r * units + unit] as number)),
	);
	return rankOf(columns, 1e-5);
}
