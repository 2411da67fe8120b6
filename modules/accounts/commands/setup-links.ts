import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent, type SystemActor } from "#platform/events/record.ts";
import { type Actor, visitor } from "#platform/http/actor.ts";
import { linkExpiry } from "../domain/session-life.ts";
import { newToken, tokenDigest } from "../secrets.ts";
import { findPersonByName, type StoredPerson } from "../store/person.ts";
import { insertSetupLink, recentResets } from "../store/setup-link.ts";
import type { RequestFacts } from "./request-facts.ts";

/** A one-time link for setting a password; the address is all that exists of its token. */
export async function makeSetupLink(
	trx: WriteTransaction,
	actor: Actor | SystemActor,
	link: { readonly personId: string; readonly purpose: "invite" | "reset" },
	facts: Pick<RequestFacts, "clock" | "from" | "installation">,
): Promise<string> {
	const token = newToken();
	const at = facts.clock.now();
	await insertSetupLink(trx, {
		...link,
		id: tokenDigest(token),
		at,
		expiresAt: linkExpiry(link.purpose, at),
		madeBy: actor.kind === "person" ? actor.personId : null,
	});
	await recordEvent(trx, {
		name: actor.kind === "visitor" ? "accounts/setup-link-asked-for" : "accounts/setup-link-made",
		subject: { kind: "person", id: link.personId },
		actor,
		from: facts.from,
		at: at.toString(),
		data: { purpose: link.purpose },
	});
	return `${facts.installation.origin}/thiet-lap/${token}`;
}

/** Links one mailbox gets in an hour when somebody keeps asking. */
const resetsAnHour = 3;

/**
 * A link for who forgot the password. Returns what is to be mailed, or null; the page says the same in
 * both cases, and nothing here takes long enough to tell them apart beside the database's own noise.
 */
export async function askForReset(
	trx: WriteTransaction,
	name: string,
	facts: RequestFacts,
): Promise<{ readonly person: StoredPerson; readonly email: string; readonly link: string } | null> {
	const person = await findPersonByName(trx, name);
	if (!person?.email || person.state === "locked" || person.state === "ended") return null;
	const since = facts.clock.now().subtract({ hours: 1 });
	if ((await recentResets(trx, person.id, since)) >= resetsAnHour) return null;
	const purpose = person.state === "invited" ? "invite" : "reset";
	const link = await makeSetupLink(trx, visitor, { personId: person.id, purpose }, facts);
	return { person, email: person.email, link };
}
