import type { Reading } from "@guong/admin-docs";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { ReadingTables } from "../../reading/tables.ts";

/** The reading that a plan was made of; null for one that was written here. */
export async function readingOfPlan(db: ReadDb, planId: string): Promise<Reading | null> {
	const row = await reads<ReadingTables>(db)
		.selectFrom("plans.reading")
		.select("reading")
		.where("plan_id", "=", planId)
		.orderBy("decided_at", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.reading ?? null;
}
