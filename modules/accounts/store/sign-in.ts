import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Post } from "#platform/http/actor.ts";
import type { Failures } from "../domain/lock-out.ts";
import type { AccountsTables, PersonState } from "../tables.ts";
import { postsOf } from "./session.ts";

/** What must be known of a person to decide whether the way in is open. */
export interface SignInFacts {
	readonly personId: string;
	readonly name: string;
	readonly state: PersonState;
	readonly illustrative: boolean;
	readonly hash: string | null;
	readonly hasTotp: boolean;
	readonly hasPasskey: boolean;
	readonly posts: readonly Post[];
}

type By = { readonly folded: string } | { readonly personId: string };

export async function findForSignIn(
	trx: WriteTransaction,
	by: By,
	today: Temporal.PlainDate,
): Promise<SignInFacts | null> {
	const which = "folded" in by ? sql`p.sign_in_folded = ${by.folded}` : sql`p.id = ${by.personId}`;
	const { rows } = await sql<SignInFacts>`
		select p.id as "personId", p.name, p.state, p.illustrative, w.hash,
			exists (select 1 from accounts.totp t where t.person_id = p.id and t.confirmed_at is not null) as "hasTotp",
			exists (select 1 from accounts.passkey k where k.person_id = p.id) as "hasPasskey",
			${postsOf("p.id", today)} as posts
		from accounts.person p left join accounts.password w on w.person_id = p.id
		where ${which}
	`.execute(reads<AccountsTables>(trx).executor);
	return rows[0] ?? null;
}

/** Attempts for one name are taken one after another, or a hundred at once would all find the counter at zero. */
export async function queueForAttempt(trx: WriteTransaction, account: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${account}, 0))`.execute(
		reads<AccountsTables>(trx).executor,
	);
}

export async function failuresOf(
	trx: WriteTransaction,
	column: "account" | "network_address",
	value: string,
	now: Temporal.Instant,
): Promise<Failures> {
	const { rows } = await sql<{ count: string; ago: string | null }>`
		select count(*)::text as count,
			extract(epoch from ${now.toString()}::timestamptz - max(at))::text as ago
		from accounts.sign_in_attempt
		where ${sql.ref(column)} = ${value} and not succeeded
			and at > ${now.toString()}::timestamptz - interval '1 day'
			and id > coalesce((
				select max(id) from accounts.sign_in_attempt where ${sql.ref(column)} = ${value} and succeeded
			), 0)
	`.execute(reads<AccountsTables>(trx).executor);
	return { count: Number(rows[0]?.count ?? 0), secondsAgo: Number(rows[0]?.ago ?? 0) };
}

export async function insertAttempt(
	trx: WriteTransaction,
	attempt: {
		readonly account: string;
		readonly from: string;
		readonly at: Temporal.Instant;
		readonly succeeded: boolean;
	},
): Promise<void> {
	await writes<AccountsTables>(trx)
		.insertInto("accounts.sign_in_attempt")
		.values({
			account: attempt.account,
			network_address: attempt.from,
			at: attempt.at.toString(),
			succeeded: attempt.succeeded,
		})
		.execute();
}

export async function storePassword(
	trx: WriteTransaction,
	personId: string,
	hash: string,
	at: Temporal.Instant,
): Promise<void> {
	const row = { hash, changed_at: at.toString() };
	await writes<AccountsTables>(trx)
		.insertInto("accounts.password")
		.values({ person_id: personId, ...row })
		.onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
		.execute();
}
