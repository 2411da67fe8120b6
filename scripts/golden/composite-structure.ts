import {
	type Column,
	copelandScores,
	correlationMatrix,
	itemAnalysis,
	kurtosis,
	principalComponents,
	type SkewnessKind,
	samplingAdequacy,
	skewness,
	sphericity,
	varianceInflation,
	winsorise as winsorised,
} from "../../libs/index-math/src/index.ts";
import { chiSquareUpper } from "../../libs/survey-stats/src/index.ts";
import { type Args, type CompositeOperation, normalised } from "./composite-operations.ts";
import type { CompositeTable } from "./composite-table.ts";

// Shape of single columns, order without compensation, and how indicators hang together.

const named = ({ names }: CompositeTable, from: readonly Column[], cols: unknown): readonly Column[] =>
	(cols as readonly string[]).map((code) => from[names.indexOf(code)] ?? []);

/** What the files call "skewness G1" are figures of b1: psych's `skew`, where COINr's was meant. */
const skewnessOfFiles: SkewnessKind = "b1";

const moments: CompositeOperation = ({ names, raw }, { stat }) => {
	const of = String(stat).startsWith("skewness")
		? (column: Column) => skewness(column, skewnessOfFiles)
		: kurtosis;
	return { names, v: raw.map(of) };
};

const winsorise: CompositeOperation = (table, { col, skewMax, kurtMax, maxPoints }) => {
	const found = winsorised(named(table, table.raw, [col])[0] ?? [], {
		skewness: Number(skewMax ?? 2),
		kurtosis: Number(kurtMax ?? 3.5),
		mostValues: maxPoints === null ? null : Number(maxPoints ?? 5),
	});
	return { x: found.column, n: found.high.length + found.low.length };
};

/** Normalised as the case says under "data"; what is missing counts as 0 there. */
const copeland: CompositeOperation = (table, { cols, w, data }) => {
	const how = ways[String(data)] ?? { method: data };
	const all = table.turned.map((column, at) => normalised(column, at, how));
	return copelandScores(rowsOf(named(table, all, cols)), numbers(w));
};

const ways: Readonly<Record<string, Args>> = {
	dist2max: { method: "distToMax" },
	prank: { method: "percentRank" },
	minmax: { method: "minmax", lo: 0, hi: 100 },
};

const cronbachFull: CompositeOperation = (table, { cols }) => {
	const found = itemAnalysis(named(table, table.raw, cols));
	return {
		raw: found?.alpha,
		std: found?.standardAlpha,
		averageR: found?.meanCorrelation,
		dropRaw: found?.items.map(({ alphaWithout }) => alphaWithout),
		itemRest: found?.items.map(({ itemRest }) => itemRest),
	};
};

const pca: CompositeOperation = (table, { cols, scale }) => {
	const found = principalComponents(named(table, table.raw, cols), { scale: scale !== false }) ?? [];
	return {
		sdev: found.map(({ deviation }) => deviation),
		share: found.map(({ share }) => share),
		rotation: rowsOf(found.map(({ rotation }) => rotation)),
		loadings: rowsOf(found.map(({ loadings }) => loadings)),
		scores: rowsOf(found.map(({ scores }) => scores)),
	};
};

const kmo: CompositeOperation = (table, { cols }) => {
	const matrix = correlationMatrix(named(table, table.raw, cols));
	const found = samplingAdequacy(matrix?.correlations ?? []);
	return { msa: found?.overall, items: found?.items };
};

const bartlett: CompositeOperation = (table, { cols, n }) => {
	const matrix = correlationMatrix(named(table, table.raw, cols));
	const found = matrix && sphericity(matrix.correlations, Number(n ?? matrix.units));
	return (
		found && {
			chisq: found.chiSquare,
			df: found.degreesOfFreedom,
			p: chiSquareUpper(found.chiSquare, found.degreesOfFreedom),
		}
	);
};

const vif: CompositeOperation = (table, { cols }) => varianceInflation(named(table, table.raw, cols));

const rowsOf = (columns: readonly Column[]) =>
	(columns[0] ?? []).map((_, unit) => columns.map((column) => column[unit] ?? 0));

const numbers = (value: unknown) => value as readonly number[];

export const structureOperations: Readonly<Record<string, CompositeOperation>> = {
	moments,
	winsorise,
	copeland,
	cronbachFull,
	pca,
	kmo,
	bartlett,
	vif,
};
