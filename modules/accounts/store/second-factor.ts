import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { AccountsTables } from "../tables.ts";

export interface StoredTotp {
	readonly sealed: Buffer;
	readonly confirmed: boolean;
	readonly lastStep: number;
}

export async function findTotp(db: ReadDb, personId: string): Promise<StoredTotp | null> {
	const row = await reads<AccountsTables>(db)
		.selectFrom("accounts.totp")
		.select(["secret_sealed", "confirmed_at", "last_step"])
		.where("person_id", "=", personId)
		.executeTakeFirst();
	return row
		? { sealed: row.secret_sealed, confirmed: row.confirmed_at !== null, lastStep: row.last_step }
		: null;
}

/** Keeps a new secret that is not in force yet; never replaces one that is. */
export async function storeTotp(
	trx: WriteTransaction,
	personId: string,
	sealed: Buffer,
	at: Temporal.Instant,
): Promise<void> {
	const row = { secret_sealed: sealed, created_at: at.toString() };
	await writes<AccountsTables>(trx)
		.insertInto("accounts.totp")
		.values({ person_id: personId, ...row })
		.onConflict((conflict) =>
			conflict.column("person_id").doUpdateSet(row).where(sql<boolean>`totp.confirmed_at is null`),
		)
		.execute();
}

/** Uses up a step: false when another request has used it or a later one meanwhile. */
export async function spendTotpStep(
	trx: WriteTransaction,
	personId: string,
	step: number,
	at: Temporal.Instant,
): Promise<boolean> {
	const { rows } = await sql`
		update accounts.totp
		set last_step = ${step}, confirmed_at = coalesce(confirmed_at, ${at.toString()}::timestamptz)
		where person_id = ${personId} and last_step < ${step}
		returning person_id
	`.execute(writes<AccountsTables>(trx));
	return rows.length === 1;
}

export async function deleteTotp(trx: WriteTransaction, personId: string): Promise<boolean> {
	const result = await writes<AccountsTables>(trx)
		.deleteFrom("accounts.totp")
		.where("person_id", "=", personId)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

export async function replaceRecoveryCodes(
	trx: WriteTransaction,
	personId: string,
	codes: readonly { readonly id: string; readonly hash: string }[],
	at: Temporal.Instant,
): Promise<void> {
	const db = writes<AccountsTables>(trx);
	await db.deleteFrom("accounts.recovery_code").where("person_id", "=", personId).execute();
	if (codes.length === 0) return;
	await db
		.insertInto("accounts.recovery_code")
		.values(codes.map((code) => ({ ...code, person_id: personId, created_at: at.toString() })))
		.execute();
}

/** Uses up a code; false when there is none such, or it was used. */
export async function spendRecoveryCode(
	trx: WriteTransaction,
	personId: string,
	hash: string,
	at: Temporal.Instant,
): Promise<boolean> {
	const result = await writes<AccountsTables>(trx)
		.updateTable("accounts.recovery_code")
		.set({ used_at: at.toString() })
		.where("person_id", "=", personId)
		.where("hash", "=", hash)
		.where("used_at", "is", null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
