export interface Days {
	readonly from: string;
	/** first day on which it holds no more; null: open */
	readonly to: string | null;
}

export type Fitted =
	| { readonly kind: "taken" }
	| {
			readonly kind: "fits";
			/** days of the new one: cut where a later one begins */
			readonly days: Days;
			/** those before it that now end on its first day */
			readonly ends: readonly string[];
	  };

const before = (one: string, other: string | null): boolean => other === null || one < other;

/**
 * Puts a version among the published ones of its procedure and unit, so that on no day two of them hold: what held until
 * then ends the day before, and the new one ends where a later one begins. Two cannot begin on one day.
 */
export function fitAmong(version: Days, published: readonly (Days & { readonly id: string })[]): Fitted {
	if (published.some(({ from }) => from === version.from)) return { kind: "taken" };
	const later = published.filter(({ from }) => from > version.from && before(from, version.to));
	const to = later.reduce<string | null>((end, { from }) => (before(from, end) ? from : end), version.to);
	const ends = published.filter((each) => each.from < version.from && before(version.from, each.to));
	return { kind: "fits", days: { from: version.from, to }, ends: ends.map(({ id }) => id) };
}
