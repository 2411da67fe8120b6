import {
	type Aggregation,
	aggregateTree,
	type Column,
	type IndexTree,
	type Measured,
	type Scale,
	type TreeNode,
	type WhenMissing,
} from "../../libs/index-math/src/index.ts";
import type { ReadData } from "../../libs/survey-stats/golden/golden-file.ts";

/** The table of units and its tree, as the composite cases have them. */
export interface CompositeTable {
	readonly names: readonly string[];
	/** by indicator, as measured */
	readonly raw: readonly Column[];
	/** by indicator, turned so that higher is better */
	readonly turned: readonly Column[];
	readonly tree: readonly TreeRow[];
	readonly leaves: readonly TreeRow[];
	/** by indicator, from the case of the file that states them */
	readonly goalposts: readonly Scale[];
}

export interface TreeRow {
	readonly code: string;
	readonly parent: string;
	readonly weight: number;
	readonly direction: number;
}

export function readRows(read: ReadData, name: string): readonly (readonly string[])[] {
	const text = new TextDecoder().decode(read(name)).trimEnd();
	return text.split(/\r?\n/).map((line) => line.split(","));
}

export function compositeTable(
	read: ReadData,
	{ dataset, tree: treeName }: { readonly dataset: string; readonly tree: string },
	posts: readonly Scale[],
): CompositeTable {
	const tree = readRows(read, `${treeName}.csv`)
		.slice(1)
		.map(([code = "", , parent = "", weight, direction]) => ({
			code,
			parent,
			weight: Number(weight),
			direction: Number(direction),
		}));
	const leaves = tree.filter(({ code }) => tree.every(({ parent }) => parent !== code));
	const [head = [], ...rows] = readRows(read, `${dataset}.csv`);
	const raw = leaves.map(({ code }) => {
		const at = head.indexOf(code);
		return rows.map((row) => (row[at] === "" || row[at] === undefined ? null : Number(row[at])));
	});
	const turned = raw.map((column, at) =>
		column.map((x) => (x === null ? null : x * (leaves[at]?.direction ?? 1))),
	);
	return { names: leaves.map(({ code }) => code), raw, turned, tree, leaves, goalposts: posts };
}

/** The tree with one rule for all parents. */
export function indexTree(
	{ tree, leaves }: CompositeTable,
	aggregationOf: (code: string) => Aggregation,
	whenMissingOf: (code: string) => WhenMissing,
	weightOf: (row: TreeRow) => number = (row) => row.weight,
): IndexTree {
	const nodes = [...tree].reverse().map(
		(row): TreeNode => ({
			code: row.code,
			concept: row.code,
			parent: row.parent || null,
			label: { vi: row.code, en: row.code },
			weight: weightOf(row),
			minimum: null,
			maximum: null,
			direction: "higher-is-better",
			aggregation: leaves.includes(row) ? { kind: "given" } : aggregationOf(row.code),
			whenMissing: whenMissingOf(row.code),
			verified: true,
			source: "golden",
		}),
	);
	return { index: "golden", version: "1", from: 2000, to: null, nodes };
}

/** Scores of every node for every unit; null where missing. */
export function scoresOf(
	table: CompositeTable,
	index: IndexTree,
	columns: readonly Column[],
): readonly ReadonlyMap<string, number | null>[] {
	const units = columns[0]?.length ?? 0;
	return Array.from({ length: units }, (_, unit) => {
		const measured = new Map(
			table.names.map((code, at): [string, Measured] => {
				const value = columns[at]?.[unit] ?? null;
				return [code, value === null ? { kind: "missing", reason: "unknown" } : { kind: "value", value }];
			}),
		);
		const scores = aggregateTree(index, measured);
		return new Map(
			table.tree.map(({ code }) => {
				const score = scores.get(code);
				return [code, score?.kind === "value" ? score.value : null];
			}),
		);
	});
}
