import {
	type Comparability,
	type Comparison,
	comparabilityOf,
	decomposeChange,
	type IndexTree,
	pointsLost,
	treeOfYear,
} from "@guong/index-math";
import type { EditionView } from "./edition.ts";
import { type ResultView, type Spread, shownRank } from "./result.ts";

/**
 * Whether a change is more than the noise of the survey. Standard errors are published for almost no figure, and a
 * guess would be worse than none: then nobody can know.
 */
export type Noise =
	| { readonly kind: "unknown" }
	| { readonly kind: "known"; readonly halfWidth: number; readonly beyond: boolean };

/** What happened to a figure since the year before that has one. */
export interface Change {
	readonly fromYear: number;
	/** later minus earlier, full precision */
	readonly amount: number;
	/** places gained (positive) or lost; null where either year has no rank */
	readonly places: number | null;
	readonly comparison: Comparison;
	readonly noise: Noise;
}

export interface NodeInYear {
	readonly result: ResultView;
	readonly spread: Spread | null;
	readonly change: Change | null;
	/** points of its parent lost against the best unit of the year; null for the total and where unknown */
	readonly lost: number | null;
}

export interface YearProfile {
	readonly edition: EditionView;
	readonly total: NodeInYear | null;
	/** the nodes right below the total, in the order of the tree */
	readonly components: readonly NodeInYear[];
	/** the nodes below those, in the order of the tree; empty unless they were asked for */
	readonly parts: readonly NodeInYear[];
	/**
	 * The change of the total taken apart over the components: code → points. Null where there is none to take apart or
	 * the years have other components. `remainder` is rounding of the published figures.
	 */
	readonly decomposition: {
		readonly fromYear: number;
		readonly parts: ReadonlyMap<string, number>;
		readonly remainder: number;
	} | null;
}

/** Where a line over the years must be broken, and why. */
export interface Break {
	/** the first year after it */
	readonly year: number;
	readonly comparison: Comparison;
}

export interface Profile {
	readonly index: string;
	readonly unitId: string;
	/** oldest first; a year in which the unit has no row is left out */
	readonly years: readonly YearProfile[];
	/** of the total */
	readonly breaks: readonly Break[];
}

export interface ProfileData {
	readonly index: string;
	readonly trees: readonly IndexTree[];
	readonly comparability: readonly Comparability[];
	readonly editions: readonly EditionView[];
	readonly spreads: ReadonlyMap<number, ReadonlyMap<string, Spread>>;
}

/** A unit's results read as a history. Pure: everything it needs is passed in. */
export function profile(data: ProfileData, unitId: string, results: readonly ResultView[]): Profile {
	const years = data.editions.flatMap((edition): YearProfile[] => {
		const own = results.filter((result) => result.year === edition.year);
		return own.length === 0 ? [] : [yearProfile(data, edition, own, results)];
	});
	return { index: data.index, unitId, years, breaks: breaksOf(data) };
}

/** Years whose total may not be joined to the one before by a line. */
function breaksOf(data: ProfileData): readonly Break[] {
	const total = data.trees[0]?.nodes.find((node) => node.parent === null);
	if (!total) return [];
	return data.editions.slice(1).flatMap(({ year }, index) => {
		const before = (data.editions[index] as EditionView).year;
		const comparison = comparabilityOf(data.trees, data.comparability, total.concept, before, year);
		return comparison && comparison.verdict !== "comparable" ? [{ year, comparison }] : [];
	});
}

function yearProfile(
	data: ProfileData,
	edition: EditionView,
	own: readonly ResultView[],
	all: readonly ResultView[],
): YearProfile {
	const { year } = edition;
	const tree = treeOfYear(data.trees, year);
	const root = tree?.nodes.find((node) => node.parent === null);
	const spreads = data.spreads.get(year) ?? new Map<string, Spread>();
	const values = valuesByCode(own);
	const best = new Map(
		own.flatMap((result) => {
			const spread = spreads.get(result.concept);
			return spread ? [[result.code, spread.highest] as const] : [];
		}),
	);
	const losses = new Map(
		tree && root ? pointsLost(tree, root.code, values, best).map((loss) => [loss.code, loss.lost]) : [],
	);
	const inYear = (result: ResultView): NodeInYear => ({
		result,
		spread: spreads.get(result.concept) ?? null,
		change: changeOf(data, result, all),
		lost: losses.get(result.code) ?? null,
	});
	const total = own.find((result) => result.code === root?.code);
	const inOrder = (tree?.nodes ?? []).flatMap((node) => own.filter((result) => result.code === node.code));
	return {
		edition,
		total: total ? inYear(total) : null,
		components: inOrder.filter((result) => result.level === 1).map(inYear),
		parts: inOrder.filter((result) => result.level > 1).map(inYear),
		decomposition: tree && total ? decompositionOf(data, tree, total, all) : null,
	};
}

const valuesByCode = (results: readonly ResultView[]): ReadonlyMap<string, number> =>
	new Map(results.flatMap((result) => (result.value === null ? [] : [[result.code, result.value] as const])));

/** Against the year right before, if that has a value: a change over a gap of years is another statement. */
function changeOf(data: ProfileData, result: ResultView, all: readonly ResultView[]): Change | null {
	const before = all.find((each) => each.concept === result.concept && each.year === result.year - 1);
	if (!before || before.value === null || result.value === null) return null;
	const comparison = comparabilityOf(
		data.trees,
		data.comparability,
		result.concept,
		before.year,
		result.year,
	);
	if (!comparison) return null;
	const [earlier, later] = [shownRank(before), shownRank(result)];
	const amount = result.value - before.value;
	return {
		fromYear: before.year,
		amount,
		places: earlier && later ? earlier.rank - later.rank : null,
		comparison,
		noise: noiseOf(amount, before, result),
	};
}

/** 95 per cent, two-sided; the two years are taken as independent although communes of the sample overlap. */
const multiplier = 1.959964;

function noiseOf(amount: number, before: ResultView, after: ResultView): Noise {
	if (!before.error || !after.error) return { kind: "unknown" };
	const halfWidth = multiplier * Math.hypot(before.error.standardError, after.error.standardError);
	return { kind: "known", halfWidth, beyond: Math.abs(amount) > halfWidth };
}

function decompositionOf(
	data: ProfileData,
	tree: IndexTree,
	total: ResultView,
	all: readonly ResultView[],
): YearProfile["decomposition"] {
	const fromYear = total.year - 1;
	// other components, other sum: only within one version is the change of the total that of its parts
	if (treeOfYear(data.trees, fromYear) !== tree) return null;
	const ofYear = (year: number) => valuesByCode(all.filter((result) => result.year === year));
	const found = decomposeChange(tree, total.code, ofYear(fromYear), ofYear(total.year));
	return (
		found && {
			fromYear,
			parts: new Map(found.parts.map((part) => [part.code, part.amount])),
			remainder: found.remainder,
		}
	);
}
