import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { DeskTables } from "../../desk/tables.ts";

export interface StoredPaperFile {
	readonly fileId: string;
	readonly dossierId: string;
	readonly name: string;
	readonly kind: "handed-in" | "result";
	readonly addedAt: Temporal.Instant;
	readonly addedBy: string | null;
}

export async function insertPaperFile(trx: WriteTransaction, file: StoredPaperFile): Promise<void> {
	await writes<DeskTables>(trx)
		.insertInto("dossiers.paper_file")
		.values({
			...{ file_id: file.fileId, dossier_id: file.dossierId, name: file.name, kind: file.kind },
			added_at: file.addedAt.toString(),
			added_by: file.addedBy,
		})
		.execute();
}

export async function deletePaperFile(trx: WriteTransaction, fileId: string): Promise<void> {
	await writes<DeskTables>(trx).deleteFrom("dossiers.paper_file").where("file_id", "=", fileId).execute();
}

export async function paperFilesOf(db: ReadDb, dossierId: string): Promise<readonly StoredPaperFile[]> {
	const rows = await reads<DeskTables>(db)
		.selectFrom("dossiers.paper_file")
		.selectAll()
		.where("dossier_id", "=", dossierId)
		.orderBy("added_at")
		.orderBy("file_id")
		.execute();
	return rows.map((row) => ({
		...{ fileId: row.file_id, dossierId: row.dossier_id, name: row.name, kind: row.kind },
		addedAt: Temporal.Instant.from(row.added_at),
		addedBy: row.added_by,
	}));
}
