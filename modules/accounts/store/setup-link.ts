import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { AccountsTables } from "../tables.ts";

/**
 * A new link makes the earlier ones void: of two in a mailbox only the last works. One asked for at the
 * sign-in page leaves an administrator's invitation alone, or strangers could make it void.
 */
export async function insertSetupLink(
	trx: WriteTransaction,
	link: {
		readonly id: string;
		readonly personId: string;
		readonly purpose: "invite" | "reset";
		readonly at: Temporal.Instant;
		readonly expiresAt: Temporal.Instant;
		readonly madeBy: string | null;
	},
): Promise<void> {
	await voidSetupLinks(trx, link.personId, link.at, link.madeBy === null ? "asked-for" : "all");
	await writes<AccountsTables>(trx)
		.insertInto("accounts.setup_link")
		.values({
			id: link.id,
			person_id: link.personId,
			purpose: link.purpose,
			created_at: link.at.toString(),
			expires_at: link.expiresAt.toString(),
			made_by: link.madeBy,
		})
		.execute();
}

export async function voidSetupLinks(
	trx: WriteTransaction,
	personId: string,
	at: Temporal.Instant,
	which: "all" | "asked-for" = "all",
): Promise<void> {
	let update = writes<AccountsTables>(trx)
		.updateTable("accounts.setup_link")
		.set({ used_at: at.toString() })
		.where("person_id", "=", personId)
		.where("used_at", "is", null);
	if (which === "asked-for") update = update.where("made_by", "is", null);
	await update.execute();
}

/** Whom a working link is for; the row stays locked, so that it cannot be used twice at once. */
export async function findWorkingLink(
	trx: WriteTransaction,
	id: string,
	at: Temporal.Instant,
): Promise<{ readonly personId: string; readonly purpose: "invite" | "reset" } | null> {
	const row = await writes<AccountsTables>(trx)
		.selectFrom("accounts.setup_link")
		.select(["person_id as personId", "purpose"])
		.where("id", "=", id)
		.where("used_at", "is", null)
		.where("expires_at", ">", at.toString())
		.where("created_at", "<=", sql<string>`${at.toString()}::timestamptz + interval '5 minutes'`)
		.forUpdate()
		.executeTakeFirst();
	return row ?? null;
}

/** How many links were asked for at the sign-in page lately: nobody's mailbox is to be filled by strangers. */
export async function recentResets(
	trx: WriteTransaction,
	personId: string,
	since: Temporal.Instant,
): Promise<number> {
	const row = await writes<AccountsTables>(trx)
		.selectFrom("accounts.setup_link")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("person_id", "=", personId)
		.where("purpose", "=", "reset")
		.where("made_by", "is", null)
		.where("created_at", ">", since.toString())
		.executeTakeFirstOrThrow();
	return row.count;
}
