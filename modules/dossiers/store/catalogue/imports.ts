import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { CatalogueTables } from "../../catalogue/tables.ts";
import type { PlannedVersion } from "../../domain/catalogue/planned-version.ts";

export interface KeptImport {
	readonly id: string;
	readonly unitId: string | null;
	readonly fileName: string;
	readonly content: readonly PlannedVersion[];
	readonly madeBy: string;
	readonly appliedAt: string | null;
}

export async function addImport(
	trx: WriteTransaction,
	{ content, ...row }: Omit<KeptImport, "appliedAt"> & { readonly madeAt: string },
): Promise<void> {
	await writes<CatalogueTables>(trx)
		.insertInto("dossiers.procedure_import")
		.values({
			id: row.id,
			unit_id: row.unitId,
			file_name: row.fileName,
			content: JSON.stringify(content),
			made_by: row.madeBy,
			made_at: row.madeAt,
			applied_at: null,
		})
		.execute();
}

export async function lockImport(trx: WriteTransaction, id: string): Promise<KeptImport | null> {
	const row = await writes<CatalogueTables>(trx)
		.selectFrom("dossiers.procedure_import")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		unitId: row.unit_id,
		fileName: row.file_name,
		content: row.content as readonly PlannedVersion[],
		madeBy: row.made_by,
		appliedAt: row.applied_at,
	};
}

export async function markApplied(trx: WriteTransaction, id: string, at: string): Promise<void> {
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_import")
		.set({ applied_at: at })
		.where("id", "=", id)
		.execute();
}
