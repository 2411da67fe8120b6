import { unitsAt } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { longestPassword, passwordFault, shortestPassword } from "../domain/password-rules.ts";
import { accountsProblem } from "../errors.ts";
import { hashPassword, passwordFits } from "../passwords.ts";
import { tokenDigest } from "../secrets.ts";
import { getPersonForChange, type StoredPerson, setPersonState } from "../store/person.ts";
import { postsOfPeople } from "../store/post.ts";
import { endSessions } from "../store/session.ts";
import { findWorkingLink, voidSetupLinks } from "../store/setup-link.ts";
import { findForSignIn, storePassword } from "../store/sign-in.ts";
import { asActor, type RequestFacts } from "./request-facts.ts";

export interface TypedPassword {
	readonly password: string;
	readonly repeated: string;
}

/** By a one-time link: sets the password, makes an invited person active, ends what sessions there were. */
export async function setPasswordByLink(
	trx: WriteTransaction,
	typed: TypedPassword & { readonly token: string },
	facts: RequestFacts,
): Promise<void> {
	const now = facts.clock.now();
	const link = await findWorkingLink(trx, tokenDigest(typed.token), now);
	if (!link) throw accountsProblem("link-not-usable", {});
	const person = await getPersonForChange(trx, link.personId);
	if (person.state === "locked") throw accountsProblem("link-not-usable", {});
	await store(trx, person, typed, { actor: asActor(person.id, person.name), how: link.purpose }, facts);
	await voidSetupLinks(trx, person.id, now);
	await endSessions(trx, { personId: person.id }, "password-changed", now);
	if (person.state === "invited") await setPersonState(trx, person.id, "active", now);
}

/** By the signed-in person, who shows the present one; ends the other sessions. */
export async function changePassword(
	trx: WriteTransaction,
	actor: Person,
	typed: TypedPassword & { readonly current: string },
	facts: RequestFacts,
): Promise<void> {
	const known = await findForSignIn(trx, { personId: actor.personId }, facts.clock.today());
	if (known?.hash && !(await passwordFits(typed.current, known.hash)))
		throw accountsProblem("password-wrong", {});
	const person = await getPersonForChange(trx, actor.personId);
	await store(trx, person, typed, { actor, how: "changed" }, facts);
	const others = { personId: person.id, except: actor.sessionId };
	await endSessions(trx, others, "password-changed", facts.clock.now());
}

async function store(
	trx: WriteTransaction,
	person: StoredPerson,
	typed: TypedPassword,
	change: { readonly actor: Person; readonly how: "invite" | "reset" | "changed" },
	facts: RequestFacts,
): Promise<void> {
	checkPassword(typed, await ownWords(trx, person, facts));
	const now = facts.clock.now();
	await storePassword(trx, person.id, await hashPassword(typed.password), now);
	await recordEvent(trx, {
		name: "accounts/password-set",
		subject: { kind: "person", id: person.id },
		actor: change.actor,
		from: facts.from,
		at: now.toString(),
		data: { how: change.how },
	});
}

/** What somebody who knows the person would try: names, addresses, the units of the posts. */
async function ownWords(trx: WriteTransaction, person: StoredPerson, facts: RequestFacts): Promise<string[]> {
	const today = facts.clock.today();
	const posts = await postsOfPeople(trx, [person.id], today);
	const units = await unitsAt(
		trx,
		posts.flatMap((post) => post.unitId ?? []),
		today,
	);
	const names = [...units.values()].flatMap((unit) => [unit.name, unit.fullName]);
	return [person.name, person.signInName, person.email ?? "", ...names];
}

function checkPassword(typed: TypedPassword, ownWords: readonly string[]): void {
	const fault = passwordFault(typed.password, ownWords);
	if (fault === "too-short") throw accountsProblem("password-too-short", { shortest: shortestPassword });
	if (fault === "too-long") throw accountsProblem("password-too-long", { longest: longestPassword });
	if (fault === "common") throw accountsProblem("password-common", {});
	if (fault === "about-you") throw accountsProblem("password-about-you", {});
	if (typed.password !== typed.repeated) throw accountsProblem("passwords-differ", {});
}
