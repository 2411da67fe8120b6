import { faultsOfTree, levelOf, nodesByCode } from "@guong/index-math";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { unitByCode } from "#modules/organisation/index.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { ReferenceLoader } from "#platform/http/module-wiring.ts";
import type { IndicesTables } from "../tables.ts";
import { digestOfIndex, type IndexFiles, indexFolders, isShipped, readIndexFiles } from "./index-files.ts";
import { prepareSpreads } from "./prepare-places.ts";
import { prepareResults, type UnitIds } from "./prepare-results.ts";

const loaderVersion = 2;

/** Trees and published results of each index that comes with the program. Units must be loaded before. */
export const indexReference: readonly ReferenceLoader[] = indexFolders.map((folder) => ({
	name: `indices/${folder.slug}`,
	digest: () => digestOfIndex(folder, loaderVersion),
	load: async (trx, progress) => {
		// trees are laid in anew under the years that people brought in
		await sql`SET CONSTRAINTS ALL DEFERRED`.execute(writes(trx));
		const imported = await importedYears(trx, folder.code);
		await clear(trx, folder.code, imported);
		const shipped = await isShipped(folder);
		await clearTrees(trx, folder.code, shipped);
		if (!shipped) return progress("removed");
		const files = withoutYears(await readIndexFiles(folder), imported);
		refuseFaults(files);
		const results = prepareResults(files, await unitIdsOf(trx, files));
		await insertTrees(trx, folder.slug, files);
		await insertEditions(trx, files);
		await insert(trx, "indices.result", results);
		await insert(trx, "indices.spread", prepareSpreads(results, files.editions.editions));
		await sql`ANALYZE indices.node, indices.edition, indices.result, indices.spread`.execute(writes(trx));
		progress(
			`${results.filter((row) => row.value !== null).length} results, ${files.editions.editions.length} years`,
		);
	},
}));

function refuseFaults({ tree }: IndexFiles): void {
	const faults = tree.trees.flatMap((each) =>
		faultsOfTree(each).map((fault) => `${each.version} ${fault.code ?? ""} ${fault.kind}`),
	);
	if (faults.length > 0) throw new Error(`${tree.index.code}: ${faults.join("; ")}`);
}

/** A code names a unit only together with its system and a day. */
async function unitIdsOf(trx: WriteTransaction, files: IndexFiles): Promise<UnitIds> {
	const codes = new Set(files.results.map((line) => line.unitCode));
	const ids = new Map<string, string>();
	for (const { unitSystem, unitsOn } of files.editions.editions) {
		const day = Temporal.PlainDate.from(unitsOn);
		for (const code of codes) {
			const id = await unitByCode(trx, unitSystem, code, day);
			if (id !== null) ids.set(`${unitSystem} ${code} ${unitsOn}`, id);
		}
	}
	return ({ unitSystem, unitsOn }, code) => {
		const id = ids.get(`${unitSystem} ${code} ${unitsOn}`);
		if (id === undefined) throw new Error(`No unit bore the code ${code} (${unitSystem}) on ${unitsOn}.`);
		return id;
	};
}

/** Years into which people published results: from then on they are kept here, and the program's own leave them alone. */
async function importedYears(trx: WriteTransaction, index: string): Promise<readonly number[]> {
	const rows = await writes<IndicesTables>(trx)
		.selectFrom("indices.edition")
		.select("year")
		.where("index_code", "=", index)
		.where("import_id", "is not", null)
		.execute();
	return rows.map(({ year }) => year);
}

const withoutYears = (files: IndexFiles, years: readonly number[]): IndexFiles => ({
	...files,
	results: files.results.filter(({ year }) => !years.includes(year)),
	editions: {
		...files.editions,
		editions: files.editions.editions.filter(({ year }) => !years.includes(year)),
	},
});

async function clear(trx: WriteTransaction, index: string, imported: readonly number[]): Promise<void> {
	const tables = writes<IndicesTables>(trx);
	await tables.deleteFrom("indices.published_figure").where("index_code", "=", index).execute();
	for (const table of ["indices.spread", "indices.result", "indices.edition"] as const)
		await tables
			.deleteFrom(table)
			.where("index_code", "=", index)
			.where("year", "not in", imported.length > 0 ? [...imported] : [0])
			.execute();
}

/**
 * Versions that people published here stay. When the index no longer comes with the program, a tree on which an import
 * rests stays too.
 */
async function clearTrees(trx: WriteTransaction, index: string, shipped: boolean): Promise<void> {
	const written = sql<boolean>`EXISTS (SELECT FROM indices.version v
		WHERE v.index_code = t.index_code AND v.version = t.version AND v.draft_id IS NOT NULL)`;
	const kept = sql<boolean>`${written} OR ${!shipped} AND EXISTS
		(SELECT FROM indices.import i WHERE i.index_code = t.index_code AND i.version = t.version)`;
	await sql`DELETE FROM indices.comparability c WHERE index_code = ${index} AND NOT EXISTS (SELECT FROM indices.version v
		WHERE v.index_code = c.index_code AND v.version = c.to_version AND v.draft_id IS NOT NULL)`.execute(
		writes(trx),
	);
	await sql`DELETE FROM indices.node t WHERE index_code = ${index} AND NOT (${kept})`.execute(writes(trx));
	await sql`DELETE FROM indices.version t WHERE index_code = ${index} AND NOT (${kept})`.execute(writes(trx));
}

async function insertTrees(trx: WriteTransaction, slug: string, { tree }: IndexFiles): Promise<void> {
	const { code, label, unit, ...rest } = tree.index;
	const loading = sql<string>`gen_random_uuid()`;
	const words = { label_vi: label.vi, label_en: label.en, unit_vi: unit.vi, unit_en: unit.en };
	await writes<IndicesTables>(trx)
		.insertInto("indices.index")
		.values({ code, slug, loading, ...words, ...rest })
		.onConflict((conflict) => conflict.column("code").doUpdateSet({ slug, loading, ...words, ...rest }))
		.execute();
	await insert(
		trx,
		"indices.version",
		tree.trees.map(({ version, from, to }) => ({ index_code: code, version, from_year: from, to_year: to })),
	);
	await insert(trx, "indices.node", nodeRows(tree.trees));
	await insert(
		trx,
		"indices.comparability",
		tree.comparability.map((entry) => ({
			index_code: code,
			concept: entry.concept,
			from_version: entry.fromVersion,
			to_version: entry.toVersion,
			verdict: entry.verdict,
			reason_vi: entry.reason.vi,
			reason_en: entry.reason.en,
			stated: entry.stated,
			source: entry.source,
		})),
	);
}

const nodeRows = (trees: IndexFiles["tree"]["trees"]) =>
	trees.flatMap((tree) =>
		tree.nodes.map((node, place) => ({
			index_code: tree.index,
			version: tree.version,
			code: node.code,
			concept: node.concept,
			parent_code: node.parent,
			place,
			level: levelOf(nodesByCode(tree), node.code),
			label_vi: node.label.vi,
			label_en: node.label.en,
			weight: node.weight,
			minimum: node.minimum,
			maximum: node.maximum,
			direction: node.direction,
			aggregation: node.aggregation,
			when_missing: node.whenMissing,
			verified: node.verified,
			source: node.source,
		})),
	);

async function insertEditions(trx: WriteTransaction, { tree, editions }: IndexFiles): Promise<void> {
	const index_code = tree.index.code;
	for (const { publishedOn, ...source } of editions.sources) {
		const row = { ...source, published_on: publishedOn };
		await writes<IndicesTables>(trx)
			.insertInto("indices.source")
			.values(row)
			.onConflict((conflict) => conflict.column("id").doUpdateSet(row))
			.execute();
	}
	await insert(
		trx,
		"indices.edition",
		editions.editions.map((edition) => ({
			index_code,
			year: edition.year,
			version: edition.version,
			published_on: edition.publishedOn,
			published_on_source: edition.publishedOnSource,
			as_of: edition.asOf ?? null,
			partial: edition.partial ?? false,
			unit_system: edition.unitSystem,
			units_on: edition.unitsOn,
			ranks_published: edition.ranksPublished,
			group_source: edition.groupSource,
			source_id: edition.source,
			note_vi: edition.note?.vi ?? null,
			note_en: edition.note?.en ?? null,
		})),
	);
	await insert(
		trx,
		"indices.published_figure",
		editions.publishedFigures.map((figure) => ({ index_code, ...figure })),
	);
}

/** The rows as one parameter, read by the table's own column types. */
async function insert(
	trx: WriteTransaction,
	table: keyof IndicesTables,
	rows: readonly object[],
): Promise<void> {
	await sql`INSERT INTO ${sql.table(table)}
		SELECT * FROM jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
		writes(trx),
	);
}
