import { sql } from "kysely";
import { stoppedClock } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import type { RequestFacts } from "../commands/request-facts.ts";
import { foldSignInName } from "../domain/sign-in-name.ts";
import { hashPassword } from "../passwords.ts";
import { keysOf } from "../secrets.ts";
import type { AccountsTables, PersonState } from "../tables.ts";

export const password = "bốn con trâu qua sông";
const hashed = hashPassword(password);

const installation = {
	demo: false,
	secure: true,
	origin: "https://guong.example.vn",
	secret: Buffer.alloc(32, 7),
	signOn: null,
};

/** A request on Sunday 22/11/2026 at ten in the morning. */
export function facts(
	at = "2026-11-22T03:00:00Z",
): RequestFacts & { readonly clock: ReturnType<typeof stoppedClock> } {
	return {
		clock: stoppedClock(at),
		from: "198.51.100.7",
		agent: "Firefox thử nghiệm",
		installation,
		keys: keysOf(installation),
	};
}

/** Somebody with the password above. */
export async function aPerson(
	trx: WriteTransaction,
	person: {
		readonly signInName: string;
		readonly name?: string;
		readonly state?: PersonState;
		readonly illustrative?: boolean;
	},
): Promise<string> {
	const id = newId(Date.UTC(2026, 0, 1));
	const at = "2026-01-01T00:00:00Z";
	await writes<AccountsTables>(trx)
		.insertInto("accounts.person")
		.values({
			id,
			name: person.name ?? "Chị Lan",
			sign_in_name: person.signInName,
			sign_in_folded: foldSignInName(person.signInName),
			email: person.signInName.includes("@") ? person.signInName : null,
			phone: null,
			state: person.state ?? "active",
			illustrative: person.illustrative ?? false,
			created_at: at,
			changed_at: at,
		})
		.execute();
	await writes<AccountsTables>(trx)
		.insertInto("accounts.password")
		.values({ person_id: id, hash: await hashed, changed_at: at })
		.execute();
	return id;
}

aPerson.setState = async (trx: WriteTransaction, id: string, state: PersonState): Promise<void> => {
	await writes<AccountsTables>(trx)
		.updateTable("accounts.person")
		.set({ state })
		.where("id", "=", id)
		.execute();
};

export async function aPost(
	trx: WriteTransaction,
	personId: string,
	post: {
		readonly role: AccountsTables["accounts.post"]["role"];
		readonly bodyId?: string;
		readonly unitId?: string;
		readonly fields?: readonly string[];
		readonly valid?: string;
	},
): Promise<string> {
	const id = newId(Date.UTC(2026, 0, 1));
	await writes<AccountsTables>(trx)
		.insertInto("accounts.post")
		.values({
			id,
			person_id: personId,
			role: post.role,
			body_id: post.bodyId ?? null,
			unit_id: post.unitId ?? null,
			fields: [...(post.fields ?? [])],
			valid: sql`${post.valid ?? "[2026-01-01,)"}::daterange`,
			given_by: null,
			given_at: "2026-01-01T00:00:00Z",
		})
		.execute();
	return id;
}
