import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import type { DossiersTables } from "../../tables.ts";
import { dossierOf } from "./dossiers.ts";

export interface WaitsForSupplement {
	readonly dossier: StoredDossier;
	readonly askedAt: Temporal.Instant;
}

/** Dossiers run here whose supplement was asked for before a moment, by id; locked. */
export async function lockWaitingForSupplement(
	trx: WriteTransaction,
	askedBefore: Temporal.Instant,
	after: string | null,
	most: number,
): Promise<readonly WaitsForSupplement[]> {
	type Row = Selectable<DossiersTables["dossiers.dossier"]> & { readonly asked_at: string };
	const { rows } = await sql<Row>`
		SELECT d.*, a.happened_at AS asked_at FROM dossiers.dossier d
		JOIN LATERAL (
			SELECT happened_at FROM dossiers.act
			WHERE dossier_id = d.id AND action IN ('ask-supplement', 'return') ORDER BY number DESC LIMIT 1
		) a ON a.happened_at < ${askedBefore.toString()}
		WHERE d.source_id = 'guong' AND d.state IN ('awaiting-supplement', 'returned')
			AND (${after}::uuid IS NULL OR d.id > ${after}::uuid)
		ORDER BY d.id LIMIT ${most} FOR UPDATE OF d`.execute(writes<DossiersTables>(trx));
	return rows.map((row) => ({ dossier: dossierOf(row), askedAt: Temporal.Instant.from(row.asked_at) }));
}

/** Filed through the portal at these desks and not yet answered, oldest first. */
export async function filedAtDesks(
	db: ReadDb,
	deskBodyIds: readonly string[],
): Promise<readonly StoredDossier[]> {
	if (deskBodyIds.length === 0) return [];
	const rows = await reads<DossiersTables>(db)
		.selectFrom("dossiers.dossier")
		.selectAll()
		.where("source_id", "=", "guong")
		.where("state", "=", "filed")
		.where("desk_body_id", "in", [...deskBodyIds])
		.orderBy("filed_at")
		.execute();
	return rows.map(dossierOf);
}
