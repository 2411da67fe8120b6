import { childrenByParent, type IndexTree, levelOf, nodesByCode, type TreeNode } from "@guong/index-math";
import type { IndicesTables } from "../../tables.ts";

type ResultRow = IndicesTables["indices.result"];

/** A figure to be published. */
export interface NewFigure {
	readonly unitId: string;
	readonly concept: string;
	readonly value: string | null;
	readonly missingReason: ResultRow["missing_reason"];
	readonly missingNote: string | null;
	readonly standardError: string | null;
	readonly low: string | null;
	readonly high: string | null;
	readonly level: string | null;
	readonly multiplier: string | null;
}

export interface Applied {
	/** all rows of the year, ranks not yet computed */
	readonly rows: readonly ResultRow[];
	/** rows that stood there and now say something else */
	readonly changed: readonly { readonly before: ResultRow; readonly after: ResultRow }[];
}

interface Import {
	readonly index: string;
	readonly year: number;
	readonly importId: string;
	readonly sourceId: string;
	readonly tree: IndexTree;
}

const keyOf = (unitId: string, concept: string): string => `${unitId} ${concept}`;

/** The year as it stands with the figures of an import in it. Totals that were added up here are added up again. */
export function applyImport(
	existing: readonly ResultRow[],
	figures: readonly NewFigure[],
	how: Import,
): Applied {
	const rows = new Map(existing.map((row) => [keyOf(row.unit_id, row.concept), row]));
	const given = new Set(figures.map(({ unitId, concept }) => keyOf(unitId, concept)));
	for (const figure of figures) {
		const key = keyOf(figure.unitId, figure.concept);
		const before = rows.get(key);
		if (before && saysTheSame(before, figure)) continue;
		const after = rowOf(figure, before, how);
		rows.set(key, after);
		addUp(rows, before, after, given, how);
	}
	const before = new Map(existing.map((row) => [keyOf(row.unit_id, row.concept), row]));
	return {
		rows: [...rows.values()],
		changed: [...rows].flatMap(([key, after]) => {
			const old = before.get(key);
			const same = !old || (sameValue(old.value, after.value) && old.missing_reason === after.missing_reason);
			return same ? [] : [{ before: old, after }];
		}),
	};
}

const sameValue = (one: string | null, other: string | null): boolean =>
	one === null || other === null ? one === other : Number(one) === Number(other);

const saysTheSame = (row: ResultRow, figure: NewFigure): boolean =>
	sameValue(row.value, figure.value) &&
	row.missing_reason === figure.missingReason &&
	(figure.standardError === null || sameValue(row.standard_error, figure.standardError));

function rowOf(figure: NewFigure, before: ResultRow | undefined, how: Import): ResultRow {
	const node = how.tree.nodes.find(({ concept }) => concept === figure.concept);
	if (!node) throw new Error(`${how.tree.version} has no ${figure.concept}.`);
	const hasError = figure.standardError !== null;
	return {
		index_code: how.index,
		year: how.year,
		unit_id: figure.unitId,
		concept: figure.concept,
		code: node.code,
		level: levelOf(nodesByCode(how.tree), node.code),
		published: figure.value,
		value: figure.value,
		origin: "published",
		missing_reason: figure.missingReason,
		missing_note_vi: figure.missingNote,
		missing_note_en: figure.missingNote,
		standard_error: figure.standardError,
		interval_low: figure.low,
		interval_high: figure.high,
		interval_level: figure.level,
		interval_multiplier: figure.multiplier,
		error_source_id: hasError ? how.sourceId : null,
		published_rank: before?.published_rank ?? null,
		published_of: before?.published_of ?? null,
		published_group: figure.value === null ? null : (before?.published_group ?? null),
		computed_rank: null,
		computed_of: null,
		computed_tied: null,
		computed_group: null,
		source_id: how.sourceId,
		import_id: how.importId,
	};
}

/**
 * The nodes above a figure, as far as they were added up here and are not given themselves. They move by what the figure moved,
 * since what was published with six decimals was added up before it was rounded.
 */
function addUp(
	rows: Map<string, ResultRow>,
	before: ResultRow | undefined,
	after: ResultRow,
	given: ReadonlySet<string>,
	how: Import,
): void {
	const { tree, importId } = how;
	const nodes = nodesByCode(tree);
	const parent = nodes.get(nodes.get(after.code)?.parent ?? "");
	const key = parent && keyOf(after.unit_id, parent.concept);
	const row = key === undefined ? undefined : rows.get(key);
	if (!parent || !key || row?.origin !== "summed" || parent.aggregation.kind !== "sum" || given.has(key))
		return;
	const sum = movedBy(row, before, after) ?? sumOf(parent, rows, after.unit_id, tree);
	const missing = sum === null ? (after.missing_reason ?? row.missing_reason ?? "unknown") : null;
	const next = { ...row, published: sum, value: sum, missing_reason: missing, import_id: importId };
	rows.set(key, next);
	addUp(rows, row, next, given, how);
}

const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

function movedBy(row: ResultRow, before: ResultRow | undefined, after: ResultRow): string | null {
	if (row.value === null || !before || before.value === null || after.value === null) return null;
	const moved = Number(row.value) + Number(after.value) - Number(before.value);
	return moved.toFixed(Math.min(12, Math.max(...[row.value, before.value, after.value].map(decimalsOf))));
}

function sumOf(
	parent: TreeNode,
	rows: ReadonlyMap<string, ResultRow>,
	unitId: string,
	tree: IndexTree,
): string | null {
	const parts = childrenByParent(tree).get(parent.code) ?? [];
	const values = parts.map((part) => rows.get(keyOf(unitId, part.concept))?.value ?? null);
	const known = values.filter((value) => value !== null);
	if (known.length < values.length || known.length === 0) return null;
	const sum = known.reduce((so, value) => so + Number(value), 0);
	return sum.toFixed(Math.min(12, Math.max(...known.map(decimalsOf))));
}
