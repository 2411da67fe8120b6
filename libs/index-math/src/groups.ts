import { type Quarter, quarterOf, quartilesOf } from "./rank.ts";

/** The group of one unit: what the publisher printed and what follows here, side by side. 4 is the highest. */
export interface UnitGroup {
	readonly unit: string;
	readonly value: number;
	/** null: the publisher printed none, or not for this unit */
	readonly published: Quarter | null;
	/** by quartiles of the values handed in */
	readonly computed: Quarter;
	/** to be shown: the published one where there is one */
	readonly shown: { readonly group: Quarter; readonly by: "publisher" | "computed" };
}

/** All units of a year with both groups, the sizes, and where the two differ. */
export interface Groups {
	/** in the order given */
	readonly units: readonly UnitGroup[];
	/** how many units, from the highest group to the lowest, as computed */
	readonly computedSizes: readonly [number, number, number, number];
	/** units whose published group is another one than follows here */
	readonly differing: readonly string[];
}

/**
 * Groups of a year by quartiles (type 7), beside the published ones, never in place of them: no rule gives back all groups PAPI printed. `onEdge` as in
 * `quarterOf`. RangeError where nobody has a value, or a unit has a published group and no value.
 */
export function groupsOf(
	values: ReadonlyMap<string, number>,
	published: ReadonlyMap<string, Quarter>,
	onEdge: "higher" | "lower",
): Groups {
	for (const unit of published.keys())
		if (!values.has(unit)) throw new RangeError(`${unit} has a published group and no value.`);
	const quartiles = quartilesOf(values.values());
	const units = [...values].map(([unit, value]): UnitGroup => {
		const own = published.get(unit) ?? null;
		const computed = quarterOf(value, quartiles, onEdge);
		const shown =
			own === null ? { group: computed, by: "computed" as const } : { group: own, by: "publisher" as const };
		return { unit, value, published: own, computed, shown };
	});
	const size = (group: Quarter) => units.filter(({ computed }) => computed === group).length;
	return {
		units,
		computedSizes: [size(4), size(3), size(2), size(1)],
		differing: units
			.filter((each) => each.published !== null && each.published !== each.computed)
			.map(({ unit }) => unit),
	};
}

/**
 * Groups of a year of which only the sizes were printed, highest first (16, 16, 15, 16): who is in which follows from the order of values. Null where a
 * boundary falls between equal values, since then the sizes do not say. RangeError where sizes do not add up to the units.
 */
export function groupsBySizes(
	values: ReadonlyMap<string, number>,
	sizes: readonly [number, number, number, number],
): ReadonlyMap<string, Quarter> | null {
	const sorted = [...values].sort(([, a], [, b]) => b - a);
	if (sizes.reduce((sum, size) => sum + size, 0) !== sorted.length)
		throw new RangeError(`${sizes.join(" + ")} is not ${sorted.length}.`);
	const groups = new Map<string, Quarter>();
	let start = 0;
	for (const [at, size] of sizes.entries()) {
		const end = start + size;
		if (start > 0 && end > start && sorted[start - 1]?.[1] === sorted[start]?.[1]) return null;
		for (const [unit] of sorted.slice(start, end)) groups.set(unit, (4 - at) as Quarter);
		start = end;
	}
	return groups;
}

/**
 * How probable each group is for each unit when scores are uncertain: shares of the runs, lowest group first, adding up to 1. Quartiles are drawn anew in each
 * run. `normals`: as for `simulateRanks`, one row a run, one standard normal number a unit. RangeError for rows of another length, or none.
 *
 * A label ("trung bình cao") without this says more than the figures do.
 */
export function simulateGroups(
	units: readonly { readonly estimate: number; readonly error: number }[],
	normals: readonly (readonly number[])[],
	onEdge: "higher" | "lower",
): readonly (readonly [number, number, number, number])[] {
	if (normals.length === 0 || units.length === 0) throw new RangeError("No runs or no units, no groups.");
	const counts = units.map((): [number, number, number, number] => [0, 0, 0, 0]);
	for (const row of normals) {
		if (row.length !== units.length)
			throw new RangeError(`A run needs ${units.length} numbers, not ${row.length}.`);
		const drawn = units.map(({ estimate, error }, at) => estimate + error * (row[at] as number));
		const quartiles = quartilesOf(drawn);
		for (const [at, value] of drawn.entries()) {
			const own = counts[at] as [number, number, number, number];
			const group = (quarterOf(value, quartiles, onEdge) - 1) as 0 | 1 | 2 | 3;
			own[group] += 1;
		}
	}
	const share = (count: number) => count / normals.length;
	return counts.map(([a, b, c, d]) => [share(a), share(b), share(c), share(d)] as const);
}
