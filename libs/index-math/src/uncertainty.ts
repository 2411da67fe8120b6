import { chanceOf } from "./chance.ts";
import { type Column, minMax, tiedRanks, zScore } from "./normalise.ts";
import { quantile } from "./rank.ts";
import type { IndexTree } from "./tree.ts";
import { childrenByParent } from "./walk-tree.ts";

/** Which scale a run takes: as measured, 1..10 between lowest and highest, deviations from the mean, ranks. */
export type Normalisation = "as-is" | "min-max" | "z-score" | "rank";
/** Which mean a run takes on all levels. */
export type MeanKind = "arithmetic" | "geometric" | "harmonic";

/** What is uncertain, how much, over how many runs. */
export interface UncertaintyQuestion {
	/** levels and weights; its rules do not matter: every parent takes the mean of its children that the run has drawn */
	readonly tree: IndexTree;
	/** code of each leaf → its values, one a unit, as measured; lower-is-better leaves are turned round here */
	readonly columns: ReadonlyMap<string, Column>;
	/** each run draws one; the first is the nominal choice. min-max goes to 1..10, so that no mean meets a 0 */
	readonly normalisations: readonly Normalisation[];
	/** each run draws one; the first is the nominal choice */
	readonly means: readonly MeanKind[];
	/** each weight is multiplied by a number drawn evenly from 1 - spread … 1 + spread, then they are brought to a sum of 1 again within each parent; 0..1 */
	readonly weightSpread: number;
	readonly runs: number;
	readonly seed: string;
}

/** Ranks of one unit over all runs. */
export interface UnitUncertainty {
	/** place of the unit in the columns */
	readonly unit: number;
	/** 1 is best, equal values share the better rank */
	readonly nominal: number;
	readonly mean: number;
	readonly median: number;
	/** 5 and 95 per cent of the runs lie below (type 7) */
	readonly low: number;
	readonly high: number;
}

/** Ranks over all runs, by unit, and how far they moved. */
export interface Uncertainty {
	/** units with every value, in their order */
	readonly units: readonly UnitUncertainty[];
	/** places of units that miss a value: they are not ranked, since reweighting would be one more choice */
	readonly leftOut: readonly number[];
	/** mean over units and runs of how far a rank lies from its nominal one, in places */
	readonly meanShift: number;
	/** by run, the same over units */
	readonly shifts: readonly number[];
}

/**
 * How far ranks move when weights, normalisation and mean are drawn by chance instead of chosen. The same seed gives the same answer to the last bit.
 *
 * A mean of one kind on all levels is the mean of all leaves under the products of weights on their way up, so a run is one pass over the cells. Each run
 * draws, in this order: one number for the normalisation, one for the mean, one a node below the total in the order of the tree.
 *
 * RangeError: a leaf without a column, columns of unequal length, no choice, a spread beyond 0..1, no run, a leaf that does not vary under min-max or z-score,
 * a geometric or harmonic mean of values that are not above 0 (z-scores, or measured ones).
 *
 * Source: Saisana, Saltelli and Tarantola, doi 10.1111/j.1467-985X.2005.00350.x; COINr's `get_sensitivity`. Choices are `floor(k u)`, not cut over the sample's range.
 */
export function rankUncertainty(question: UncertaintyQuestion): Uncertainty {
	const { normalisations, means, weightSpread, runs, seed } = question;
	if (!(weightSpread >= 0 && weightSpread <= 1)) throw new RangeError("A spread lies between 0 and 1.");
	if (!(runs >= 1) || normalisations.length === 0 || means.length === 0)
		throw new RangeError("There is at least one run, one normalisation and one mean.");
	const levels = levelsOf(question.tree);
	const { complete, leftOut } = rowsOf(question, levels.leaves);
	const cells = new Map<string, Float64Array>();
	const cellsFor = (scale: Normalisation, mean: MeanKind): Float64Array => {
		const key = `${scale} ${mean}`;
		const known = cells.get(key) ?? transformed(complete, scale, mean);
		cells.set(key, known);
		return known;
	};
	const n = complete[0]?.length ?? 0;
	const chance = chanceOf(seed);
	const drawn = <T>(choices: readonly T[]) => choices[Math.floor(choices.length * chance.uniform())] as T;
	const scores = new Float64Array(4 * Math.ceil(n / 4));
	const order = Int32Array.from({ length: n }, (_, unit) => unit);
	const nominal = new Float64Array(n);
	const rankInto = (scale: Normalisation, mean: MeanKind, weights: Float64Array, ranks: Float64Array) => {
		weigh(cellsFor(scale, mean), weights, scores, mean === "harmonic");
		rankScores(scores, order, ranks);
	};
	rankInto(
		normalisations[0] as Normalisation,
		means[0] as MeanKind,
		levels.weights(() => 1),
		nominal,
	);
	const times = Array.from({ length: n }, () => new Int32Array(n));
	const ranks = new Float64Array(n);
	const shifts: number[] = [];
	for (let run = 0; run < runs; run++) {
		const [scale, mean] = [drawn(normalisations), drawn(means)];
		const weights = levels.weights(() => 1 + weightSpread * (2 * chance.uniform() - 1));
		rankInto(scale, mean, weights, ranks);
		let shift = 0;
		for (let unit = 0; unit < n; unit++) {
			const rank = ranks[unit] as number;
			const own = times[unit] as Int32Array;
			own[rank - 1] = (own[rank - 1] as number) + 1;
			shift += Math.abs(rank - (nominal[unit] as number));
		}
		shifts.push(n === 0 ? 0 : shift / n);
	}
	const kept = keptPlaces(question, leftOut);
	return {
		units: times.map((own, at) => summary(own, kept[at] as number, nominal[at] as number, runs)),
		leftOut,
		meanShift: shifts.reduce((sum, x) => sum + x, 0) / runs,
		shifts,
	};
}

interface Levels {
	readonly leaves: readonly { readonly code: string; readonly turn: 1 | -1 }[];
	/** effective weights of the leaves when each node's weight is multiplied by what is drawn for it, in the order of the tree; the next call overwrites them */
	readonly weights: (draw: () => number) => Float64Array;
}

function levelsOf(tree: IndexTree): Levels {
	const children = childrenByParent(tree);
	const place = new Map(tree.nodes.map((node, at) => [node.code, at]));
	const parents = tree.nodes.map(({ parent }) => (parent === null ? -1 : (place.get(parent) ?? -1)));
	if (parents.some((parent, at) => parent >= at))
		throw new RangeError("Parents stand before their children.");
	const base = Float64Array.from(tree.nodes, ({ weight }) => weight ?? 1);
	const leafPlaces = tree.nodes.flatMap(({ code }, at) => (children.has(code) ? [] : [at]));
	const own = new Float64Array(base.length);
	const sums = new Float64Array(base.length);
	const found = new Float64Array(leafPlaces.length);
	// plain loops over typed arrays: this is done once a run
	const weights = (draw: () => number): Float64Array => {
		sums.fill(0);
		for (let at = 0; at < own.length; at++) {
			const parent = parents[at] as number;
			if (parent < 0) continue;
			own[at] = (base[at] as number) * draw();
			sums[parent] = (sums[parent] as number) + (own[at] as number);
		}
		for (let at = 0; at < own.length; at++) {
			const parent = parents[at] as number;
			own[at] = parent < 0 ? 1 : ((own[at] as number) / (sums[parent] as number)) * (own[parent] as number);
		}
		for (let leaf = 0; leaf < found.length; leaf++) found[leaf] = own[leafPlaces[leaf] as number] as number;
		return found;
	};
	const leaves = leafPlaces.map((at) => {
		const { code, direction } = tree.nodes[at] as IndexTree["nodes"][number];
		return { code, turn: direction === "lower-is-better" ? (-1 as const) : (1 as const) };
	});
	return { leaves, weights };
}

interface Complete {
	/** one a leaf, over the units with every value */
	readonly complete: readonly (readonly number[])[];
	readonly leftOut: readonly number[];
}

function rowsOf({ columns }: UncertaintyQuestion, leaves: Levels["leaves"]): Complete {
	const own = leaves.map(({ code }) => {
		const column = columns.get(code);
		if (!column) throw new RangeError(`${code} has no column.`);
		return column;
	});
	const length = own[0]?.length ?? 0;
	if (own.some((column) => column.length !== length))
		throw new RangeError("Every column has one place for each unit.");
	const leftOut = Array.from({ length }, (_, unit) => unit).filter((unit) =>
		own.some((column) => (column[unit] ?? null) === null),
	);
	const gone = new Set(leftOut);
	const complete = own.map((column, at) =>
		column.flatMap((x, unit) => (gone.has(unit) ? [] : [(x as number) * (leaves[at]?.turn ?? 1)])),
	);
	return { complete, leftOut };
}

function keptPlaces({ columns }: UncertaintyQuestion, leftOut: readonly number[]): readonly number[] {
	const gone = new Set(leftOut);
	const length = [...columns.values()][0]?.length ?? 0;
	return Array.from({ length }, (_, unit) => unit).filter((unit) => !gone.has(unit));
}

/** Unit after unit, its leaves side by side; already x, log x or 1 / x, so that a run only weighs. */
function transformed(complete: Complete["complete"], scale: Normalisation, mean: MeanKind): Float64Array {
	const k = complete.length;
	const n = complete[0]?.length ?? 0;
	const cells = new Float64Array(4 * Math.ceil(n / 4) * k);
	for (const [leaf, column] of complete.entries())
		for (const [unit, x] of normalised(column, scale).entries()) {
			if (x === null) throw new RangeError(`Leaf ${leaf + 1} does not vary: it has no ${scale}.`);
			if (mean !== "arithmetic" && !(x > 0))
				throw new RangeError(`A ${mean} mean needs values above 0; ${scale} gives ${x}.`);
			cells[unit * k + leaf] = mean === "arithmetic" ? x : mean === "geometric" ? Math.log(x) : 1 / x;
		}
	return cells;
}

function normalised(column: readonly number[], scale: Normalisation): Column {
	switch (scale) {
		case "min-max":
			return minMax(column, { from: 1, to: 10 });
		case "z-score":
			return zScore(column);
		case "rank":
			return tiedRanks(column, "average");
		default:
			return column;
	}
}

/** Weighted sums of all units, four at a time: one sum alone would wait for each addition. A log keeps the order as it is, an inverse turns it round. */
function weigh(cells: Float64Array, weights: Float64Array, scores: Float64Array, inverse: boolean): void {
	const k = weights.length;
	const turn = inverse ? -1 : 1;
	for (let unit = 0; unit < scores.length; unit += 4) {
		let [a, b, c, d] = [0, 0, 0, 0];
		const at = unit * k;
		// beyond the last unit the cells are 0
		for (let leaf = 0; leaf < k; leaf++) {
			const weight = weights[leaf] as number;
			a += weight * (cells[at + leaf] as number);
			b += weight * (cells[at + k + leaf] as number);
			c += weight * (cells[at + 2 * k + leaf] as number);
			d += weight * (cells[at + 3 * k + leaf] as number);
		}
		scores[unit] = turn * a;
		scores[unit + 1] = turn * b;
		scores[unit + 2] = turn * c;
		scores[unit + 3] = turn * d;
	}
}

/**
 * 1 is the highest; equal scores share the better rank. `order` is kept from run to run: units hardly change places, so sorting by insertion costs little. What
 * it held before is nothing to the ranks.
 */
function rankScores(scores: Float64Array, order: Int32Array, ranks: Float64Array): void {
	for (let at = 1; at < order.length; at++) {
		const unit = order[at] as number;
		const score = scores[unit] as number;
		let place = at;
		for (; place > 0; place--) {
			const before = order[place - 1] as number;
			if ((scores[before] as number) >= score) break;
			order[place] = before;
		}
		order[place] = unit;
	}
	let rank = 1;
	for (let at = 0; at < order.length; at++) {
		const unit = order[at] as number;
		if (at > 0 && scores[unit] !== scores[order[at - 1] as number]) rank = at + 1;
		ranks[unit] = rank;
	}
}

/** `times`: how often the unit had rank 1, 2, … */
function summary(times: Int32Array, unit: number, nominal: number, runs: number): UnitUncertainty {
	const sorted: number[] = [];
	let sum = 0;
	for (const [at, often] of times.entries()) {
		sum += (at + 1) * often;
		for (let k = 0; k < often; k++) sorted.push(at + 1);
	}
	const [low, median, high] = [quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95)];
	return { unit, nominal, mean: sum / runs, median, low, high };
}
