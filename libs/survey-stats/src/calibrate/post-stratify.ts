import type { SampleDesign } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import type { Replicates } from "../replicate/replicates.ts";
import { sumCells } from "../table/unit-sums.ts";
import { recalibrated } from "./recalibrated.ts";

/** Cells by row (0 … cells-1), their labels, and what the population counts in each. */
export interface Cells {
	readonly cellOfRow: Int32Array;
	readonly labels: readonly string[];
	readonly totals: readonly number[];
}

/**
 * Weights of each cell scaled to the population of the cell. Refuses a row without a cell, a sampled cell without population and a population without
 * sample: such cells must be put together by who knows them.
 */
export function postStratify(design: SampleDesign, cells: Cells): SampleDesign {
	checkCells(cells, design.weights);
	const { cellOfRow, totals } = cells;
	return recalibrated(
		design,
		(weights) => {
			const ratios = ratiosOf(cells, weights);
			return weights.map((weight, row) => weight * (ratios[cellOfRow[row] as number] as number));
		},
		(before, after) => ({
			kind: "cells",
			cells: totals.length,
			cellOfRow,
			before: Float64Array.from(before),
			after,
		}),
		(replicates) => cellsReweighed(replicates, cells),
	);
}

/** Replicates whose factors stay few: one per unit and cell instead of one per row. */
function cellsReweighed(replicates: Replicates, { cellOfRow, totals }: Cells): Replicates {
	const { count, base, units, factors } = replicates;
	const pairs = sumCells(replicates.unitOfRow, cellOfRow, null);
	const weight = new Float64Array(pairs.count);
	for (let row = 0; row < base.length; row += 1) {
		const pair = pairs.cellOfRow[row] as number;
		if (pair >= 0) weight[pair] = (weight[pair] as number) + (base[row] as number);
	}
	const reweighed = new Float64Array(count * pairs.count);
	for (let r = 0; r < count; r += 1) {
		const sums = new Float64Array(totals.length);
		const own = reweighed.subarray(r * pairs.count, (r + 1) * pairs.count);
		for (let pair = 0; pair < pairs.count; pair += 1) {
			const factor = factors[r * units + (pairs.unitOf[pair] as number)] as number;
			const cell = pairs.groupOf[pair] as number;
			sums[cell] = (sums[cell] as number) + (weight[pair] as number) * factor;
			own[pair] = factor;
		}
		for (let pair = 0; pair < pairs.count; pair += 1) {
			const cell = pairs.groupOf[pair] as number;
			const sum = sums[cell] as number;
			if (sum !== 0) own[pair] = ((own[pair] as number) * (totals[cell] as number)) / sum;
		}
	}
	// A row without a cell has no weight; which factor it gets does not matter.
	const unitOfRow = pairs.cellOfRow.map((pair) => Math.max(0, pair));
	return { ...replicates, unitOfRow, units: pairs.count, factors: reweighed };
}

/** Population over sum of weights, by cell; 1 for a cell that a replicate left empty. */
export function ratiosOf({ cellOfRow, totals }: Cells, weights: Float64Array): Float64Array {
	const sums = new Float64Array(totals.length);
	for (let row = 0; row < weights.length; row += 1) {
		const cell = cellOfRow[row] as number;
		sums[cell] = (sums[cell] as number) + (weights[row] as number);
	}
	return sums.map((sum, cell) => (sum === 0 ? 1 : (totals[cell] as number) / sum));
}

/** Refuses what `postStratify` refuses. */
export function checkCells({ cellOfRow, labels, totals }: Cells, weights: Float64Array): void {
	const sampled = new Uint8Array(totals.length);
	for (let row = 0; row < cellOfRow.length; row += 1) {
		const cell = cellOfRow[row] as number;
		if (weights[row] === 0) continue;
		if (cell < 0) refuse("value-missing", { row: row + 1 });
		if (!((totals[cell] as number) > 0))
			refuse("cell-without-population", { cell: labels[cell] ?? "", row: row + 1 });
		sampled[cell] = 1;
	}
	for (const [cell, total] of totals.entries()) {
		if (total > 0 && sampled[cell] === 0)
			refuse("population-without-sample", { cell: labels[cell] as string });
	}
}
