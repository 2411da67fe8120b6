import type { LinearMaps } from "./linear-maps.ts";
import type { UnitSums } from "./unit-sums.ts";

/** What a table holds. */
export type TableStatistic = "mean" | "total";

/** Means of a table and the weight behind them. */
export interface GroupMeans {
	readonly statistic: TableStatistic;
	/** groups × variables: sum of weights of those who answered */
	readonly weight: Float64Array;
	/** groups × (variables, then maps) */
	readonly all: Float64Array;
}

/**
 * Means or totals by group from sums by cell; `factorOfCell` multiplies the weights of a cell (a replicate), null: as they are. Nobody with an answer: NaN;
 * in a replicate that leaves all of them out a total is 0.
 */
export function groupMeans(
	sums: UnitSums,
	groups: number,
	maps: LinearMaps,
	factorOfCell: Float64Array | null,
	statistic: TableStatistic,
): GroupMeans {
	const p = sums.variables;
	const k = p + maps.names.length;
	const { cells, a, b } = sums;
	const total = new Float64Array(groups * p);
	const weight = new Float64Array(groups * p);
	for (let cell = 0; cell < cells.count; cell += 1) {
		const factor = factorOfCell === null ? 1 : (factorOfCell[cell] as number);
		if (factor === 0) continue;
		const from = cell * p;
		const to = (cells.groupOf[cell] as number) * p;
		for (let j = 0; j < p; j += 1) {
			total[to + j] = (total[to + j] as number) + factor * (a[from + j] as number);
			weight[to + j] = (weight[to + j] as number) + factor * (b[from + j] as number);
		}
	}
	const all = new Float64Array(groups * k);
	for (let group = 0; group < groups; group += 1) {
		for (let j = 0; j < p; j += 1) {
			const at = group * p + j;
			const [sum, answered] = [total[at] as number, weight[at] as number];
			const nobody = factorOfCell === null && answered === 0;
			all[group * k + j] = statistic === "mean" ? sum / answered : nobody ? Number.NaN : sum;
		}
		mapInto(all, group * k, p, maps);
	}
	return { statistic, weight, all };
}

/** Maps of the first p numbers from `at` on, written behind them. */
export function mapInto(numbers: Float64Array, at: number, p: number, { coefficients }: LinearMaps): void {
	for (const [m, row] of coefficients.entries()) {
		let sum = 0;
		for (let j = 0; j < p; j += 1) {
			const c = row[j] as number;
			if (c !== 0) sum += c * (numbers[at + j] as number);
		}
		numbers[at + p + m] = sum;
	}
}
