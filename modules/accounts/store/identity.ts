import type { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { AccountsTables } from "../tables.ts";

export type StoredRound = Omit<AccountsTables["accounts.oidc_round"], "state" | "expires_at">;

export async function insertRound(
	trx: WriteTransaction,
	round: StoredRound & { readonly state: string },
	expiresAt: Temporal.Instant,
): Promise<void> {
	await writes<AccountsTables>(trx)
		.insertInto("accounts.oidc_round")
		.values({ ...round, expires_at: expiresAt.toString() })
		.execute();
}

/** Takes the round away, so that its answer works once. */
export async function takeRound(
	trx: WriteTransaction,
	state: string,
	now: Temporal.Instant,
): Promise<StoredRound | null> {
	const row = await writes<AccountsTables>(trx)
		.deleteFrom("accounts.oidc_round")
		.where("state", "=", state)
		.where("expires_at", ">", now.toString())
		.returning(["purpose", "person_id", "browser", "nonce", "verifier_sealed", "continue_to"])
		.executeTakeFirst();
	return row ?? null;
}

/** The person behind an identity; that it was used is noted. */
export async function useIdentity(
	trx: WriteTransaction,
	identity: { readonly issuer: string; readonly subject: string },
	at: Temporal.Instant,
): Promise<string | null> {
	const row = await writes<AccountsTables>(trx)
		.updateTable("accounts.oidc_identity")
		.set({ last_used_at: at.toString() })
		.where("issuer", "=", identity.issuer)
		.where("subject", "=", identity.subject)
		.returning("person_id")
		.executeTakeFirst();
	return row?.person_id ?? null;
}

/** Whose the identity is after the attempt: the person's own when it was free. */
export async function linkIdentity(
	trx: WriteTransaction,
	identity: { readonly issuer: string; readonly subject: string },
	personId: string,
	at: Temporal.Instant,
): Promise<boolean> {
	const db = writes<AccountsTables>(trx);
	await db
		.insertInto("accounts.oidc_identity")
		.values({ ...identity, person_id: personId, linked_at: at.toString() })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const row = await db
		.selectFrom("accounts.oidc_identity")
		.select("person_id")
		.where("issuer", "=", identity.issuer)
		.where("subject", "=", identity.subject)
		.executeTakeFirst();
	return row?.person_id === personId;
}

export async function deleteIdentities(trx: WriteTransaction, personId: string): Promise<boolean> {
	const result = await writes<AccountsTables>(trx)
		.deleteFrom("accounts.oidc_identity")
		.where("person_id", "=", personId)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}
