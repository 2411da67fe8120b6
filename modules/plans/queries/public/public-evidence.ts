import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PublicPlansTables } from "../../public/tables.ts";

export interface PublicEvidence {
	readonly fileId: string;
	readonly caption: string | null;
}

/** Published copies by occurrence, oldest first. */
export async function publicEvidence(
	db: ReadDb,
	occurrenceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PublicEvidence[]>> {
	const found = new Map<string, PublicEvidence[]>(occurrenceIds.map((id) => [id, []]));
	if (occurrenceIds.length === 0) return found;
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_evidence")
		.selectAll()
		.where("occurrence_id", "in", occurrenceIds)
		.orderBy("published_at")
		.execute();
	for (const row of rows) found.get(row.occurrence_id)?.push({ fileId: row.file_id, caption: row.caption });
	return found;
}

export async function isPublicEvidence(db: ReadDb, fileId: string): Promise<boolean> {
	const row = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_evidence")
		.select("file_id")
		.where("file_id", "=", fileId)
		.executeTakeFirst();
	return row !== undefined;
}
