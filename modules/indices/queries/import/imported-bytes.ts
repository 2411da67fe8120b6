import type { ReadDb } from "#platform/db/connections.ts";
import { type FileStore, findFile } from "#platform/files/index.ts";
import { importProblem } from "../../import/errors.ts";
import type { ImportRow } from "../../import/tables.ts";

/** The file of an import as it came; a correction typed by hand has none. */
export async function importedBytes(
	db: ReadDb,
	row: Pick<ImportRow, "file_id">,
	files: FileStore,
): Promise<Uint8Array> {
	const file = row.file_id === null ? null : await findFile(db, row.file_id);
	if (!file) throw importProblem("import-wrong-state", {});
	return new Uint8Array(await new Response(await files.open(file.sha256)).arrayBuffer());
}
