import { completeRows } from "./complete-rows.ts";
import { pearson } from "./correlation.ts";
import type { Column } from "./normalise.ts";

/** Correlations between indicators, and over how many units. */
export interface CorrelationMatrix {
	readonly correlations: readonly (readonly number[])[];
	readonly units: number;
}

/**
 * Pearson's r of every two indicators over the units that have all of them: only then is the matrix one that data can have. Null where an
 * indicator does not vary or fewer than two units are complete.
 */
export function correlationMatrix(columns: readonly Column[]): CorrelationMatrix | null {
	const complete = completeRows(columns);
	const rows = complete.map((a, i) =>
		complete.map((b, j) => (i === j && pearson(a, a) !== null ? 1 : pearson(a, b))),
	);
	if (rows.length === 0 || rows.flat().includes(null)) return null;
	return { correlations: rows as number[][], units: complete[0]?.length ?? 0 };
}
