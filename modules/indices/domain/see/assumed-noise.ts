import { chanceOf, normalRows, simulateRanks, smallestChange } from "@guong/index-math";

/** What one assumed standard error, the same for every unit, would mean for a score and its rank. */
export interface AssumedNoise {
	readonly error: number;
	/** 95 per cent, two-sided */
	readonly low: number;
	readonly high: number;
	/** 5 and 95 per cent of the simulated ranks lie below */
	readonly rankLow: number;
	readonly rankHigh: number;
	readonly of: number;
	/** a change between two years below this lies within chance, both years with this error, drawn apart */
	readonly change: number;
}

/** The only standard errors of a total that were published, three provinces in 2023: small, middle, large. */
export const publishedErrors = [0.158, 0.193, 0.887] as const;

/** Quantile of the normal distribution for 95 per cent, two-sided. */
const certainty = 1.959964;
const runs = 1000;

/** A what-if, never a finding: no error was published for most units. The seed makes everyone see the same. */
export function assumedNoise(
	values: ReadonlyMap<string, number>,
	unit: string,
	error: number,
	seed: string,
): AssumedNoise | null {
	const ids = [...values.keys()].sort();
	const at = ids.indexOf(unit);
	const value = values.get(unit);
	if (value === undefined) return null;
	const units = ids.map((id) => ({ estimate: values.get(id) ?? 0, error }));
	const ranks = simulateRanks(units, normalRows(chanceOf(seed), runs, ids.length), 1)[at];
	if (!ranks) return null;
	const rounds = { earlierError: error, laterError: error, covariance: 0 };
	return {
		error,
		low: value - certainty * error,
		high: value + certainty * error,
		rankLow: Math.floor(ranks.low),
		rankHigh: Math.ceil(ranks.high),
		of: ids.length,
		change: smallestChange(rounds, { certainty, power: 0 }).observed,
	};
}
