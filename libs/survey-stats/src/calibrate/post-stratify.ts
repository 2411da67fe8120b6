import type { SampleDesign } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
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
	);
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
