import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { TallyPlace } from "./sum-counts.ts";

export interface ProcedureTally {
	readonly procedureId: string | null;
	readonly code: string | null;
	readonly name: string | null;
	readonly field: string | null;
	readonly received: number;
	readonly settled: number;
	readonly settledWithoutDate: number;
	readonly settledByCurrent: number;
	readonly dueCurrent: number;
	readonly dueCurrentMet: number;
	readonly feeDue: number;
	readonly paidOnline: number;
}

const counts = sql.raw(
	[
		"received",
		"settled",
		"settled_without_date",
		"settled_by_current",
		"due_current",
		"due_current_met",
		"fee_due",
		"paid_online",
	]
		.map((name) => `t.${name}`)
		.join(", "),
);

/** Counts by procedure and field of a place, over the whole months that a span touches. */
export async function talliesByProcedure(
	db: ReadDb,
	place: Omit<TallyPlace, "level"> & { readonly level: "unit" | "province" | "country" },
	from: Temporal.PlainDate,
	to: Temporal.PlainDate,
): Promise<readonly ProcedureTally[]> {
	const first = from.with({ day: 1 }).toString();
	const last = to.with({ day: 1 }).add({ months: 1 }).subtract({ days: 1 }).toString();
	const { rows } = await sql<ProcedureTally>`
		SELECT s.procedure_id AS "procedureId", coalesce(max(v.code), max(s.procedure_code)) AS code,
			coalesce(max(v.name_vi), max(s.procedure_name)) AS name, s.field,
			coalesce(sum(c.received), 0) AS received, coalesce(sum(c.settled), 0) AS settled,
			coalesce(sum(c.settled_without_date), 0) AS "settledWithoutDate", coalesce(sum(c.settled_by_current), 0) AS "settledByCurrent",
			coalesce(sum(c.due_current), 0) AS "dueCurrent", coalesce(sum(c.due_current_met), 0) AS "dueCurrentMet",
			coalesce(sum(c.fee_due), 0) AS "feeDue", coalesce(sum(c.paid_online), 0) AS "paidOnline"
		FROM (
			SELECT n.subject, null AS procedure_name, ${counts} FROM dossiers.tally_procedure t
				JOIN dossiers.tally_subject n ON n.id = t.subject_id
				WHERE t.place_id = ${place.id} AND t.level = ${place.level} AND t.month BETWEEN ${first}::date AND ${last}::date
			UNION ALL
			SELECT t.subject, t.procedure_name, ${counts} FROM dossiers.tally_pending t
				WHERE t.day BETWEEN ${first}::date AND ${last}::date AND CASE ${place.level}::text
					WHEN 'unit' THEN t.unit_id = ${place.id} WHEN 'province' THEN t.province_id = ${place.id} ELSE true END
		) c
		CROSS JOIN LATERAL (
			SELECT CASE WHEN c.subject !~ '^(code:|\\|)' THEN split_part(c.subject, '|', 1)::uuid END AS procedure_id,
				substring(c.subject FROM '^code:(.*)\\|[^|]*$') AS procedure_code,
				nullif(substring(c.subject FROM '[^|]*$'), '') AS field,
				coalesce(c.procedure_name, (SELECT n.procedure_name FROM dossiers.tally_subject n WHERE n.subject = c.subject)) AS procedure_name
		) s
		LEFT JOIN LATERAL (
			SELECT p.code, p.name_vi FROM dossiers.public_procedure_version p WHERE p.procedure_id = s.procedure_id
			ORDER BY p.unit_id NULLS FIRST, lower(p.valid) DESC LIMIT 1
		) v ON true
		GROUP BY s.procedure_id, s.procedure_code, s.field
		ORDER BY received DESC, settled DESC, name`.execute(reads<object>(db).executor);
	return rows;
}
