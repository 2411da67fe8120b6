import { type IndexTree, levelOf, nodesByCode, type TreeNode } from "@guong/index-math";
import type { IndicesTables } from "../tables.ts";
import type { EditionEntry, IndexFiles, MissingEntry, ResultLine } from "./index-files.ts";
import { addPlaces } from "./prepare-places.ts";

export type ResultRow = IndicesTables["indices.result"];
/** A unit's permanent id by the code it bore on the edition's day. */
export type UnitIds = (edition: EditionEntry, unitCode: string) => string;

/**
 * Result rows of all editions, with a row that says why for every figure that is missing. Throws where the files do not
 * agree with each other: a blank cell that nothing explains, an explanation of a cell that has a figure, a code without a unit.
 */
export function prepareResults(files: IndexFiles, unitIds: UnitIds): readonly ResultRow[] {
	return files.editions.editions.flatMap((edition) => {
		const tree = files.tree.trees.find((each) => each.version === edition.version);
		if (!tree || edition.year < tree.from || edition.year > (tree.to ?? edition.year))
			throw new Error(`${edition.year}: version ${edition.version} does not hold for this year.`);
		const lines = files.results.filter((line) => line.year === edition.year);
		const rows = lines.flatMap((line) =>
			rowsOfLine(files, edition, tree, line, unitIds(edition, line.unitCode)),
		);
		return addPlaces(rows, tree, edition);
	});
}

function rowsOfLine(
	files: IndexFiles,
	edition: EditionEntry,
	tree: IndexTree,
	line: ResultLine,
	unitId: string,
): readonly ResultRow[] {
	const nodes = nodesByCode(tree);
	const gaps = files.editions.missing.filter(
		(gap) => gap.year === line.year && gap.unitCode === line.unitCode,
	);
	const rows = tree.nodes.flatMap((node): ResultRow[] => {
		const text = line.cells.get(node.concept);
		// nodes that are not in the file at all: indicators below the published sub-dimensions
		if (text === undefined) return [];
		const level = levelOf(nodes, node.code);
		if (text === "" && edition.partial) return [];
		const gap = gaps.find((each) => isGap(tree, each, node));
		return [rowOf(files, edition, line, { node, level, text, gap, unitId })];
	});
	refuseForeignCells(tree, line);
	return rows;
}

interface CellOfLine {
	readonly node: TreeNode;
	readonly level: number;
	readonly text: string;
	readonly gap: MissingEntry | undefined;
	readonly unitId: string;
}

function rowOf(
	files: IndexFiles,
	edition: EditionEntry,
	line: ResultLine,
	{ node, level, text, gap, unitId }: CellOfLine,
): ResultRow {
	const where = `${line.year} ${line.unitCode} ${node.concept}`;
	// publishers print 0 for what they left out, on scales that do not reach 0
	const blank = text === "" || (Number(text) === 0 && (node.minimum ?? 0) > 0);
	if (blank && !gap) throw new Error(`${where} is blank and nothing says why.`);
	if (!blank && gap) throw new Error(`${where} has a figure although it is said to be missing.`);
	if (!blank && !/^\d+(\.\d+)?$/.test(text)) throw new Error(`${where} is not a figure: ${text}`);
	const error = files.editions.errors.find(
		(each) => each.year === line.year && each.unitCode === line.unitCode && each.concept === node.concept,
	);
	const published = files.editions.ranks?.find(
		(each) => each.year === line.year && each.unitCode === line.unitCode && each.concept === node.concept,
	);
	return {
		...withoutPlace,
		published_rank: published?.rank ?? null,
		published_of: published?.of ?? null,
		index_code: files.tree.index.code,
		year: line.year,
		unit_id: unitId,
		concept: node.concept,
		code: node.code,
		level,
		published: blank ? null : text,
		value: blank ? null : text,
		origin: edition.sumsDerived && node.aggregation.kind === "sum" ? "summed" : "published",
		missing_reason: blank ? (gap?.reason ?? "unknown") : null,
		missing_note_vi: blank ? (gap?.note.vi ?? null) : null,
		missing_note_en: blank ? (gap?.note.en ?? null) : null,
		standard_error: error?.standardError ?? null,
		interval_low: error?.low ?? null,
		interval_high: error?.high ?? null,
		interval_level: error?.levelPrinted ?? null,
		interval_multiplier: error?.multiplier ?? null,
		error_source_id: error?.source ?? null,
		source_id: edition.source,
		import_id: null,
	};
}

const withoutPlace = {
	published_group: null,
	computed_rank: null,
	computed_of: null,
	computed_tied: null,
	computed_group: null,
} as const;

/** A node is missing by itself, with the node above it, or as the sum of something missing. */
function isGap(tree: IndexTree, gap: MissingEntry, node: TreeNode): boolean {
	if (gap.concepts === null) return true;
	const nodes = nodesByCode(tree);
	const named = new Set(gap.concepts);
	for (let up: TreeNode | undefined = node; up; up = up.parent === null ? undefined : nodes.get(up.parent))
		if (named.has(up.concept)) return true;
	return tree.nodes.some((below) => {
		if (!named.has(below.concept)) return false;
		for (let up: TreeNode | undefined = below; up; up = up.parent === null ? undefined : nodes.get(up.parent))
			if (up === node) return true;
		return false;
	});
}

/** A figure for something that the year's version does not have would be lost in silence. */
function refuseForeignCells(tree: IndexTree, line: ResultLine): void {
	const known = new Set(tree.nodes.map((node) => node.concept));
	for (const [concept, text] of line.cells)
		if (text !== "" && !known.has(concept))
			throw new Error(`${line.year} ${line.unitCode}: ${tree.version} has no ${concept}.`);
}
