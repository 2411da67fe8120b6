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
		rows.set(key, rowOf(figure, before, how));
	}
	for (const unitId of new Set(figures.map((figure) => figure.unitId))) addUp(rows, unitId, given, how);
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

/** Nodes above a changed part, lowest first; only those that the publisher did not print and that the import does not give. */
function addUp(
	rows: Map<string, ResultRow>,
	unitId: string,
	given: ReadonlySet<string>,
	{ tree, importId }: Import,
): void {
	const children = childrenByParent(tree);
	for (const node of tree.nodes.toReversed()) {
		const key = keyOf(unitId, node.concept);
		const row = rows.get(key);
		if (row?.origin !== "summed" || node.aggregation.kind !== "sum" || given.has(key)) continue;
		const sum = sumOf(children.get(node.code) ?? [], rows, unitId);
		if (sum === null || sameValue(sum, row.value)) continue;
		rows.set(key, { ...row, published: sum, value: sum, missing_reason: null, import_id: importId });
	}
}

function sumOf(
	parts: readonly TreeNode[],
	rows: ReadonlyMap<string, ResultRow>,
	unitId: string,
): string | null {
	const values = parts.map((part) => rows.get(keyOf(unitId, part.concept))?.value ?? null);
	if (parts.length === 0 || values.includes(null)) return null;
	const decimals = Math.max(0, ...values.map((value) => (value?.split(".")[1] ?? "").length));
	return values.reduce((sum, value) => sum + Number(value), 0).toFixed(Math.min(decimals, 12));
}
