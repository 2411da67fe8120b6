import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { SendingChannel, SendingState } from "../../domain/letters/sending.ts";
import type { LetterTables } from "../../letters/tables.ts";
import { letterOf, type StoredLetter } from "../../store/letters/letter.ts";
import { sendingsOf } from "../../store/letters/sending.ts";

/** A line of the register. Nobody's name stands in it. */
export interface RegisteredLetter extends StoredLetter {
	readonly code: string;
	readonly sendings: readonly { readonly channel: SendingChannel; readonly state: SendingState }[];
}

/** Letters of a body and year that bear a number, cancelled ones too, in the order of the register. */
export async function registerOf(
	db: ReadDb,
	{
		bodyId,
		year,
		limit,
		offset,
	}: { readonly bodyId: string; readonly year: number; readonly limit: number; readonly offset: number },
): Promise<readonly RegisteredLetter[]> {
	const { rows } = await sql<
		LetterTables["dossiers.apology_letter"] & { code: string; version: number; year: number | null }
	>`
		SELECT l.*, d.code FROM dossiers.apology_letter l JOIN dossiers.dossier d ON d.id = l.dossier_id
		WHERE l.body_id = ${bodyId} AND l.year = ${year} AND l.number IS NOT NULL
		ORDER BY l.number, l.id LIMIT ${limit} OFFSET ${offset}`.execute(reads<LetterTables>(db).executor);
	const sendings = await sendingsOf(
		db,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => ({ ...letterOf(row), code: row.code, sendings: sendings.get(row.id) ?? [] }));
}

export async function countRegister(db: ReadDb, bodyId: string, year: number): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM dossiers.apology_letter
		WHERE body_id = ${bodyId} AND year = ${year} AND number IS NOT NULL`.execute(
		reads<LetterTables>(db).executor,
	);
	return rows[0]?.count ?? 0;
}

/** The highest number of the body's letters of a year; 0: none. */
export async function lastNumberOf(db: ReadDb, bodyId: string, year: number): Promise<number> {
	const { rows } = await sql<{ last: number | null }>`SELECT max(number) AS last FROM dossiers.apology_letter
		WHERE body_id = ${bodyId} AND year = ${year}`.execute(reads<LetterTables>(db).executor);
	return rows[0]?.last ?? 0;
}

/** Contact and signer of the body's last letter from that desk: proposed for the next one. */
export async function lastContactOf(
	db: ReadDb,
	{ bodyId, deskBodyId }: { readonly bodyId: string; readonly deskBodyId: string | null },
): Promise<Pick<
	StoredLetter,
	"contactName" | "contactPhone" | "contactEmail" | "signerName" | "signerPost"
> | null> {
	const row = await reads<LetterTables>(db)
		.selectFrom("dossiers.apology_letter")
		.select(["contact_name as contactName", "contact_phone as contactPhone", "contact_email as contactEmail"])
		.select(["signer_name as signerName", "signer_post as signerPost"])
		.where("body_id", "=", bodyId)
		.where("desk_body_id", deskBodyId === null ? "is" : "=", deskBodyId)
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}
