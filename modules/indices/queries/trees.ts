import type { Comparability, IndexTree, TreeNode } from "@guong/index-math";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { IndexNode } from "../domain/result.ts";
import type { IndicesTables } from "../tables.ts";

/**
 * Every version of an index, oldest first, with its nodes in the publisher's order; `deepest` leaves out what lies
 * below: 1 dimensions, 2 sub-dimensions.
 */
export async function indexTrees(db: ReadDb, index: string, deepest = 9): Promise<readonly IndexTree[]> {
	const tables = reads<IndicesTables>(db);
	const [versions, nodes] = await Promise.all([
		tables
			.selectFrom("indices.version")
			.selectAll()
			.where("index_code", "=", index)
			.orderBy("from_year")
			.execute(),
		tables
			.selectFrom("indices.node")
			.selectAll()
			.where("index_code", "=", index)
			.where("level", "<=", deepest)
			.orderBy("place")
			.execute(),
	]);
	return versions.map(({ version, from_year, to_year }, at) => ({
		index,
		version,
		from: from_year,
		to: to_year ?? lastYearBefore(versions[at + 1]),
		nodes: nodes.filter((node) => node.version === version).map(nodeOf),
	}));
}

/** A version that is published is not changed when the next one follows: it ends where that one begins. */
const lastYearBefore = (next: { readonly from_year: number } | undefined): number | null =>
	next ? next.from_year - 1 : null;

/**
 * The tree of a year, parents before children. For a year after the last known version: that version, its nodes marked
 * as not certain, since plans are written before the structure of their year is published. Empty: no such index, or a
 * year before its first.
 */
export async function indexNodes(db: ReadDb, index: string, year: number): Promise<readonly IndexNode[]> {
	const tables = reads<IndicesTables>(db);
	const version = await tables
		.selectFrom("indices.version")
		.select(["version", "to_year"])
		.where("index_code", "=", index)
		.where("from_year", "<=", year)
		.orderBy("from_year", "desc")
		.executeTakeFirst();
	if (!version) return [];
	const rows = await tables
		.selectFrom("indices.node")
		.selectAll()
		.where("index_code", "=", index)
		.where("version", "=", version.version)
		.orderBy("place")
		.execute();
	const certain = version.to_year === null || year <= version.to_year;
	return rows.map((row) => ({
		...nodeOf(row),
		index,
		version: row.version,
		level: row.level,
		certain,
	}));
}

/** What an index has ever measured, by the name of its latest version; the total is not among it. */
export async function latestConcepts(db: ReadDb, index: string): Promise<ReadonlyMap<string, TreeNode>> {
	const trees = await indexTrees(db, index);
	return new Map(
		trees.flatMap(({ nodes }) =>
			nodes.filter(({ parent }) => parent !== null).map((node) => [node.concept, node]),
		),
	);
}

/** The nodes of a year by what they measure; a concept that the year does not have is not in the answer. */
export async function nodesByConcept(
	db: ReadDb,
	index: string,
	year: number,
	concepts?: readonly string[],
): Promise<ReadonlyMap<string, IndexNode>> {
	const wanted = concepts && new Set(concepts);
	const nodes = await indexNodes(db, index, year);
	return new Map(
		nodes.flatMap((node) => (wanted && !wanted.has(node.concept) ? [] : [[node.concept, node] as const])),
	);
}

/** What is known about comparing concepts across versions; all of them unless said. */
export async function comparabilityTable(
	db: ReadDb,
	index: string,
	concepts?: readonly string[],
): Promise<readonly Comparability[]> {
	let query = reads<IndicesTables>(db)
		.selectFrom("indices.comparability")
		.selectAll()
		.where("index_code", "=", index);
	if (concepts) query = query.where("concept", "in", concepts.length > 0 ? [...concepts] : [""]);
	const rows = await query.execute();
	return rows.map((row) => ({
		concept: row.concept,
		fromVersion: row.from_version,
		toVersion: row.to_version,
		verdict: row.verdict,
		reason: { vi: row.reason_vi, en: row.reason_en },
		stated: row.stated,
		source: row.source,
	}));
}

const figure = (text: string | null): number | null => (text === null ? null : Number(text));

function nodeOf(row: IndicesTables["indices.node"]): TreeNode {
	return {
		code: row.code,
		concept: row.concept,
		parent: row.parent_code,
		label: { vi: row.label_vi, en: row.label_en },
		weight: figure(row.weight),
		minimum: figure(row.minimum),
		maximum: figure(row.maximum),
		direction: row.direction,
		aggregation: row.aggregation,
		whenMissing: row.when_missing,
		verified: row.verified,
		source: row.source,
	};
}
