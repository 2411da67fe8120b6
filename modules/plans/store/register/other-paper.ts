import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";

export async function insertOtherPaper(
	trx: WriteTransaction,
	paper: PlansTables["plans.other_paper"],
): Promise<void> {
	await writes<PlansTables>(trx).insertInto("plans.other_paper").values(paper).execute();
}

/** What papers kept elsewhere are about, by id. */
export async function otherPapers(
	db: ReadDb,
	ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly bodyId: string; readonly about: string }>> {
	if (ids.length === 0) return new Map();
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.other_paper")
		.select(["id", "body_id", "about"])
		.where("id", "in", ids)
		.execute();
	return new Map(rows.map((row) => [row.id, { bodyId: row.body_id, about: row.about }]));
}
