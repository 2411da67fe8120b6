import { levelOf, nodesByCode, type TreeNode } from "@guong/index-math";
import { sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { type TreeDraft, treeOfDraft } from "../domain/trees/draft.ts";
import type { IndicesTables } from "../tables.ts";
import type { TreeTables } from "../trees/tables.ts";

const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`;

type Row = TreeTables["indices.tree_draft"] & { readonly owner_unit_id: string | null };

export const draftOf = (row: Row): TreeDraft => ({
	id: row.id,
	index: row.index_code,
	ownerUnitId: row.owner_unit_id,
	head: { version: row.version, fromYear: row.from_year, toYear: row.to_year, basis: row.basis },
	copiedFrom:
		row.copied_from_index === null || row.copied_from_version === null
			? null
			: { index: row.copied_from_index, version: row.copied_from_version },
	nodes: row.nodes,
	verdicts: row.verdicts,
	revision: row.revision,
	state: row.state,
});

/** Locked until the transaction ends: two people never change one revision. */
export async function lockDraft(trx: WriteTransaction, id: string): Promise<TreeDraft | undefined> {
	const row = await writes<TreeTables>(trx)
		.selectFrom("indices.tree_draft as d")
		.innerJoin("indices.index as i", "i.code", "d.index_code")
		.selectAll("d")
		.select("i.owner_unit_id")
		.where("d.id", "=", id)
		.forUpdate("d")
		.executeTakeFirst();
	return row && draftOf(row);
}

export async function addIndex(
	trx: WriteTransaction,
	row: Omit<IndicesTables["indices.index"], "loading">,
): Promise<void> {
	await writes<TreeTables>(trx)
		.insertInto("indices.index")
		.values({ ...row, loading: sql<string>`gen_random_uuid()` })
		.execute();
}

export async function indexOwner(
	db: ReadDb,
	code: string,
): Promise<{ readonly ownerUnitId: string | null } | null> {
	const row = await reads<TreeTables>(db)
		.selectFrom("indices.index")
		.select("owner_unit_id")
		.where("code", "=", code)
		.executeTakeFirst();
	return row ? { ownerUnitId: row.owner_unit_id } : null;
}

export interface By {
	readonly personId: string;
	readonly at: string;
}

export async function addDraft(trx: WriteTransaction, draft: TreeDraft, by: By): Promise<void> {
	await writes<TreeTables>(trx)
		.insertInto("indices.tree_draft")
		.values({
			id: draft.id,
			index_code: draft.index,
			version: draft.head.version,
			from_year: draft.head.fromYear,
			to_year: draft.head.toYear,
			basis: draft.head.basis,
			copied_from_index: draft.copiedFrom?.index ?? null,
			copied_from_version: draft.copiedFrom?.version ?? null,
			nodes: json(draft.nodes),
			verdicts: json(draft.verdicts),
			revision: draft.revision,
			state: draft.state,
			made_by: by.personId,
			made_at: by.at,
			changed_at: by.at,
		})
		.execute();
}

export async function keepDraft(trx: WriteTransaction, draft: TreeDraft, at: string): Promise<void> {
	await writes<TreeTables>(trx)
		.updateTable("indices.tree_draft")
		.set({
			nodes: json(draft.nodes),
			verdicts: json(draft.verdicts),
			revision: draft.revision + 1,
			changed_at: at,
		})
		.where("id", "=", draft.id)
		.execute();
}

export async function endDraft(
	trx: WriteTransaction,
	id: string,
	state: "published" | "dropped",
	by: By,
): Promise<void> {
	await writes<TreeTables>(trx)
		.updateTable("indices.tree_draft")
		.set({ state, ended_by: by.personId, ended_at: by.at })
		.where("id", "=", id)
		.execute();
}

/** The version with its nodes and what was confirmed about comparing; from now on it never changes. */
export async function addVersion(
	trx: WriteTransaction,
	draft: TreeDraft,
	{ day, fromVersion }: { readonly day: string; readonly fromVersion: string | null },
): Promise<void> {
	const tables = writes<TreeTables>(trx);
	const { version, fromYear, toYear, basis } = draft.head;
	await tables
		.insertInto("indices.version")
		.values({
			index_code: draft.index,
			version,
			from_year: fromYear,
			to_year: toYear,
			draft_id: draft.id,
			published_on: day,
		})
		.execute();
	await sql`INSERT INTO indices.node SELECT * FROM jsonb_populate_recordset(null::indices.node,
		${JSON.stringify(nodeRows(draft))}::jsonb)`.execute(tables);
	if (fromVersion === null || draft.verdicts.length === 0) return;
	await tables
		.insertInto("indices.comparability")
		.values(
			draft.verdicts.map(({ concept, verdict, reason }) => ({
				index_code: draft.index,
				concept,
				from_version: fromVersion,
				to_version: version,
				verdict,
				reason_vi: reason.vi,
				reason_en: reason.en,
				// whoever issues the index says so; about an index of others it is our reading
				stated: draft.ownerUnitId !== null,
				source: basis,
			})),
		)
		.execute();
}

function nodeRows(draft: TreeDraft): readonly object[] {
	const byCode = nodesByCode(treeOfDraft(draft));
	return draft.nodes.map((node: TreeNode, place) => ({
		index_code: draft.index,
		version: draft.head.version,
		code: node.code,
		concept: node.concept,
		parent_code: node.parent,
		place,
		level: levelOf(byCode, node.code),
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
	}));
}

/** What pages remember of the index holds no more. */
export async function renewLoading(trx: WriteTransaction, code: string): Promise<void> {
	await writes<TreeTables>(trx)
		.updateTable("indices.index")
		.set({ loading: sql<string>`gen_random_uuid()` })
		.where("code", "=", code)
		.execute();
}
