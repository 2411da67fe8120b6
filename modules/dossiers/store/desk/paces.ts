import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { DeskTables } from "../../desk/tables.ts";

/**
 * From each point of the way to the result, for every procedure at every body, over the dossiers settled since a moment. Only
 * the last time that a dossier came to a point counts: what was returned begins anew. One statement, so that nobody reads half of it.
 */
export async function replacePaces(
	trx: WriteTransaction,
	{ since, now }: { readonly since: Temporal.Instant; readonly now: Temporal.Instant },
): Promise<void> {
	const db = writes<DeskTables>(trx);
	await sql`DELETE FROM dossiers.pace`.execute(db);
	await sql`
		INSERT INTO dossiers.pace (handling_body_id, procedure_id, stage, cases, median_hours, p80_hours, reckoned_at)
		SELECT handling_body_id, procedure_id, stage, count(*),
			round(percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::numeric, 1),
			round(percentile_cont(0.8) WITHIN GROUP (ORDER BY hours)::numeric, 1), ${now.toString()}::timestamptz
		FROM (
			SELECT d.handling_body_id, d.procedure_id,
				CASE WHEN a.action = 'receive' THEN 0 ELSE coalesce((a.details #>> '{changes,step}')::smallint, 1) END AS stage,
				extract(epoch FROM d.settled_at - max(a.happened_at)) / 3600 AS hours
			FROM dossiers.dossier d JOIN dossiers.act a ON a.dossier_id = d.id
			WHERE d.source_id = 'guong' AND d.settled_at >= ${since.toString()}::timestamptz AND d.procedure_id IS NOT NULL
				AND a.action IN ('receive', 'hand-over', 'pass-on', 'complete') AND a.happened_at <= d.settled_at
			GROUP BY d.id, 1, 2, 3
		) way GROUP BY 1, 2, 3`.execute(db);
}
