import {
	type Column,
	copelandScores,
	kurtosis,
	type SkewnessKind,
	skewness,
	winsorise as winsorised,
} from "../../libs/index-math/src/index.ts";
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

const rowsOf = (columns: readonly Column[]) =>
	(columns[0] ?? []).map((_, unit) => columns.map((column) => column[unit] ?? 0));

const numbers = (value: unknown) => value as readonly number[];

export const structureOperations: Readonly<Record<string, CompositeOperation>> = {
	moments,
	winsorise,
	copeland,
};
