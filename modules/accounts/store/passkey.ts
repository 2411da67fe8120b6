import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { AccountsTables } from "../tables.ts";

export interface StoredPasskey {
	readonly id: string;
	readonly personId: string;
	readonly publicKey: Buffer;
	readonly counter: number;
	readonly transports: readonly string[];
}

/** The row stays locked: two answers with one counter are taken one after the other. */
export async function findPasskey(trx: WriteTransaction, id: string): Promise<StoredPasskey | null> {
	const row = await writes<AccountsTables>(trx)
		.selectFrom("accounts.passkey")
		.select([
			"credential_id as id",
			"person_id as personId",
			"public_key as publicKey",
			"counter",
			"transports",
		])
		.where("credential_id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ?? null;
}

/** False when somebody has that credential already. */
export async function insertPasskey(
	trx: WriteTransaction,
	key: StoredPasskey & { readonly label: string; readonly at: Temporal.Instant },
): Promise<boolean> {
	const result = await writes<AccountsTables>(trx)
		.insertInto("accounts.passkey")
		.values({
			credential_id: key.id,
			person_id: key.personId,
			public_key: key.publicKey,
			counter: key.counter,
			transports: [...key.transports],
			label: key.label,
			created_at: key.at.toString(),
		})
		.onConflict((conflict) => conflict.column("credential_id").doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function noteUse(
	trx: WriteTransaction,
	id: string,
	counter: number,
	at: Temporal.Instant,
): Promise<void> {
	await writes<AccountsTables>(trx)
		.updateTable("accounts.passkey")
		.set({ counter, last_used_at: at.toString() })
		.where("credential_id", "=", id)
		.execute();
}

export async function deletePasskey(trx: WriteTransaction, personId: string, id: string): Promise<boolean> {
	const result = await writes<AccountsTables>(trx)
		.deleteFrom("accounts.passkey")
		.where("person_id", "=", personId)
		.where("credential_id", "=", id)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

/** False when the challenge was answered before. */
export async function spendChallenge(
	trx: WriteTransaction,
	challenge: string,
	end: Temporal.Instant,
): Promise<boolean> {
	const { numAffectedRows } = await sql`
		insert into accounts.spent_challenge (challenge, expires_at) values (${challenge}, ${end.toString()})
		on conflict do nothing
	`.execute(writes<AccountsTables>(trx));
	return (numAffectedRows ?? 0n) > 0n;
}
