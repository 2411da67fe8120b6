import { rankOf } from "../algebra/rank.ts";
import type { SampleDesign, Stage } from "../design/sample-design.ts";
import type { Replicates } from "../replicate/replicates.ts";

/**
 * First-stage units minus first-stage strata, counted over rows with weight in the domain. With replicate weights: rank of the matrix of weights minus
 * 1. No rows: 0.
 */
export function degreesOfFreedom(design: SampleDesign, inDomain: Uint8Array | null): number {
	const codes = new Int32Array(design.rows);
	if (inDomain !== null)
		for (let row = 0; row < codes.length; row += 1) codes[row] = (inDomain[row] as number) - 1;
	return degreesOfFreedomByGroup(design, codes, 1)[0] ?? 0;
}

/** The same for every group (codes by row, -1 for none) in one pass. */
export function degreesOfFreedomByGroup(
	design: SampleDesign,
	codes: Int32Array,
	groups: number,
): readonly number[] {
	const { replicates } = design;
	if (replicates === null) {
		const [first] = design.stages;
		return first === undefined
			? new Array<number>(groups).fill(0)
			: unitsLessStrata(first, design.weights, codes, groups);
	}
	const rows: number[][] = Array.from({ length: groups }, () => []);
	for (let row = 0; row < codes.length; row += 1) rows[codes[row] as number]?.push(row);
	return rows.map((own) => Math.max(0, rankOfWeights(replicates, own) - 1));
}

function unitsLessStrata(stage: Stage, weights: Float64Array, codes: Int32Array, groups: number): number[] {
	const seen = new Set<number>();
	const counts = new Array<number>(groups).fill(0);
	let last = -1;
	for (let row = 0; row < weights.length; row += 1) {
		const group = codes[row] as number;
		const unit = stage.unitOfRow[row] as number;
		const key = group * (stage.units + stage.strata) + unit;
		if (group < 0 || key === last || weights[row] === 0) continue;
		last = key;
		if (seen.has(key)) continue;
		seen.add(key);
		const stratum = key - unit + stage.units + (stage.stratumOfUnit[unit] as number);
		counts[group] = (counts[group] as number) + (seen.has(stratum) ? 1 : 0);
		seen.add(stratum);
	}
	return counts;
}

function rankOfWeights(
	{ count, base, unitOfRow, units, factors }: Replicates,
	rows: Iterable<number>,
): number {
	// Rows of one unit are proportional: one row per unit with their common length has the same rank and the same angles.
	const square = new Map<number, number>();
	for (const row of rows) {
		const unit = unitOfRow[row] as number;
		square.set(unit, (square.get(unit) ?? 0) + (base[row] as number) ** 2);
	}
	const lengths = [...square].map(([unit, sum]) => [unit, Math.sqrt(sum)] as const);
	const columns = Array.from({ length: count }, (_, r) =>
		Float64Array.from(lengths, ([unit, length]) => length * (factors[r * units + unit] as number)),
	);
	return rankOf(columns, 1e-5);
}
