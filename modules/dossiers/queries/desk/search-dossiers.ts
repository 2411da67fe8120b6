import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { foldName, phoneDigits } from "../../domain/life/applicant.ts";
import type { DossierState } from "../../domain/life/states.ts";
import type { DossiersTables } from "../../tables.ts";

export interface FoundDossier {
	readonly id: string;
	readonly code: string;
	readonly procedure: string | null;
	readonly applicant: string | null;
	readonly state: DossierState;
	readonly filedOn: Temporal.PlainDate;
	readonly illustrative: boolean;
}

export const mostFound = 50;

/** By code, phone, or words of a name without tone marks; only in dossiers of these bodies, the latest first. */
export async function searchDossiers(
	db: ReadDb,
	bodyIds: readonly string[],
	typed: string,
): Promise<readonly FoundDossier[]> {
	const text = typed.trim();
	const words = foldName(text).split(" ").filter(Boolean);
	if (bodyIds.length === 0 || words.length === 0) return [];
	const phone = phoneDigits(text);
	const mine = sql`(d.desk_body_id = ANY (${[...bodyIds]}::text[]) OR d.handling_body_id = ANY (${[...bodyIds]}::text[]))
		AND d.source_id = 'guong'`;
	const named = words.map((word) => `%${word}%`);
	const { rows } = await sql<Omit<FoundDossier, "filedOn"> & { filedOn: string }>`
		SELECT d.id, d.code, d.procedure_name AS procedure, a.name AS applicant, d.state, d.filed_on AS "filedOn", d.illustrative
		FROM (
			(SELECT d.id FROM dossiers.dossier d JOIN dossiers.applicant a ON a.dossier_id = d.id
				WHERE ${mine} AND a.name_folded LIKE ALL (${named}::text[]) ORDER BY d.filed_at DESC LIMIT ${mostFound})
			UNION (SELECT d.id FROM dossiers.applicant a JOIN dossiers.dossier d ON d.id = a.dossier_id
				WHERE a.phone = ${phone} AND ${mine} ORDER BY d.filed_at DESC LIMIT ${mostFound})
			UNION SELECT d.id FROM dossiers.dossier d WHERE (d.code = ${text} OR d.code = ${text.toUpperCase()}) AND ${mine}
		) found JOIN dossiers.dossier d ON d.id = found.id LEFT JOIN dossiers.applicant a ON a.dossier_id = d.id
		ORDER BY d.filed_at DESC, d.id LIMIT ${mostFound}`.execute(reads<DossiersTables>(db).executor);
	return rows.map((row) => ({ ...row, filedOn: Temporal.PlainDate.from(row.filedOn) }));
}
