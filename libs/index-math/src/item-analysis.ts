import { completeRows } from "./complete-rows.ts";
import { cronbachAlpha, pearson } from "./correlation.ts";
import { correlationMatrix } from "./correlation-matrix.ts";
import type { Column } from "./normalise.ts";

/** One indicator within the scale that all of them make. */
export interface ItemOfScale {
	/** alpha of the others, as measured and on deviation 1; null where only one other is left */
	readonly alphaWithout: number | null;
	readonly standardAlphaWithout: number | null;
	/** correlation with the sum of all, itself included */
	readonly itemTotal: number;
	/** correlation with the sum of the others; null where that does not vary */
	readonly itemRest: number | null;
}

/** A scale and each item of it. */
export interface ItemAnalysis {
	readonly units: number;
	/** Cronbach's alpha of the indicators as measured */
	readonly alpha: number;
	/** the same with every indicator on deviation 1; null where correlations cancel out */
	readonly standardAlpha: number | null;
	/** mean correlation of two different indicators */
	readonly meanCorrelation: number;
	/** in the order given */
	readonly items: readonly ItemOfScale[];
}

/**
 * How indicators under one parent hang together, over the units that have all of them, and what each does to it: an indicator whose
 * leaving raises alpha, or whose correlation with the rest is low, does not measure the same. Nothing is turned round: indicators come
 * with higher as better. Null for fewer than two indicators, fewer than two complete units, an indicator or a sum without spread.
 *
 * Source: Cronbach, Psychometrika 16 (1951); OECD/JRC Handbook (2008); psych's `alpha` with `check.keys = FALSE`.
 */
export function itemAnalysis(columns: readonly Column[]): ItemAnalysis | null {
	const matrix = correlationMatrix(columns);
	const complete = completeRows(columns);
	const alpha = cronbachAlpha(complete, "complete");
	const total = sumOf(complete);
	if (matrix === null || alpha === null || pearson(total, total) === null) return null;
	const { correlations, units } = matrix;
	return {
		units,
		alpha,
		standardAlpha: standardAlpha(correlations),
		meanCorrelation: meanOffDiagonal(correlations),
		items: complete.map((column, at) => {
			const others = without(complete, at);
			return {
				alphaWithout: cronbachAlpha(others, "complete"),
				standardAlphaWithout: standardAlpha(without(correlations, at).map((row) => without(row, at))),
				itemTotal: pearson(column, total) ?? 0,
				itemRest: pearson(column, sumOf(others)),
			};
		}),
	};
}

/** `k / (k - 1) * (1 - k / sum R)`; null where nothing is left to compare or the correlations cancel out. */
function standardAlpha(correlations: readonly (readonly number[])[]): number | null {
	const k = correlations.length;
	const sum = correlations.flat().reduce((total, r) => total + r, 0);
	return k < 2 || sum === 0 ? null : (k / (k - 1)) * (1 - k / sum);
}

function meanOffDiagonal(correlations: readonly (readonly number[])[]): number {
	const k = correlations.length;
	return (correlations.flat().reduce((sum, r) => sum + r, 0) - k) / (k * (k - 1));
}

const without = <T>(list: readonly T[], left: number) => list.filter((_, at) => at !== left);

const sumOf = (columns: readonly (readonly number[])[]) =>
	(columns[0] ?? []).map((_, unit) => columns.reduce((sum, column) => sum + (column[unit] ?? 0), 0));
