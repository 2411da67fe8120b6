import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";

/** A file that shows that something was done, with the report to which it belongs. */
export interface StoredEvidence {
	readonly fileId: string;
	readonly occurrenceId: string;
	/** number of the act */
	readonly act: number;
	readonly caption: string | null;
	readonly publishedBy: string | null;
	readonly publishedAt: string | null;
}

export async function insertEvidence(
	trx: WriteTransaction,
	evidence: { readonly fileId: string; readonly actId: string; readonly caption: string | null },
): Promise<void> {
	const { fileId, actId, caption } = evidence;
	await writes<PlansTables>(trx)
		.insertInto("plans.evidence")
		.values({ file_id: fileId, act_id: actId, caption, published_by: null, published_at: null })
		.execute();
}

/** The evidence of some occurrences, in the order in which it came. */
export async function evidenceOf(
	db: ReadDb,
	occurrenceIds: readonly string[],
): Promise<readonly StoredEvidence[]> {
	if (occurrenceIds.length === 0) return [];
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.evidence as e")
		.innerJoin("plans.act as a", "a.id", "e.act_id")
		.select(["e.file_id", "e.caption", "e.published_by", "e.published_at", "a.occurrence_id", "a.number"])
		.where("a.occurrence_id", "in", [...occurrenceIds])
		.orderBy("a.number")
		.orderBy("e.file_id")
		.execute();
	return rows.map((row) => ({
		fileId: row.file_id,
		occurrenceId: row.occurrence_id,
		act: row.number,
		caption: row.caption,
		publishedBy: row.published_by,
		publishedAt: row.published_at,
	}));
}

export async function markPublished(
	trx: WriteTransaction,
	fileId: string,
	by: { readonly personId: string; readonly at: string } | null,
): Promise<void> {
	await writes<PlansTables>(trx)
		.updateTable("plans.evidence")
		.set({ published_by: by?.personId ?? null, published_at: by?.at ?? null })
		.where("file_id", "=", fileId)
		.execute();
}
