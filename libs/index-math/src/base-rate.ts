import { type Comparison, comparabilityOf } from "./comparability.ts";
import type { Comparability, IndexTree, Verdict } from "./tree.ts";

/** Two years of one index, the earlier first. */
export interface YearPair {
	readonly from: number;
	readonly to: number;
}

/** Pairs of years of one concept, let through or not. */
export interface YearPairs {
	readonly allowed: readonly YearPair[];
	/** pairs that the comparability table does not allow, with what it says; null: a year has no version or not this concept */
	readonly refused: readonly { readonly pair: YearPair; readonly comparison: Comparison | null }[];
}

const severity: Readonly<Record<Verdict, number>> = { comparable: 0, rebased: 1, "not-comparable": 2 };

/**
 * Which pairs of years, `apart` years from each other (1), may be compared in one concept. `worst` is the worst verdict still let through: "comparable"
 * unless the caller says "rebased". Hand in only those versions that may serve at all: without the trees of six dimensions, none of their years is paired.
 */
export function comparableYears(
	trees: readonly IndexTree[],
	table: readonly Comparability[],
	concept: string,
	years: readonly number[],
	{ apart = 1, worst = "comparable" }: { readonly apart?: number; readonly worst?: Verdict } = {},
): YearPairs {
	const known = new Set(years);
	const allowed: YearPair[] = [];
	const refused: { pair: YearPair; comparison: Comparison | null }[] = [];
	for (const from of [...known].sort((a, b) => a - b)) {
		const pair = { from, to: from + apart };
		if (!known.has(pair.to)) continue;
		const comparison = comparabilityOf(trees, table, concept, pair.from, pair.to);
		if (comparison && severity[comparison.verdict] <= severity[worst]) allowed.push(pair);
		else refused.push({ pair, comparison });
	}
	return { allowed, refused };
}

/** One figure of one unit in one year, in points. */
export interface YearValue {
	readonly unit: string;
	readonly year: number;
	readonly value: number;
}

/** What is asked: how large a rise, from where, known by when. */
export interface RiseQuestion {
	/** points; a rise of at least this much is counted, less 1e-9 for binary fractions */
	readonly rise: number;
	/** only those that began within `within` points of `around`; left out: from any level */
	readonly level?: { readonly around: number; readonly within: number };
	/** the day on which the question is asked, as 2023-05-31; left out: everything counts */
	readonly asOf?: string;
	/** year → day its figures came out; null: not found, then known at the latest when a later year came out */
	readonly publishedOn?: ReadonlyMap<number, string | null>;
}

/** One unit between two years, in points. */
export interface Rise extends YearPair {
	readonly unit: string;
	readonly before: number;
	readonly after: number;
	readonly change: number;
	/** mean change, between the two years, of all units that have both */
	readonly nation: number;
}

/** How many rose enough, and which. */
export interface RiseCount {
	readonly count: number;
	readonly rises: readonly Rise[];
}

/** What the past says about a rise: over how many pairs, and how often. */
export interface BaseRate {
	/** pairs of years of one unit that were looked at */
	readonly of: number;
	/** pairs of years that were used */
	readonly years: readonly YearPair[];
	/** rose at least so much, largest first */
	readonly asPublished: RiseCount;
	/** rose at least so much above the national movement, largest first */
	readonly netOfNation: RiseCount;
}

/**
 * How often a unit rose as much as a target asks for: over all units and allowed pairs of years, counted plainly and net of the national movement. A unit
 * without one of the two years is in neither count. A frequency of the past, not a chance: years hang together through the nation, units through time.
 *
 * `of` 0 means that nothing can be said, not that it never happened. RangeError where a unit has two values in one year.
 */
export function baseRate(
	values: readonly YearValue[],
	pairs: readonly YearPair[],
	question: RiseQuestion,
): BaseRate {
	const byYear = valuesByYear(values);
	const used = pairs.filter(({ from, to }) => knownThen(from, question) && knownThen(to, question));
	const changes = used.flatMap((pair) => changesOf(pair, byYear));
	const { rise, level } = question;
	const looked = changes.filter(
		({ before }) => level === undefined || Math.abs(before - level.around) <= level.within + 1e-9,
	);
	return {
		of: looked.length,
		years: used,
		asPublished: counted(looked, ({ change }) => change, rise),
		netOfNation: counted(looked, ({ change, nation }) => change - nation, rise),
	};
}

function counted(changes: readonly Rise[], by: (rise: Rise) => number, least: number): RiseCount {
	const rises = changes.filter((each) => by(each) >= least - 1e-9).sort((a, b) => by(b) - by(a));
	return { count: rises.length, rises };
}

/** Year → unit → value. */
export function valuesByYear(values: readonly YearValue[]): ReadonlyMap<number, ReadonlyMap<string, number>> {
	const byYear = new Map<number, Map<string, number>>();
	for (const { unit, year, value } of values) {
		const ofYear = byYear.get(year) ?? new Map<string, number>();
		if (ofYear.has(unit)) throw new RangeError(`${unit} has two values in ${year}.`);
		byYear.set(year, ofYear.set(unit, value));
	}
	return byYear;
}

function changesOf(
	{ from, to }: YearPair,
	byYear: ReadonlyMap<number, ReadonlyMap<string, number>>,
): readonly Rise[] {
	const later = byYear.get(to);
	const both = [...(byYear.get(from) ?? [])].flatMap(([unit, before]) => {
		const after = later?.get(unit);
		return after === undefined ? [] : [{ unit, before, after, change: after - before }];
	});
	const nation = both.reduce((sum, { change }) => sum + change, 0) / both.length;
	return both.map((each) => ({ ...each, from, to, nation }));
}

/** Days as ISO text stand in the order of time. */
function knownThen(year: number, { asOf, publishedOn }: RiseQuestion): boolean {
	if (asOf === undefined) return true;
	const own = publishedOn?.get(year) ?? null;
	if (own !== null) return own <= asOf;
	return [...(publishedOn ?? [])].some(([other, day]) => other > year && day !== null && day <= asOf);
}
