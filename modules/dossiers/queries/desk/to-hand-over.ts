import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { DossiersTables } from "../../tables.ts";

export interface ToHandOver {
	readonly id: string;
	readonly version: number;
	readonly code: string;
	readonly procedure: string | null;
	readonly handlingBodyId: string;
	readonly receivedAt: Temporal.Instant;
	readonly illustrative: boolean;
}

/** Received at this desk and still there, the oldest first. */
export async function toHandOver(db: ReadDb, deskBodyId: string): Promise<readonly ToHandOver[]> {
	const rows = await reads<DossiersTables>(db)
		.selectFrom("dossiers.dossier")
		.select([
			"id",
			"version",
			"code",
			"procedure_name",
			"handling_body_id",
			"received_at",
			"filed_at",
			"illustrative",
		])
		.where("desk_body_id", "=", deskBodyId)
		.where("source_id", "=", "guong")
		.where("state", "=", "received")
		.orderBy("received_at")
		.limit(1000)
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, version: row.version, code: row.code, procedure: row.procedure_name },
		...{ handlingBodyId: row.handling_body_id, illustrative: row.illustrative },
		receivedAt: Temporal.Instant.from(row.received_at ?? row.filed_at),
	}));
}

export interface HandedOverOn {
	readonly at: Temporal.Instant;
	readonly dossierId: string;
	readonly code: string;
	readonly procedure: string | null;
	readonly byPersonId: string | null;
	readonly toBodyId: string | null;
	readonly takenBy: string | null;
	readonly illustrative: boolean;
}

/** What a desk handed over on a day, in the order in which it went. */
export async function handedOverOn(
	db: ReadDb,
	deskBodyId: string,
	day: Temporal.PlainDate,
): Promise<readonly HandedOverOn[]> {
	const start = (of: Temporal.PlainDate) => of.toZonedDateTime(timeZone).toInstant().toString();
	const { rows } = await sql<Omit<HandedOverOn, "at"> & { at: string }>`
		SELECT a.at, a.dossier_id AS "dossierId", d.code, d.procedure_name AS procedure, a.by_person_id AS "byPersonId",
			a.to_body_id AS "toBodyId", a.details ->> 'takenBy' AS "takenBy", d.illustrative
		FROM dossiers.act a JOIN dossiers.dossier d ON d.id = a.dossier_id
		WHERE a.action = 'hand-over' AND a.by_body_id = ${deskBodyId}
			AND a.at >= ${start(day)}::timestamptz AND a.at < ${start(day.add({ days: 1 }))}::timestamptz
		ORDER BY a.at, d.code`.execute(reads<DossiersTables>(db).executor);
	return rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }));
}
