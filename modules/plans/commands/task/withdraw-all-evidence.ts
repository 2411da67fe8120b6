import type { WriteTransaction } from "#platform/db/connections.ts";
import { withdrawFile } from "#platform/files/index.ts";
import { evidenceOf, markPublished } from "../../store/task/evidence.ts";

/** Takes every published copy of an occurrence back; the originals stay inside. */
export async function withdrawAllEvidence(trx: WriteTransaction, occurrenceId: string): Promise<void> {
	for (const { fileId, publishedAt } of await evidenceOf(trx, [occurrenceId])) {
		if (publishedAt === null) continue;
		await withdrawFile(trx, fileId);
		await markPublished(trx, fileId, null);
	}
}
