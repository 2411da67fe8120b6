import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { columnOf, type SignCount, signCounts } from "../../domain/figures/tally-counts.ts";

export interface SignedDossier {
	readonly dossierId: string;
	readonly code: string;
	readonly sign: SignCount;
	/** yyyy-mm-dd */
	readonly day: string;
	/** whoever did it, person of the accounts; null: not known */
	readonly byPersonId: string | null;
}

const kinds = sql.raw(signCounts.map((sign) => `('${sign}', c.${columnOf(sign)})`).join(", "));

/** Acts of a body's dossiers that bear a sign, the latest first. Only for those who may read the dossiers themselves. */
export async function signedDossiers(
	db: ReadDb,
	bodyId: string,
	{
		from,
		to,
		limit,
	}: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate; readonly limit: number },
): Promise<readonly SignedDossier[]> {
	const { rows } = await sql<SignedDossier>`
		SELECT d.id AS "dossierId", d.code, k.sign, c.day, a.by_person_id AS "byPersonId"
		FROM dossiers.act a JOIN dossiers.dossier d ON d.id = a.dossier_id
		LEFT JOIN LATERAL (
			SELECT max(r.happened_at) AS at FROM dossiers.act r
			WHERE r.dossier_id = a.dossier_id AND r.number < a.number AND r.action = 'return' AND a.action = 'complete'
		) r ON true
		CROSS JOIN LATERAL dossiers.act_counts(a, r.at) c
		CROSS JOIN LATERAL (VALUES ${kinds}) k (sign, counted)
		WHERE (a.action IN ('return', 'complete', 'extend') OR a.at <> a.happened_at)
			AND a.happened_at >= ${from.toString()}::date AND a.happened_at < ${to.add({ days: 1 }).toString()}::date
			AND d.handling_body_id = ${bodyId} AND k.counted > 0
		ORDER BY a.happened_at DESC, d.code LIMIT ${limit}`.execute(reads<object>(db).executor);
	return rows;
}
