import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";

export async function isEvidence(db: ReadDb, fileId: string): Promise<boolean> {
	const row = await reads<PlansTables>(db)
		.selectFrom("plans.evidence")
		.select("file_id")
		.where("file_id", "=", fileId)
		.executeTakeFirst();
	return row !== undefined;
}
