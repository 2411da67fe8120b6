/**
 * Copeland scores: every two units are compared; one that is better on indicators carrying more weight wins. Score = comparisons won less
 * comparisons lost, from -(n - 1) to n - 1. Only order counts, so that no good indicator makes up for a bad one by its size.
 *
 * `units`: one row a unit, one value an indicator, higher is better, none missing; `weights`: one an indicator, none below 0, need not add up to 1.
 * Sides that differ by no more than rounding of the weights are level. Rank them with `ranksOf`. RangeError for rows of unequal length.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), on non-compensatory aggregation; COINr's `a_copeland`.
 */
export function copelandScores(
	units: readonly (readonly number[])[],
	weights: readonly number[],
): readonly number[] {
	if (units.some((row) => row.length !== weights.length || row.some((x) => !Number.isFinite(x))))
		throw new RangeError(`Each unit needs ${weights.length} values, as many as there are weights.`);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (!(total > 0) || weights.some((weight) => weight < 0))
		throw new RangeError("Weights add up to more than 0, none below it.");
	const duel = (own: readonly number[], other: readonly number[]) => {
		const lead = weights.reduce(
			(sum, weight, at) => sum + weight * Math.sign((own[at] ?? 0) - (other[at] ?? 0)),
			0,
		);
		return Math.abs(lead) <= 1e-12 * total ? 0 : Math.sign(lead);
	};
	return units.map((own) => units.reduce((score, other) => score + duel(own, other), 0));
}
