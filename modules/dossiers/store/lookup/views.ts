import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { LookupTables, RatedPlace } from "../../lookup/tables.ts";
import type { DossiersTables } from "../../tables.ts";

type Tables = LookupTables & DossiersTables;
type View = LookupTables["dossiers.lookup_view"];

/** What opening a dossier needs of it. */
export interface DossierToOpen extends RatedPlace {
	readonly id: string;
	readonly state: string;
	readonly illustrative: boolean;
}

const toOpen = [
	"d.id",
	"d.state",
	"d.handling_body_id as body_id",
	"d.desk_body_id",
	"d.unit_id",
	"d.province_id",
	"d.illustrative",
] as const;

export const dossierOfSecret = (trx: WriteTransaction, digest: Buffer): Promise<DossierToOpen | undefined> =>
	reads<Tables>(trx)
		.selectFrom("dossiers.lookup_secret as s")
		.innerJoin("dossiers.dossier as d", "d.id", "s.dossier_id")
		.select(toOpen)
		.where("s.digest", "=", digest)
		.executeTakeFirst();

/** Dossiers of a code, which is unique within a system only, with the number each was handed in with. */
export const dossiersOfCode = (
	trx: WriteTransaction,
	codes: readonly string[],
): Promise<readonly (DossierToOpen & { readonly phone: string | null })[]> =>
	reads<Tables>(trx)
		.selectFrom("dossiers.dossier as d")
		.leftJoin("dossiers.applicant as a", "a.dossier_id", "d.id")
		.select([...toOpen, "a.phone"])
		.where("d.code", "in", [...codes])
		.orderBy("d.filed_at", "desc")
		.limit(20)
		.execute();

export async function addView(trx: WriteTransaction, row: View): Promise<void> {
	await writes<Tables>(trx).insertInto("dossiers.lookup_view").values(row).execute();
}

/** An open view with its dossier, locked until the transaction ends. */
export const lockView = (
	trx: WriteTransaction,
	digest: Buffer,
	now: Temporal.Instant,
): Promise<DossierToOpen | undefined> =>
	writes<Tables>(trx)
		.selectFrom("dossiers.lookup_view as v")
		.innerJoin("dossiers.dossier as d", "d.id", "v.dossier_id")
		.select(toOpen)
		.where("v.digest", "=", digest)
		.where("v.expires_at", ">", now.toString())
		.forUpdate("v")
		.executeTakeFirst();

/** No open page of this dossier asks for a rating any more. */
export async function markRated(trx: WriteTransaction, dossierId: string): Promise<void> {
	await writes<Tables>(trx)
		.updateTable("dossiers.lookup_view")
		.set({ rating: "answered" })
		.where("dossier_id", "=", dossierId)
		.execute();
}

export async function closeView(trx: WriteTransaction, digest: Buffer): Promise<void> {
	await writes<Tables>(trx).deleteFrom("dossiers.lookup_view").where("digest", "=", digest).execute();
}

export async function closeViewsOf(trx: WriteTransaction, dossierId: string): Promise<void> {
	await writes<Tables>(trx).deleteFrom("dossiers.lookup_view").where("dossier_id", "=", dossierId).execute();
}

export async function sweepViews(trx: WriteTransaction, now: Temporal.Instant): Promise<void> {
	await sql`DELETE FROM dossiers.lookup_view WHERE expires_at <= ${now.toString()}::timestamptz`.execute(
		writes<Tables>(trx),
	);
}
