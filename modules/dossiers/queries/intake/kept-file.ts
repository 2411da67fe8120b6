import type { ReadDb } from "#platform/db/connections.ts";
import { type FileStore, findFile } from "#platform/files/index.ts";
import { intakeProblem } from "../../intake/errors.ts";
import type { IntakeRow } from "../../store/intake/intakes.ts";
import { type IntakeFile, openIntakeFile } from "./open-intake-file.ts";

/** The file of an intake as it came, to be read again. */
export async function keptFile(
	db: ReadDb,
	{ file_id }: Pick<IntakeRow, "file_id">,
	files: FileStore,
): Promise<IntakeFile> {
	const kept = file_id === null ? null : await findFile(db, file_id);
	if (!kept) throw intakeProblem("intake-file-forgotten", {});
	return openIntakeFile(() => files.open(kept.sha256));
}
