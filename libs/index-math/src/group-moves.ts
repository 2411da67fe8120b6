import { valuesByYear, type YearPair, type YearValue } from "./base-rate.ts";
import { type Quarter, type Quartiles, quarterOf, quartilesOf } from "./rank.ts";

/** Where units that began in one group were a year (or more) later. */
export interface GroupMoves {
	/** pairs of years of one unit */
	readonly of: number;
	/** row: group before, column: group after, lowest first */
	readonly counts: readonly (readonly [number, number, number, number])[];
	/** edges of the groups in each year that was used: what a unit had to reach */
	readonly edges: readonly { readonly year: number; readonly edges: Quartiles; readonly of: number }[];
	/** every single move, in the order of pairs and units, for whoever wants to see which */
	readonly moves: readonly {
		readonly unit: string;
		readonly pair: YearPair;
		readonly before: Quarter;
		readonly after: Quarter;
	}[];
}

/**
 * How often units moved from group to group between the pairs of years that may be compared (`comparableYears`). Groups are quartiles of type 7 of all units of
 * each year; `published` (year → unit → group) goes before them where the publisher printed groups. A unit without one of the two years is not counted.
 *
 * A group is a place among others: a unit can gain points and fall. RangeError where a unit has two values in one year.
 */
export function groupMoves(
	values: readonly YearValue[],
	pairs: readonly YearPair[],
	onEdge: "higher" | "lower",
	published: ReadonlyMap<number, ReadonlyMap<string, Quarter>> = new Map(),
): GroupMoves {
	const years = valuesByYear(values);
	const used = new Set(pairs.flatMap(({ from, to }) => [from, to]));
	const edges = [...years].flatMap(([year, own]) =>
		used.has(year) ? [{ year, edges: quartilesOf(own.values()), of: own.size }] : [],
	);
	const edgesOf = new Map(edges.map((each) => [each.year, each.edges]));
	const groupIn = (year: number, unit: string): Quarter | null => {
		const value = years.get(year)?.get(unit);
		const own = edgesOf.get(year);
		if (value === undefined || own === undefined) return null;
		return published.get(year)?.get(unit) ?? quarterOf(value, own, onEdge);
	};
	const moves = pairs.flatMap((pair) =>
		[...(years.get(pair.from)?.keys() ?? [])].flatMap((unit) => {
			const [before, after] = [groupIn(pair.from, unit), groupIn(pair.to, unit)];
			return before === null || after === null ? [] : [{ unit, pair, before, after }];
		}),
	);
	const counted = (before: Quarter, after: Quarter) =>
		moves.filter((move) => move.before === before && move.after === after).length;
	const groups = [1, 2, 3, 4] as const;
	const counts = groups.map(
		(before) => [counted(before, 1), counted(before, 2), counted(before, 3), counted(before, 4)] as const,
	);
	return { of: moves.length, counts, edges: edges.sort((a, b) => a.year - b.year), moves };
}
