import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { accountsProblem } from "../errors.ts";
import type { AccountsEvent } from "../events.ts";
import { isAdministrator } from "../policy.ts";
import { insertPerson, type NewPerson, setPersonState, updatePerson } from "../store/person.ts";
import { deleteTotp, replaceRecoveryCodes } from "../store/second-factor.ts";
import { endSessions } from "../store/session.ts";
import type { PersonState } from "../tables.ts";
import { personToManage } from "./manage-rights.ts";
import type { RequestFacts } from "./request-facts.ts";
import { makeSetupLink } from "./setup-links.ts";

/** A new person without posts and without a password; the link is for the person alone. */
export async function invitePerson(
	trx: WriteTransaction,
	actor: Person,
	person: NewPerson,
	facts: RequestFacts,
): Promise<{ readonly personId: string; readonly link: string }> {
	if (!isAdministrator(actor)) throw accountsProblem("not-yours-to-manage", {});
	const personId = newId(facts.clock.now().epochMilliseconds);
	// Whoever is made in a demo is invented like the rest of it, and goes with it.
	const { demo: illustrative } = facts.installation;
	await insertPerson(trx, personId, { ...person, illustrative }, facts.clock.now());
	await say(trx, "accounts/person-invited", actor, personId, facts, { ...person });
	return { personId, link: await makeSetupLink(trx, actor, { personId, purpose: "invite" }, facts) };
}

export async function changePerson(
	trx: WriteTransaction,
	actor: Person,
	change: {
		readonly personId: string;
		readonly name: string;
		readonly email: string | null;
		readonly phone: string | null;
	},
	facts: RequestFacts,
): Promise<void> {
	const before = await personToManage(trx, actor, change.personId, facts);
	const { personId, name, email, phone } = change;
	await updatePerson(trx, personId, { name, email, phone }, facts.clock.now());
	const { name: nameBefore, email: emailBefore } = before;
	await say(trx, "accounts/person-changed", actor, personId, facts, {
		name,
		email,
		phone,
		nameBefore,
		emailBefore,
	});
}

/** A fresh link for who lost the first, or cannot be reached by mail; the earlier ones stop working. */
export async function renewLink(trx: WriteTransaction, actor: Person, personId: string, facts: RequestFacts) {
	const person = await personToManage(trx, actor, personId, facts);
	const purpose = person.state === "invited" ? "invite" : "reset";
	return { person, link: await makeSetupLink(trx, actor, { personId, purpose }, facts) };
}

const stateEvents = {
	locked: "accounts/person-locked",
	active: "accounts/person-unlocked",
	ended: "accounts/person-locked",
} as const satisfies Partial<Record<PersonState, string>>;

/** Locking and closing end every session at once; unlocking gives back what there was, not what was open. */
export async function setState(
	trx: WriteTransaction,
	actor: Person,
	change: { readonly personId: string; readonly to: keyof typeof stateEvents },
	facts: RequestFacts,
): Promise<void> {
	const person = await personToManage(trx, actor, change.personId, facts);
	if (person.state === change.to) return;
	await setPersonState(trx, person.id, change.to, facts.clock.now());
	if (change.to !== "active") await endSessions(trx, { personId: person.id }, "locked", facts.clock.now());
	await say(trx, stateEvents[change.to], actor, person.id, facts, {}, { state: change.to });
}

/** For who lost telephone and recovery codes, after the administrator has made sure in person who it is. */
export async function dropSecondFactor(
	trx: WriteTransaction,
	actor: Person,
	personId: string,
	facts: RequestFacts,
) {
	await personToManage(trx, actor, personId, facts);
	await deleteTotp(trx, personId);
	await replaceRecoveryCodes(trx, personId, [], facts.clock.now());
	await endSessions(trx, { personId }, "ended-by-administrator", facts.clock.now());
	await say(trx, "accounts/totp-removed", actor, personId, facts);
}

async function say(
	trx: WriteTransaction,
	name: AccountsEvent,
	actor: Person,
	personId: string,
	facts: RequestFacts,
	personal: Record<string, string | null> = {},
	data: Record<string, string> = {},
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "person", id: personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
		data,
		personal,
	});
}
