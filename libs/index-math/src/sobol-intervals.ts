import type { Chance } from "./chance.ts";
import { quantile } from "./rank.ts";
import { type SobolIndex, type SobolOutputs, sobolIndices } from "./sobol.ts";

/** An index and where it may lie, given that only so many rows were run. */
export interface SobolInterval extends SobolIndex {
	readonly firstInterval: { readonly low: number; readonly high: number };
	readonly totalInterval: { readonly low: number; readonly high: number };
}

/**
 * Sobol's indices with bootstrap intervals: rows of A, B and all mixed matrices are drawn again together, with replacement, and the indices computed anew;
 * ends are the percentiles (type 7) that leave (1 - level) / 2 on each side. An index may lie below 0 by noise: then its interval tells. Resamples
 * whose output does not vary are left out; null where the output itself does not vary, or all were left out.
 *
 * `resamples`: 1,000 is usual. RangeError for a level outside 0..1 or no resample. Source: Archer, Saltelli and Sobol, Journal of Statistical Computation and
 * Simulation 58 (1997); COINr's `SA_estimate` with `Nboot`.
 */
export function sobolIntervals(
	outputs: SobolOutputs,
	{
		chance,
		resamples,
		level,
	}: { readonly chance: Chance; readonly resamples: number; readonly level: number },
): readonly SobolInterval[] | null {
	if (!(level > 0 && level < 1) || !(resamples >= 1))
		throw new RangeError("A level lies between 0 and 1, and there is at least one resample.");
	const found = sobolIndices(outputs);
	if (!found) return null;
	const drawn = Array.from({ length: resamples }, () => sobolIndices(resampled(outputs, chance))).filter(
		(each) => each !== null,
	);
	if (drawn.length === 0) return null;
	const interval = (factor: number, of: keyof SobolIndex) => {
		const sorted = drawn.map((each) => each[factor]?.[of] as number).sort((a, b) => a - b);
		return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
	};
	return found.map((index, factor) => ({
		...index,
		firstInterval: interval(factor, "first"),
		totalInterval: interval(factor, "total"),
	}));
}

function resampled({ a, b, mixed }: SobolOutputs, chance: Chance): SobolOutputs {
	const rows = a.map(() => chance.below(a.length));
	const take = (list: readonly number[]) => rows.map((row) => list[row] as number);
	return { a: take(a), b: take(b), mixed: mixed.map(take) };
}
