import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { nameConstraint } from "#platform/db/database-errors.ts";
import { foldSignInName } from "../domain/sign-in-name.ts";
import { accountsProblem } from "../errors.ts";
import type { AccountsTables, PersonState } from "../tables.ts";

nameConstraint("accounts.person_sign_in_folded_key", (refused) =>
	accountsProblem("sign-in-name-taken", { name: /\)=\((.*)\)/.exec(refused.detail ?? "")?.[1] ?? "" }),
);

export interface StoredPerson {
	readonly id: string;
	readonly name: string;
	readonly signInName: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly state: PersonState;
	readonly illustrative: boolean;
}

export interface NewPerson {
	readonly name: string;
	readonly signInName: string;
	readonly email: string | null;
	readonly phone: string | null;
}

const columns = [
	"id",
	"name",
	"sign_in_name as signInName",
	"email",
	"phone",
	"state",
	"illustrative",
] as const;

export async function findPerson(db: ReadDb, id: string): Promise<StoredPerson | null> {
	const row = await reads<AccountsTables>(db)
		.selectFrom("accounts.person")
		.select(columns)
		.where("id", "=", id)
		.executeTakeFirst();
	return row ?? null;
}

/** Locks the row, so that two administrators do not decide about one person at once. */
export async function getPersonForChange(trx: WriteTransaction, id: string): Promise<StoredPerson> {
	const row = await writes<AccountsTables>(trx)
		.selectFrom("accounts.person")
		.select(columns)
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw accountsProblem("person-not-found", {});
	if (row.state === "ended") throw accountsProblem("person-ended", {});
	return row;
}

export async function findPersonByName(db: ReadDb, signInName: string): Promise<StoredPerson | null> {
	const row = await reads<AccountsTables>(db)
		.selectFrom("accounts.person")
		.select(columns)
		.where("sign_in_folded", "=", foldSignInName(signInName))
		.executeTakeFirst();
	return row ?? null;
}

/** Which of these names are taken, folded: one question for a whole import. */
export async function takenNames(db: ReadDb, folded: readonly string[]): Promise<ReadonlySet<string>> {
	if (folded.length === 0) return new Set();
	const rows = await reads<AccountsTables>(db)
		.selectFrom("accounts.person")
		.select("sign_in_folded")
		.where("sign_in_folded", "in", [...folded])
		.execute();
	return new Set(rows.map((row) => row.sign_in_folded));
}

export async function insertPerson(
	trx: WriteTransaction,
	id: string,
	person: NewPerson & { readonly illustrative: boolean },
	at: Temporal.Instant,
): Promise<void> {
	await writes<AccountsTables>(trx)
		.insertInto("accounts.person")
		.values({
			id,
			name: person.name,
			sign_in_name: person.signInName,
			sign_in_folded: foldSignInName(person.signInName),
			email: person.email,
			phone: person.phone,
			state: "invited",
			illustrative: person.illustrative,
			created_at: at.toString(),
			changed_at: at.toString(),
		})
		.execute();
}

export async function updatePerson(
	trx: WriteTransaction,
	id: string,
	person: { readonly name: string; readonly email: string | null; readonly phone: string | null },
	at: Temporal.Instant,
): Promise<void> {
	await writes<AccountsTables>(trx)
		.updateTable("accounts.person")
		.set({ ...person, changed_at: at.toString() })
		.where("id", "=", id)
		.execute();
}

export async function setPersonState(
	trx: WriteTransaction,
	id: string,
	state: PersonState,
	at: Temporal.Instant,
): Promise<void> {
	await writes<AccountsTables>(trx)
		.updateTable("accounts.person")
		.set({ state, changed_at: at.toString() })
		.where("id", "=", id)
		.execute();
}
