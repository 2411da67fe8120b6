import type { Selectable } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { IntakeTables } from "../../intake/tables.ts";

export type SourceRow = IntakeTables["dossiers.source"];
export type TokenRow = Selectable<IntakeTables["dossiers.source_token"]>;

/** Systems that dossiers are brought in from; our own is none of them. */
export async function otherSources(db: ReadDb): Promise<readonly SourceRow[]> {
	return reads<IntakeTables>(db)
		.selectFrom("dossiers.source")
		.selectAll()
		.where("id", "<>", "guong")
		.orderBy("name")
		.execute();
}

export async function findSource(db: ReadDb, id: string): Promise<SourceRow | null> {
	const row = await reads<IntakeTables>(db)
		.selectFrom("dossiers.source")
		.selectAll()
		.where("id", "=", id)
		.where("id", "<>", "guong")
		.executeTakeFirst();
	return row ?? null;
}

/** false: there is one of this name. */
export async function addSource(trx: WriteTransaction, row: SourceRow): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await writes<IntakeTables>(trx)
		.insertInto("dossiers.source")
		.values(row)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

export async function addToken(
	trx: WriteTransaction,
	row: Omit<TokenRow, "revoked_by" | "revoked_at" | "used_on">,
): Promise<void> {
	await writes<IntakeTables>(trx)
		.insertInto("dossiers.source_token")
		.values({ ...row, revoked_by: null, revoked_at: null, used_on: null })
		.execute();
}

export async function tokensOf(db: ReadDb, sourceId: string): Promise<readonly Omit<TokenRow, "digest">[]> {
	return reads<IntakeTables>(db)
		.selectFrom("dossiers.source_token")
		.select(["id", "source_id", "name", "made_by", "made_at", "revoked_by", "revoked_at", "used_on"])
		.where("source_id", "=", sourceId)
		.orderBy("made_at", "desc")
		.execute();
}

/** The valid key of this digest. */
export async function tokenByDigest(
	db: ReadDb,
	digest: Buffer,
): Promise<Pick<TokenRow, "id" | "source_id" | "used_on"> | null> {
	const row = await reads<IntakeTables>(db)
		.selectFrom("dossiers.source_token")
		.select(["id", "source_id", "used_on"])
		.where("digest", "=", digest)
		.where("revoked_at", "is", null)
		.executeTakeFirst();
	return row ?? null;
}

/** false: it is not there, or was revoked before. */
export async function revokeToken(
	trx: WriteTransaction,
	token: { readonly id: string; readonly sourceId: string },
	by: { readonly personId: string; readonly at: string },
): Promise<boolean> {
	const { numUpdatedRows } = await writes<IntakeTables>(trx)
		.updateTable("dossiers.source_token")
		.set({ revoked_by: by.personId, revoked_at: by.at })
		.where("id", "=", token.id)
		.where("source_id", "=", token.sourceId)
		.where("revoked_at", "is", null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export async function noteTokenUsed(trx: WriteTransaction, id: string, day: string): Promise<void> {
	await writes<IntakeTables>(trx)
		.updateTable("dossiers.source_token")
		.set({ used_on: day })
		.where("id", "=", id)
		.execute();
}
