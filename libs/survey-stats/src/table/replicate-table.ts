import type { Replicates } from "../replicate/replicates.ts";
import { type GroupMeans, groupMeans } from "./group-means.ts";
import type { LinearMaps } from "./linear-maps.ts";
import type { UnitSums } from "./unit-sums.ts";

/** Replicate variances of a table: every replicate's means come from the same sums by unit, times its factors. */
export function replicateVariances(
	replicates: Replicates,
	sums: UnitSums,
	means: GroupMeans,
	maps: LinearMaps,
	groups: number,
): Float64Array {
	const size = means.all.length;
	const found: Float64Array[] = [];
	const factors = new Float64Array(sums.cells.count);
	for (let r = 0; r < replicates.count; r += 1) {
		const start = r * replicates.units;
		for (let cell = 0; cell < factors.length; cell += 1) {
			factors[cell] = replicates.factors[start + (sums.cells.unitOf[cell] as number)] as number;
		}
		found.push(groupMeans(sums, groups, maps, factors, means.statistic).all);
	}
	const variances = new Float64Array(size);
	for (let at = 0; at < size; at += 1) variances[at] = spread(replicates, found, at, means.all[at] as number);
	return variances;
}

function spread(replicates: Replicates, found: readonly Float64Array[], at: number, value: number): number {
	let [sum, usable, counted] = [0, 0, 0];
	for (let r = 0; r < found.length; r += 1) {
		const estimate = found[r]?.[at] as number;
		if (Number.isNaN(estimate)) continue;
		usable += 1;
		if ((replicates.rowScales[r] as number) <= 0) continue;
		sum += estimate;
		counted += 1;
	}
	if (usable === 0 || Number.isNaN(value)) return Number.NaN;
	const centre = replicates.centre === "estimate" ? value : sum / counted;
	let squares = 0;
	for (let r = 0; r < found.length; r += 1) {
		const estimate = found[r]?.[at] as number;
		if (!Number.isNaN(estimate)) squares += (replicates.rowScales[r] as number) * (estimate - centre) ** 2;
	}
	return replicates.scale * squares;
}
