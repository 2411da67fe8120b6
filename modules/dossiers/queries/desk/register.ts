import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Delivery } from "../../domain/life/dossier.ts";
import type { DossierState } from "../../domain/life/states.ts";
import type { DossiersTables } from "../../tables.ts";

/** A line of form 07. */
export interface RegisterRow {
	readonly id: string;
	readonly code: string;
	readonly procedure: string | null;
	readonly applicant: string | null;
	readonly address: string | null;
	readonly phone: string | null;
	readonly handlingBodyId: string;
	readonly filedAt: Temporal.Instant;
	readonly dueAt: Temporal.Instant | null;
	readonly deliveredAt: Temporal.Instant | null;
	readonly deliveredHow: Delivery | null;
	readonly state: DossierState;
	readonly illustrative: boolean;
}

interface Row extends Omit<RegisterRow, "filedAt" | "dueAt" | "deliveredAt"> {
	readonly filedAt: string;
	readonly dueAt: string | null;
	readonly deliveredAt: string | null;
}

/** What was filed at a desk from a day to a day, both included, in the order of receipt. */
export async function registerOf(
	db: ReadDb,
	deskBodyId: string,
	{ from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<readonly RegisterRow[]> {
	const { rows } = await sql<Row>`
		SELECT d.id, d.code, d.procedure_name AS procedure, a.name AS applicant, a.address, a.phone,
			d.handling_body_id AS "handlingBodyId", d.filed_at AS "filedAt", d.due_at AS "dueAt",
			d.delivered_at AS "deliveredAt", d.delivered_how AS "deliveredHow", d.state, d.illustrative
		FROM dossiers.dossier d LEFT JOIN dossiers.applicant a ON a.dossier_id = d.id
		WHERE d.desk_body_id = ${deskBodyId} AND d.source_id = 'guong'
			AND d.filed_on BETWEEN ${from.toString()}::date AND ${to.toString()}::date
		ORDER BY d.filed_at, d.id LIMIT 20000`.execute(reads<DossiersTables>(db).executor);
	const moment = (at: string | null) => (at === null ? null : Temporal.Instant.from(at));
	return rows.map((row) => ({
		...row,
		filedAt: Temporal.Instant.from(row.filedAt),
		...{ dueAt: moment(row.dueAt), deliveredAt: moment(row.deliveredAt) },
	}));
}
