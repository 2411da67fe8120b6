/** The span of ranks that a unit may have, given how uncertain all scores are. */
export interface RankRange {
	readonly best: number;
	readonly worst: number;
	readonly of: number;
}

/**
 * Joint ranges of ranks from intervals that hold together with the level wanted: best = 1 + how many lie wholly above, worst = n - how many
 * lie wholly below. The caller widens the intervals (Bonferroni or Sidak) before: two that overlap cannot be put in an order.
 *
 * `intervals`: id → ends. Source: Klein, Wright, Wieczorek, A joint confidence region for an overall ranking of populations, Journal of
 * the Royal Statistical Society A 183 (2020).
 */
export function rankRanges(
	intervals: ReadonlyMap<string, { readonly low: number; readonly high: number }>,
): ReadonlyMap<string, RankRange> {
	const all = [...intervals];
	const of = all.length;
	return new Map(
		all.map(([id, own]) => {
			const above = all.filter(([, other]) => other.low > own.high).length;
			const below = all.filter(([, other]) => other.high < own.low).length;
			return [id, { best: 1 + above, worst: of - below, of }];
		}),
	);
}
