import type { SampleDesign, Stage } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import { type GroupMeans, mapInto } from "./group-means.ts";
import type { LinearMaps } from "./linear-maps.ts";
import type { SumCells, UnitSums } from "./unit-sums.ts";

/** Whether the first stage is all that counts, no rule for lonely units has to look at whole families, and calibration is by cells at most. */
export function hasQuickVariance(design: SampleDesign): boolean {
	const [first] = design.stages;
	if (first === undefined || design.unequal !== null) return false;
	const [projection] = design.projections;
	if (design.projections.length > 1 || (projection !== undefined && projection.kind !== "cells"))
		return false;
	if (projection !== undefined && projection.after !== design.weights) return false;
	const firstOnly =
		design.firstStageOnly ||
		design.stages.length === 1 ||
		first.population.every((population) => population === Number.POSITIVE_INFINITY);
	const simpleRule = design.lonely === "refuse" || design.lonely === "remove";
	return firstOnly && simpleRule;
}

interface Layout {
	/** group → units that carry influence, stratum by stratum */
	readonly unitsOfGroup: readonly (readonly number[])[];
	/** post-stratum → cells of any group in it */
	readonly cellsOfPost: readonly (readonly number[])[];
	readonly cellsOfGroup: readonly (readonly number[])[];
	/** unit × post-stratum sums of weight, per cell: all rows, answered or not */
	readonly weightOfCell: Float64Array;
	readonly weightOfPost: Float64Array;
}

/** (1-f) n/(n-1) sum (t - mean t)² per group and variable, from sums by unit; with post-strata the residuals from their means. */
export function taylorVariances(
	design: SampleDesign,
	sums: UnitSums,
	means: GroupMeans,
	maps: LinearMaps,
	groups: number,
): Float64Array {
	const stage = design.stages[0] as Stage;
	const k = sums.variables + maps.names.length;
	const post = design.projections.length > 0;
	const layout = layoutOf(design, stage, sums.cells, groups, post);
	const variances = new Float64Array(groups * k);
	const influence = new Float64Array(stage.units * k);
	for (let group = 0; group < groups; group += 1) {
		const units = layout.unitsOfGroup[group] as readonly number[];
		for (const unit of units) influence.fill(0, unit * k, unit * k + k);
		addInfluence(sums, means, layout, group, influence, k, post);
		for (const unit of units) mapInto(influence, unit * k, sums.variables, maps);
		addStrata(design, stage, units, influence, k, variances.subarray(group * k, group * k + k));
		for (let j = 0; j < k; j += 1) {
			if (Number.isNaN(means.all[group * k + j] as number)) variances[group * k + j] = Number.NaN;
		}
	}
	return variances;
}

function addInfluence(
	{ cells, variables: p, a, b }: UnitSums,
	{ statistic, weight, all }: GroupMeans,
	layout: Layout,
	group: number,
	influence: Float64Array,
	k: number,
	post: boolean,
): void {
	for (const cell of layout.cellsOfGroup[group] as readonly number[]) {
		const to = (cells.unitOf[cell] as number) * k;
		const inPost = cells.postOf[cell] as number;
		const sharers = post ? (layout.cellsOfPost[inPost] as readonly number[]) : [];
		for (let j = 0; j < p; j += 1) {
			const at = cell * p + j;
			const mean = all[group * k + j] as number;
			const t =
				statistic === "total"
					? (a[at] as number)
					: ((a[at] as number) - mean * (b[at] as number)) / (weight[group * p + j] as number);
			influence[to + j] = (influence[to + j] as number) + t;
			for (const sharer of sharers) {
				const share = (layout.weightOfCell[sharer] as number) / (layout.weightOfPost[inPost] as number);
				const back = (cells.unitOf[sharer] as number) * k + j;
				influence[back] = (influence[back] as number) - t * share;
			}
		}
	}
}

function addStrata(
	design: SampleDesign,
	stage: Stage,
	units: readonly number[],
	influence: Float64Array,
	k: number,
	variances: Float64Array,
): void {
	for (let from = 0, to = 0; from < units.length; from = to) {
		const h = stage.stratumOfUnit[units[from] as number] as number;
		while (to < units.length && stage.stratumOfUnit[units[to] as number] === h) to += 1;
		const n = stage.sampled[h] as number;
		const population = stage.population[h] as number;
		if (n === 1) {
			if (population > 1 && design.lonely === "refuse") {
				refuse("lonely-unit", { stratum: stage.stratumNames[h] as string, stage: 1 });
			}
			continue;
		}
		addStratum(units.slice(from, to), influence, k, n, ((1 - n / population) * n) / (n - 1), variances);
	}
}

function addStratum(
	units: readonly number[],
	influence: Float64Array,
	k: number,
	n: number,
	scale: number,
	variances: Float64Array,
): void {
	for (let j = 0; j < k; j += 1) {
		let sum = 0;
		for (const unit of units) sum += influence[unit * k + j] as number;
		const mean = sum / n;
		// Sampled units without rows here count as 0.
		let squares = (n - units.length) * mean * mean;
		for (const unit of units) squares += ((influence[unit * k + j] as number) - mean) ** 2;
		variances[j] = (variances[j] as number) + scale * squares;
	}
}

function layoutOf(
	design: SampleDesign,
	stage: Stage,
	cells: SumCells,
	groups: number,
	post: boolean,
): Layout {
	const posts = design.projections[0]?.kind === "cells" ? design.projections[0].cells : 1;
	const cellsOfGroup: number[][] = Array.from({ length: groups }, () => []);
	const cellsOfPost: number[][] = Array.from({ length: posts }, () => []);
	for (let cell = 0; cell < cells.count; cell += 1) {
		cellsOfGroup[cells.groupOf[cell] as number]?.push(cell);
		if (post) cellsOfPost[cells.postOf[cell] as number]?.push(cell);
	}
	const weightOfCell = new Float64Array(cells.count);
	for (let row = 0; row < design.rows; row += 1) {
		const cell = cells.cellOfRow[row] as number;
		if (cell >= 0) weightOfCell[cell] = (weightOfCell[cell] as number) + (design.weights[row] as number);
	}
	const weightOfPost = new Float64Array(posts);
	for (let cell = 0; cell < cells.count; cell += 1) {
		const at = post ? (cells.postOf[cell] as number) : 0;
		weightOfPost[at] = (weightOfPost[at] as number) + (weightOfCell[cell] as number);
	}
	const unitsOfGroup = cellsOfGroup.map((own) => {
		const touched = post ? own.flatMap((cell) => cellsOfPost[cells.postOf[cell] as number] ?? []) : own;
		const units = [...new Set(touched.map((cell) => cells.unitOf[cell] as number))];
		return units.sort(
			(x, y) => (stage.stratumOfUnit[x] as number) - (stage.stratumOfUnit[y] as number) || x - y,
		);
	});
	return { unitsOfGroup, cellsOfPost, cellsOfGroup, weightOfCell, weightOfPost };
}
