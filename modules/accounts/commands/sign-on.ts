import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { type Actor, type Person, visitor } from "#platform/http/actor.ts";
import { stepAfterPassword } from "../domain/second-factor.ts";
import { accountsProblem } from "../errors.ts";
import { newToken, sameText, tokenDigest } from "../secrets.ts";
import {
	addressAtProvider,
	type Identity,
	identityFrom,
	type Round,
	type SignOn,
} from "../sign-on-provider.ts";
import {
	deleteIdentities,
	insertRound,
	linkIdentity,
	type StoredRound,
	takeRound,
	useIdentity,
} from "../store/identity.ts";
import { findForSignIn } from "../store/sign-in.ts";
import type { RequestFacts } from "./request-facts.ts";
import type { SignInAnswer } from "./sign-in.ts";
import { startPending, startSession } from "./start-session.ts";

/** Where the provider sends people back to; stands in the provider's list of addresses. */
export const callbackAddress = "/dang-nhap/noi-khac/tra-ve";
/** How long somebody may take at the provider. */
const roundLife = { minutes: 15 };

type SignOnFacts = RequestFacts & {
	/** ties the round to the browser: a link with somebody else's answer in it opens nothing */
	readonly browser: string;
};

/** Begins a sign-in (or a linking, for who is signed in) at the provider; returns the address there. */
export async function beginSignOn(
	trx: WriteTransaction,
	actor: Actor,
	begin: { readonly purpose: "sign-in" | "link"; readonly goOn: string },
	facts: SignOnFacts,
): Promise<string> {
	const signOn = signOnOf(facts);
	const round = { ...makeRound(), callback: facts.installation.origin + callbackAddress };
	await insertRound(
		trx,
		{
			state: tokenDigest(round.state),
			purpose: begin.purpose,
			person_id: begin.purpose === "link" && actor.kind === "person" ? actor.personId : null,
			browser: tokenDigest(facts.browser),
			nonce: round.nonce,
			verifier_sealed: facts.keys.seal(round.verifier, tokenDigest(round.state)),
			continue_to: begin.goOn,
		},
		facts.clock.now().add(roundLife),
	);
	return addressAtProvider(signOn, round).catch(() => {
		throw accountsProblem("identity-away", { provider: signOn.name });
	});
}

const makeRound = () => ({ state: newToken(), nonce: newToken(), verifier: newToken() });

function signOnOf(facts: RequestFacts): SignOn {
	const { signOn } = facts.installation;
	if (!signOn) throw accountsProblem("demo-closed", {});
	return signOn;
}

export type SignOnAnswer =
	| (Extract<SignInAnswer, { kind: "in" | "ask" | "enrol" }> & { readonly goOn: string })
	| { readonly kind: "linked" }
	| { readonly kind: "refused" };

/**
 * The way back. An identity that is linked to nobody opens nothing: people are never matched by mail
 * address, since whoever controls an address at some provider is not thereby our official.
 */
export async function endSignOn(
	trx: WriteTransaction,
	actor: Actor,
	answer: Readonly<Record<string, string>>,
	facts: SignOnFacts,
): Promise<SignOnAnswer> {
	const signOn = signOnOf(facts);
	const state = answer.state ?? "";
	const stored = await takeRound(trx, tokenDigest(state), facts.clock.now());
	if (!stored || !sameText(stored.browser, tokenDigest(facts.browser))) return refuse(trx, facts);
	const round: Round = {
		state,
		nonce: stored.nonce,
		verifier: facts.keys.open(stored.verifier_sealed, tokenDigest(state)),
		callback: facts.installation.origin + callbackAddress,
	};
	const identity = await identityFrom(signOn, answer, round).catch(() => null);
	if (!identity) return refuse(trx, facts);
	return stored.purpose === "link"
		? link(trx, actor, stored, identity, facts)
		: enter(trx, stored, identity, facts);
}

async function enter(
	trx: WriteTransaction,
	stored: StoredRound,
	identity: Identity,
	facts: RequestFacts,
): Promise<SignOnAnswer> {
	const personId = await useIdentity(trx, identity, facts.clock.now());
	const person = personId === null ? null : await findForSignIn(trx, { personId }, facts.clock.today());
	if (person?.state !== "active") return refuse(trx, facts);
	const proof = { personId: person.personId, name: person.name, means: "oidc", secondFactor: false } as const;
	const goOn = stored.continue_to ?? "/";
	const step = stepAfterPassword(person);
	if (step === "in") return { kind: "in", token: await startSession(trx, proof, facts), goOn };
	return { kind: step, pending: await startPending(trx, proof, facts), goOn };
}

/** Only the person who began it, still signed in: the invitation and the password came before. */
async function link(
	trx: WriteTransaction,
	actor: Actor,
	stored: StoredRound,
	identity: Identity,
	facts: RequestFacts,
): Promise<SignOnAnswer> {
	if (actor.kind !== "person" || actor.personId !== stored.person_id) return refuse(trx, facts);
	if (!(await linkIdentity(trx, identity, actor.personId, facts.clock.now())))
		throw accountsProblem("identity-taken", { provider: signOnOf(facts).name });
	await recordEvent(trx, {
		name: "accounts/identity-linked",
		subject: { kind: "person", id: actor.personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
		data: { issuer: identity.issuer },
		personal: { subject: identity.subject },
	});
	return { kind: "linked" };
}

async function refuse(trx: WriteTransaction, facts: RequestFacts): Promise<SignOnAnswer> {
	await recordEvent(trx, {
		name: "accounts/sign-in-refused",
		subject: { kind: "sign-in-name", id: "oidc" },
		actor: visitor,
		from: facts.from,
		at: facts.clock.now().toString(),
		data: { means: "oidc" },
	});
	return { kind: "refused" };
}

/** Unlinks; refused when no password would be left to come in by. */
export async function removeIdentity(
	trx: WriteTransaction,
	actor: Person,
	facts: RequestFacts,
): Promise<void> {
	const person = await findForSignIn(trx, { personId: actor.personId }, facts.clock.today());
	if (!person?.hash) throw accountsProblem("last-way-in", {});
	if (!(await deleteIdentities(trx, actor.personId))) return;
	await recordEvent(trx, {
		name: "accounts/identity-removed",
		subject: { kind: "person", id: actor.personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
	});
}
