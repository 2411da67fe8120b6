import { sql } from "kysely";
import type { Clock } from "#platform/clock/clock.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { AccountsTables, SignInMeans } from "../tables.ts";

export interface OpenSession {
	readonly id: string;
	readonly began: string;
	readonly seen: string;
	readonly from: string;
	readonly browser: string;
	readonly means: SignInMeans;
}

/** The person's sessions that still open something, last used first. */
export async function openSessions(
	db: ReadDb,
	personId: string,
	clock: Clock,
): Promise<readonly OpenSession[]> {
	const now = clock.now().toString();
	return reads<AccountsTables>(db)
		.selectFrom("accounts.session")
		.select([
			"id",
			"created_at as began",
			"last_seen_at as seen",
			"network_address as from",
			"browser",
			"means",
		])
		.where("person_id", "=", personId)
		.where("ended_at", "is", null)
		.where("pending", "=", false)
		.where("idle_until", ">", now)
		.where("expires_at", ">", now)
		.orderBy("last_seen_at", "desc")
		.execute();
}

export interface OwnAccount {
	readonly name: string;
	readonly signInName: string;
	readonly email: string | null;
	readonly illustrative: boolean;
	readonly hasPassword: boolean;
	readonly hasTotp: boolean;
	readonly codesLeft: number;
	readonly passkeys: readonly OwnPasskey[];
	readonly issuers: readonly string[];
}

export interface OwnPasskey {
	readonly id: string;
	readonly label: string;
	readonly added: string;
	readonly used: string | null;
}

/** Everything the page about the own account shows, in one round trip. */
export async function ownAccount(db: ReadDb, personId: string): Promise<OwnAccount | null> {
	const { rows } = await sql<OwnAccount>`
		select p.name, p.sign_in_name as "signInName", p.email, p.illustrative,
			exists (select 1 from accounts.password w where w.person_id = p.id) as "hasPassword",
			exists (select 1 from accounts.totp t where t.person_id = p.id and t.confirmed_at is not null) as "hasTotp",
			(select count(*)::int from accounts.recovery_code c where c.person_id = p.id and c.used_at is null)
				as "codesLeft",
			coalesce((select json_agg(json_build_object('id', k.credential_id, 'label', k.label,
				'added', to_char(k.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
				'used', to_char(k.last_used_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by k.created_at)
				from accounts.passkey k where k.person_id = p.id), '[]'::json) as passkeys,
			array(select issuer from accounts.oidc_identity i where i.person_id = p.id order by issuer) as issuers
		from accounts.person p where p.id = ${personId}
	`.execute(reads<AccountsTables>(db).executor);
	return rows[0] ?? null;
}
