import type { IndexTree } from "@guong/index-math";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { IndexView } from "../domain/edition.ts";
import type { TreeDraft } from "../domain/trees/draft.ts";
import { draftOf } from "../store/trees.ts";
import type { TreeTables } from "../trees/tables.ts";
import { indexTrees } from "./trees.ts";

/** Drafts that are neither published nor dropped, newest first. */
export async function openDrafts(db: ReadDb): Promise<readonly TreeDraft[]> {
	const rows = await drafts(db).where("d.state", "=", "draft").orderBy("d.changed_at", "desc").execute();
	return rows.map(draftOf);
}

export async function draftById(db: ReadDb, id: string): Promise<TreeDraft | null> {
	const row = await drafts(db).where("d.id", "=", id).executeTakeFirst();
	return row ? draftOf(row) : null;
}

const drafts = (db: ReadDb) =>
	reads<TreeTables>(db)
		.selectFrom("indices.tree_draft as d")
		.innerJoin("indices.index as i", "i.code", "d.index_code")
		.selectAll("d")
		.select("i.owner_unit_id");

export interface WrittenIndex extends Pick<IndexView, "code" | "slug" | "label" | "publisher"> {
	readonly ownerUnitId: string | null;
	/** oldest first */
	readonly versions: readonly {
		readonly version: string;
		readonly from: number;
		readonly to: number | null;
		/** `yyyy-mm-dd`; null: it comes with the program */
		readonly publishedOn: string | null;
	}[];
}

/** Every index with its published versions, those of units among them; by code. */
export async function writtenIndices(db: ReadDb): Promise<readonly WrittenIndex[]> {
	const tables = reads<TreeTables>(db);
	const [indices, versions] = await Promise.all([
		tables
			.selectFrom("indices.index")
			.select(["code", "slug", "label_vi", "label_en", "publisher", "owner_unit_id"])
			.orderBy("code")
			.execute(),
		tables
			.selectFrom("indices.version")
			.select(["index_code", "version", "from_year", "to_year", "published_on"])
			.orderBy("from_year")
			.execute(),
	]);
	return indices.map((index) => ({
		code: index.code,
		slug: index.slug,
		label: { vi: index.label_vi, en: index.label_en },
		publisher: index.publisher,
		ownerUnitId: index.owner_unit_id,
		versions: versions
			.filter((version) => version.index_code === index.code)
			.map(({ version, from_year, to_year, published_on }) => ({
				version,
				from: from_year,
				to: to_year,
				publishedOn: published_on,
			})),
	}));
}

/** One published version, and the one right before it. */
export async function versionOf(
	db: ReadDb,
	index: string,
	version: string,
): Promise<{ readonly tree: IndexTree; readonly before: IndexTree | null } | null> {
	const trees = await indexTrees(db, index);
	const at = trees.findIndex((tree) => tree.version === version);
	const tree = trees[at];
	return tree ? { tree, before: trees[at - 1] ?? null } : null;
}
