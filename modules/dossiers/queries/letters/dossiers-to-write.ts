import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { LetterState } from "../../domain/letters/steps.ts";
import type { LetterTables } from "../../letters/tables.ts";

/** A running dossier whose date is near or past, and whose person was not written to yet. */
export interface DossierToWrite {
	readonly id: string;
	readonly code: string;
	readonly procedure: string;
	readonly unitId: string;
	readonly handlingBodyId: string;
	readonly deskBodyId: string | null;
	readonly field: string | null;
	readonly rules: string;
	readonly officerPersonId: string | null;
	readonly dueAt: Temporal.Instant;
	readonly extensions: number;
	readonly illustrative: boolean;
	/** one that is being written */
	readonly letterId: string | null;
	readonly letterState: LetterState | null;
}

type Row = Omit<DossierToWrite, "dueAt"> & { readonly dueAt: string };

export const procedureNameSql = sql`coalesce(d.procedure_name, (SELECT v.name_vi FROM dossiers.procedure_version v WHERE v.id = d.version_id),
	d.procedure_code, '')`;

const select = (where: RawBuilder<unknown>, limit: number) => sql<Row>`
	SELECT d.id, d.code, ${procedureNameSql} AS procedure, d.unit_id AS "unitId", d.handling_body_id AS "handlingBodyId",
		d.desk_body_id AS "deskBodyId", d.field, d.rules, d.officer_person_id AS "officerPersonId", d.due_at AS "dueAt",
		d.extensions, d.illustrative, l.id AS "letterId", l.state AS "letterState"
	FROM dossiers.dossier d
	LEFT JOIN dossiers.apology_letter l ON l.dossier_id = d.id AND l.state <> 'withdrawn'
	WHERE d.ended_at IS NULL AND d.source_id = 'guong' AND d.state IN ('received', 'in-handling')
		AND l.state IS DISTINCT FROM 'issued' AND d.extensions = 0 AND ${where}
	ORDER BY d.due_at, d.id LIMIT ${limit}`;

const found = (rows: readonly Row[]): readonly DossierToWrite[] =>
	rows.map((row) => ({ ...row, dueAt: Temporal.Instant.from(row.dueAt) }));

/** Those of these bodies whose date lies before a moment, the oldest date first. */
export async function dossiersToWrite(
	db: ReadDb,
	{
		bodyIds,
		before,
		limit,
	}: { readonly bodyIds: readonly string[]; readonly before: Temporal.Instant; readonly limit: number },
): Promise<readonly DossierToWrite[]> {
	if (bodyIds.length === 0) return [];
	const where = sql`d.handling_body_id = ANY (${[...bodyIds]}::text[]) AND d.due_at < ${before.toString()}`;
	const { rows } = await select(where, limit).execute(reads<LetterTables>(db).executor);
	return found(rows);
}

export interface After {
	readonly dueAt: string;
	readonly id: string;
}

/** All of the installation, piece by piece, for the job. */
export async function allToWrite(
	db: ReadDb,
	{
		before,
		after,
		limit,
	}: { readonly before: Temporal.Instant; readonly after: After | null; readonly limit: number },
): Promise<readonly DossierToWrite[]> {
	const beyond = after ? sql`(d.due_at, d.id) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : sql`true`;
	const { rows } = await select(sql`d.due_at < ${before.toString()} AND ${beyond}`, limit).execute(
		reads<LetterTables>(db).executor,
	);
	return found(rows);
}

/** How many of these bodies' dossiers missed their date and nobody was written to. */
export async function countOverdueWithoutLetter(
	db: ReadDb,
	bodyIds: readonly string[],
	now: Temporal.Instant,
): Promise<number> {
	if (bodyIds.length === 0) return 0;
	const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM dossiers.dossier d
		WHERE d.handling_body_id = ANY (${[...bodyIds]}::text[]) AND d.ended_at IS NULL AND d.source_id = 'guong'
			AND d.state IN ('received', 'in-handling') AND d.due_at < ${now.toString()} AND d.extensions = 0
			AND NOT EXISTS (SELECT FROM dossiers.apology_letter l WHERE l.dossier_id = d.id AND l.state = 'issued')`.execute(
		reads<LetterTables>(db).executor,
	);
	return rows[0]?.count ?? 0;
}

/** Dossiers that missed a date within so many days, or still do, and of which nobody was asked to explain. */
export async function lateUnexplained(
	db: ReadDb,
	asked: {
		readonly now: Temporal.Instant;
		readonly since: Temporal.Instant;
		readonly after: string | null;
		readonly limit: number;
	},
): Promise<
	readonly {
		readonly id: string;
		readonly unitId: string;
		readonly handlingBodyId: string;
		readonly missedAt: Temporal.Instant;
	}[]
> {
	const { now, since, after, limit } = asked;
	const beyond = after ? sql`d.id > ${after}::uuid` : sql`true`;
	const { rows } = await sql<{ id: string; unitId: string; handlingBodyId: string; missedAt: string }>`
		SELECT d.id, d.unit_id AS "unitId", d.handling_body_id AS "handlingBodyId", d.due_at AS "missedAt"
		FROM (
			SELECT * FROM dossiers.dossier WHERE ended_at IS NULL AND source_id = 'guong'
				AND state IN ('received', 'in-handling') AND due_at < ${now.toString()}
			UNION ALL
			SELECT * FROM dossiers.dossier WHERE late_days > 0 AND source_id = 'guong'
				AND ended_at >= ${since.toString()}
		) d
		WHERE ${beyond} AND NOT EXISTS (SELECT FROM dossiers.late_explanation e WHERE e.dossier_id = d.id)
		ORDER BY d.id LIMIT ${limit}`.execute(reads<LetterTables>(db).executor);
	return rows.map((row) => ({ ...row, missedAt: Temporal.Instant.from(row.missedAt) }));
}
