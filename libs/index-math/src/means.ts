import type { Mean } from "./tree.ts";

/**
 * Weighted mean of a row of values; weights need not add up to 1.
 *
 * arithmetic `sum w x`; geometric `exp(sum w log x)`; harmonic `1 / sum(w / x)`; power `(sum w x^p)^(1/p)`, p = 0 taken as geometric.
 * Geometric, harmonic and powers below 1 need values above 0: else a RangeError, since a log or inverse of 0 would pass for a
 * result. Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), ISBN 978-92-64-04345-9, and COINr's `a_amean`, `a_gmean`,
 * `a_hmean`, `a_genmean`.
 */
export function weightedMean(values: readonly number[], weights: readonly number[], mean: Mean): number {
	if (values.length === 0 || values.length !== weights.length)
		throw new RangeError(`A mean needs as many weights as values: ${values.length} and ${weights.length}.`);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (!(total > 0) || weights.some((weight) => weight < 0))
		throw new RangeError("Weights add up to more than 0, none below it.");
	const over = (of: (value: number) => number) =>
		values.reduce((sum, value, index) => sum + ((weights[index] as number) / total) * of(value), 0);
	if (mean === "arithmetic") return over((value) => value);
	const power = mean === "geometric" ? 0 : mean === "harmonic" ? -1 : mean.power;
	if (power < 1 && values.some((value) => value <= 0))
		throw new RangeError("This mean needs values above 0: normalise to a scale that does not reach 0.");
	if (power === 0) return Math.exp(over(Math.log));
	return over((value) => value ** power) ** (1 / power);
}
