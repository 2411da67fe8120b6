import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { problemOfDatabaseError } from "#platform/db/database-errors.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { accountsProblem } from "../errors.ts";
import { PeopleRow } from "../queries/people-row.ts";
import type { AccountsTables } from "../tables.ts";
import { invitePerson } from "./people.ts";
import { givePost } from "./posts.ts";
import type { RequestFacts } from "./request-facts.ts";

/** Lays a list without faults aside until its preview is confirmed; for a day, and for this person alone. */
export async function keepDraft(
	trx: WriteTransaction,
	actor: Person,
	draft: { readonly fileName: string; readonly people: readonly PeopleRow[] },
	facts: RequestFacts,
): Promise<string> {
	const now = facts.clock.now();
	const id = newId(now.epochMilliseconds);
	const db = writes<AccountsTables>(trx);
	await db.deleteFrom("accounts.import_draft").where("person_id", "=", actor.personId).execute();
	await db
		.insertInto("accounts.import_draft")
		.values({
			id,
			person_id: actor.personId,
			file_name: draft.fileName.slice(0, 200),
			people: JSON.stringify(draft.people),
			created_at: now.toString(),
			expires_at: now.add({ hours: 24 }).toString(),
		})
		.execute();
	return id;
}

export interface ImportedPerson {
	readonly name: string;
	readonly email: string | null;
	readonly link: string;
}

/** All of them or none: whatever has changed since the preview undoes the whole. */
export async function importPeople(
	trx: WriteTransaction,
	actor: Person,
	draftId: string,
	facts: RequestFacts,
): Promise<readonly ImportedPerson[]> {
	const people = await takeDraft(trx, actor, draftId, facts);
	const made = new Map<string, ImportedPerson & { readonly personId: string }>();
	for (const row of people) {
		try {
			const known = made.get(row.signInName) ?? { ...row, ...(await invitePerson(trx, actor, row, facts)) };
			made.set(row.signInName, known);
			if (row.role) await givePost(trx, actor, postOf(row, known.personId), facts);
		} catch (error) {
			const problem = problemOfDatabaseError(error);
			throw problem ? accountsProblem("import-changed", { name: row.name }) : error;
		}
	}
	await recordEvent(trx, {
		name: "accounts/people-imported",
		subject: { kind: "person", id: actor.personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
		data: { people: made.size, rows: people.length },
	});
	return [...made.values()];
}

/** Takes the draft away in the same transaction: pressed twice, it is recorded once. */
async function takeDraft(trx: WriteTransaction, actor: Person, draftId: string, facts: RequestFacts) {
	const row = await writes<AccountsTables>(trx)
		.deleteFrom("accounts.import_draft")
		.where("id", "=", draftId)
		.where("person_id", "=", actor.personId)
		.where("expires_at", ">", facts.clock.now().toString())
		.returning("people")
		.executeTakeFirst();
	if (!row) throw accountsProblem("import-gone", {});
	return z.array(PeopleRow).parse(row.people);
}

const postOf = (row: PeopleRow, personId: string) => ({
	personId,
	role: row.role ?? ("officer" as const),
	unitId: row.unitId,
	bodyId: row.bodyId,
	fields: row.fields,
	from: Temporal.PlainDate.from(row.from ?? ""),
	last: row.last ? Temporal.PlainDate.from(row.last) : null,
});
