import { type RawBuilder, sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { LetterTables } from "../../letters/tables.ts";
import { letterOf, type StoredLetter } from "../../store/letters/letter.ts";

export interface LetterInList extends StoredLetter {
	readonly code: string;
	readonly procedure: string;
	readonly field: string | null;
}

type Row = LetterTables["dossiers.apology_letter"] & {
	version: number;
	year: number | null;
	code: string;
	procedure: string;
	field: string | null;
};

async function find(db: ReadDb, where: RawBuilder<unknown>, limit: number): Promise<readonly LetterInList[]> {
	const { rows } = await sql<Row>`
		SELECT l.*, d.code, d.field, coalesce(d.procedure_name, v.name_vi, d.procedure_code, '') AS procedure
		FROM dossiers.apology_letter l
		JOIN dossiers.dossier d ON d.id = l.dossier_id
		LEFT JOIN dossiers.procedure_version v ON v.id = d.version_id
		WHERE ${where} ORDER BY l.old_due_at, l.id LIMIT ${limit}`.execute(reads<LetterTables>(db).executor);
	return rows.map((row) => ({
		...letterOf(row),
		...{ code: row.code, procedure: row.procedure, field: row.field },
	}));
}

/** Drafts, signed and numbered letters of these bodies: each waits for its next step. */
export const lettersInWork = (db: ReadDb, bodyIds: readonly string[], limit: number) =>
	find(
		db,
		sql`l.body_id = ANY (${[...bodyIds]}::text[]) AND l.state IN ('draft', 'signed', 'numbered')`,
		limit,
	);

/** Issued letters of which nothing reached the person yet: to be printed and posted, or told by phone. */
export const lettersToTell = (db: ReadDb, bodyIds: readonly string[], limit: number) =>
	find(
		db,
		sql`(l.body_id = ANY (${[...bodyIds]}::text[]) OR l.desk_body_id = ANY (${[...bodyIds]}::text[]))
			AND l.state = 'issued' AND d.delivered_at IS NULL AND NOT EXISTS (
				SELECT FROM dossiers.letter_sending s WHERE s.letter_id = l.id AND s.state IN ('queued', 'sent', 'kept', 'done')
			)`,
		limit,
	);

/** Dossiers of these bodies that were written to and missed the new date as well: a second letter there is none. */
export const lateAgain = (db: ReadDb, bodyIds: readonly string[], now: string, limit: number) =>
	find(
		db,
		sql`l.body_id = ANY (${[...bodyIds]}::text[]) AND l.state = 'issued' AND d.ended_at IS NULL AND d.due_at < ${now}
			AND d.state IN ('received', 'in-handling')`,
		limit,
	);
