import { sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { CatalogueTables, VersionActName } from "../../catalogue/tables.ts";
import type { ProcedureVersion } from "../../domain/catalogue/version.ts";
import { versionsWhere } from "./version-rows.ts";
import { days, type NewVersion, rowOf } from "./versions.ts";

/** Locked until the transaction ends, with its procedure: two people never publish into one day. */
export async function lockVersion(trx: WriteTransaction, id: string): Promise<ProcedureVersion | null> {
	const db = writes<CatalogueTables>(trx);
	await sql`SELECT p.id FROM dossiers.procedure p JOIN dossiers.procedure_version v ON v.procedure_id = p.id
		WHERE v.id = ${id}::uuid FOR NO KEY UPDATE OF v`.execute(db);
	const [version] = await versionsWhere(trx, "all", sql`v.id = ${id}::uuid`);
	if (!version) return null;
	await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`procedure ${version.procedureId}`}, 0))`.execute(
		db,
	);
	return version;
}

export interface VersionAct {
	readonly action: VersionActName;
	readonly at: string;
	readonly byPersonId: string | null;
	readonly reason: string | null;
}

/** What was done about a version, the first first. */
export async function actsOfVersion(db: ReadDb, id: string): Promise<readonly VersionAct[]> {
	return reads<CatalogueTables>(db)
		.selectFrom("dossiers.version_act")
		.select(["action", "at", "by_person_id as byPersonId", "reason"])
		.where("version_id", "=", id)
		.orderBy("number")
		.execute();
}

export async function changeDraft(trx: WriteTransaction, version: NewVersion): Promise<void> {
	const { id, ...row } = rowOf(version);
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_version")
		.set(row)
		.where("id", "=", id)
		.execute();
}

export async function putPublished(
	trx: WriteTransaction,
	id: string,
	published: { readonly from: string; readonly to: string | null; readonly publishedOn: string },
): Promise<void> {
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_version")
		.set({
			state: "published",
			valid: days(published.from, published.to),
			published_on: published.publishedOn,
		})
		.where("id", "=", id)
		.execute();
}

/** `to`: the first day on which it holds no more. */
export async function putEnd(
	trx: WriteTransaction,
	id: string,
	{ from, to, reason }: { readonly from: string; readonly to: string; readonly reason: string | null },
): Promise<void> {
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_version")
		.set({ valid: days(from, to), end_reason: reason })
		.where("id", "=", id)
		.execute();
}

export async function putWithdrawn(trx: WriteTransaction, id: string, reason: string | null): Promise<void> {
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_version")
		.set({ state: "withdrawn", end_reason: reason })
		.where("id", "=", id)
		.execute();
}

export async function putReview(trx: WriteTransaction, id: string, reviewOn: string): Promise<void> {
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_version")
		.set({ review_on: reviewOn })
		.where("id", "=", id)
		.execute();
}

export async function dossiersUnder(db: ReadDb, versionId: string): Promise<number> {
	const row = await reads<CatalogueTables>(db)
		.selectFrom("dossiers.dossier")
		.select(sql<number>`count(*)`.as("count"))
		.where("version_id", "=", versionId)
		.executeTakeFirstOrThrow();
	return row.count;
}

/** The published versions of one procedure and one scope. */
export const publishedOf = (
	db: ReadDb,
	{ procedureId, unitId }: Pick<ProcedureVersion, "procedureId" | "unitId">,
): Promise<readonly ProcedureVersion[]> =>
	versionsWhere(
		db,
		"all",
		sql`v.procedure_id = ${procedureId}::uuid AND v.unit_id IS NOT DISTINCT FROM ${unitId} AND v.state = 'published'`,
	);

/** The procedure that has had this code in a version that was not withdrawn. */
export async function procedureOfCode(
	db: ReadDb,
	code: string,
): Promise<{ readonly id: string; readonly slug: string } | null> {
	const { rows } = await sql<{ id: string; slug: string }>`SELECT p.id, p.slug FROM dossiers.procedure p
		JOIN dossiers.procedure_version v ON v.procedure_id = p.id
		WHERE v.code = ${code} AND v.state <> 'withdrawn' ORDER BY v.state = 'published' DESC, v.made_at LIMIT 1`.execute(
		reads<CatalogueTables>(db).executor,
	);
	return rows[0] ?? null;
}

export async function hasSlug(db: ReadDb, slug: string): Promise<boolean> {
	const found = await reads<CatalogueTables>(db)
		.selectFrom("dossiers.procedure")
		.select("id")
		.where("slug", "=", slug)
		.executeTakeFirst();
	return found !== undefined;
}
