import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";

type AnchorRow = PlansTables["plans.anchor_day"];

/** All statements about the days of events, the newest of each first. */
export async function anchorStatements(
	db: ReadDb,
	anchors: readonly string[] | "all",
): Promise<readonly AnchorRow[]> {
	if (anchors !== "all" && anchors.length === 0) return [];
	const all = reads<PlansTables>(db).selectFrom("plans.anchor_day").selectAll();
	return (anchors === "all" ? all : all.where("anchor", "in", [...anchors]))
		.orderBy("anchor")
		.orderBy("number", "desc")
		.execute();
}

export async function insertAnchorDay(trx: WriteTransaction, row: AnchorRow): Promise<void> {
	await writes<PlansTables>(trx).insertInto("plans.anchor_day").values(row).execute();
}
