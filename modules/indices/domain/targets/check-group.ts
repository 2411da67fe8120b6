import { comparableYears, groupMoves, type Quarter, type Quartiles, quarterOf } from "@guong/index-math";
import { type TargetGround, versionsAlike } from "./check-targets.ts";

/** A wish for a group ("trung bình cao") held against what it took, and against who got there. */
export interface GroupCheck {
	readonly wished: Quarter;
	/** group of the unit in the baseline year, as it follows from the quartiles of that year */
	readonly now: Quarter;
	/** years that may be compared, oldest first: what the group asked for, and how far the baseline is from it */
	readonly cuts: readonly { readonly year: number; readonly least: number; readonly distance: number }[];
	/** units that began in the same group and were in the wished one or a higher one a year later */
	readonly reached: number;
	readonly of: number;
}

const leastOf = ({ q1, median, q3 }: Quartiles, group: Quarter): number | null =>
	group === 4 ? q3 : group === 3 ? median : group === 2 ? q1 : null;

/** Null: the unit has no total that year, or there is nothing to compare with, or the lowest group is asked for. */
export function checkGroup(
	ground: TargetGround,
	unit: string,
	baselineYear: number,
	wished: Quarter,
): GroupCheck | null {
	const tree = ground.trees.find(
		({ from, to }) => baselineYear >= from && baselineYear <= (to ?? baselineYear),
	);
	const root = tree?.nodes.find((node) => node.parent === null);
	if (!root) return null;
	const totals = ground.figures.filter(({ concept }) => concept === root.concept);
	const own = totals.find((each) => each.unit === unit && each.year === baselineYear);
	const years = [...new Set(totals.map(({ year }) => year))];
	const alike = versionsAlike(ground, root);
	const { allowed } = comparableYears(alike, ground.comparability, root.concept, years);
	const { counts, edges } = groupMoves(totals, allowed, "lower");
	const ofYear = edges.find(({ year }) => year === baselineYear);
	if (!own || !ofYear) return null;
	const now = quarterOf(own.value, ofYear.edges, "lower");
	const row = counts[now - 1] ?? [0, 0, 0, 0];
	const cuts = edges.flatMap(({ year, edges: quartiles }) => {
		const least = leastOf(quartiles, wished);
		return least === null ? [] : [{ year, least, distance: least - own.value }];
	});
	if (cuts.length === 0) return null;
	return {
		wished,
		now,
		cuts,
		reached: row.reduce((so, count, at) => (at + 1 >= wished ? so + count : so), 0),
		of: row.reduce((so, count) => so + count, 0),
	};
}
