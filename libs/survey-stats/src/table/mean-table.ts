import type { Grouping } from "../columns/grouping.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { degreesOfFreedomByGroup } from "../estimate/degrees-of-freedom.ts";
import type { Variables } from "../estimate/means.ts";
import { refuse } from "../fault.ts";
import { groupMeans, type TableStatistic } from "./group-means.ts";
import { answersOf, type LinearMaps } from "./linear-maps.ts";
import { replicateVariances } from "./replicate-table.ts";
import { rowByRowTable } from "./row-by-row-table.ts";
import { hasQuickVariance, taylorVariances } from "./taylor-table.ts";
import { sumCells, unitSums } from "./unit-sums.ts";

/** Means (or totals) by group, with standard errors; NaN where nothing can be estimated. Arrays are groups × names, row by row. */
export interface MeanTable {
	readonly names: readonly string[];
	readonly groups: readonly (readonly string[])[];
	readonly values: Float64Array;
	readonly standardErrors: Float64Array;
	/** rows with an answer; for a map, of its least answered variable */
	readonly answers: Int32Array;
	/** one per group */
	readonly degreesOfFreedom: readonly number[];
}

/**
 * Means of many variables in many groups, and any linear maps of them, from one pass over the columns: sums per first-stage unit hold all that the standard
 * errors need. Each variable has its own missing rows; a map of a missing mean is missing. Designs whose variance needs the later stages, or that were
 * calibrated otherwise than by post-stratification, take the way row by row: the same numbers, slower.
 */
export function meanTable(
	design: SampleDesign,
	variables: Variables,
	grouping: Grouping,
	maps: LinearMaps = noMaps,
): MeanTable {
	return estimated(design, variables, grouping, maps, "mean");
}

/** Totals instead of means, in the same way: sums of weight times answer, over those who answered. */
export function totalTable(design: SampleDesign, variables: Variables, grouping: Grouping): MeanTable {
	return estimated(design, variables, grouping, noMaps, "total");
}

const noMaps: LinearMaps = { names: [], coefficients: [] };

function estimated(
	design: SampleDesign,
	variables: Variables,
	grouping: Grouping,
	maps: LinearMaps,
	statistic: TableStatistic,
): MeanTable {
	for (const row of maps.coefficients) {
		if (row.length !== variables.columns.length) refuse("matrix-shape", { coefficients: row.length });
	}
	const { values, variances, answers } = estimatesOf(design, variables, grouping, maps, statistic);
	return {
		names: [...variables.names, ...maps.names],
		groups: grouping.labels,
		values,
		standardErrors: variances.map((variance) => Math.sqrt(Math.max(0, variance))),
		answers,
		degreesOfFreedom: degreesOfFreedomByGroup(design, grouping.codes, grouping.groups),
	};
}

interface Found {
	readonly values: Float64Array;
	readonly variances: Float64Array;
	readonly answers: Int32Array;
}

function estimatesOf(
	design: SampleDesign,
	variables: Variables,
	grouping: Grouping,
	maps: LinearMaps,
	statistic: TableStatistic,
): Found {
	const { replicates } = design;
	const outside = design.projections.length > 0 && grouping.codes.includes(-1);
	if (replicates === null && (outside || !hasQuickVariance(design))) {
		return rowByRowTable(design, variables, grouping, maps, statistic);
	}
	const [post] = replicates === null ? design.projections : [];
	const postOfRow = post?.kind === "cells" ? post.cellOfRow : null;
	const unitOfRow = replicates === null ? (design.stages[0]?.unitOfRow as Int32Array) : replicates.unitOfRow;
	const base = replicates === null ? design.weights : replicates.base;
	const cells = sumCells(unitOfRow, grouping.codes, postOfRow);
	const sums = unitSums(variables.columns, base, cells, grouping.groups);
	const own =
		base === design.weights ? sums : unitSums(variables.columns, design.weights, cells, grouping.groups);
	const means = groupMeans(own, grouping.groups, maps, null, statistic);
	const variances =
		replicates === null
			? taylorVariances(design, sums, means, maps, grouping.groups)
			: replicateVariances(replicates, sums, means, maps, grouping.groups);
	return {
		values: means.all,
		variances,
		answers: answersOf(sums.answers, variables.columns.length, maps, grouping.groups),
	};
}
