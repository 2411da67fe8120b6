import {
	type AuthenticationResponseJSON,
	type AuthenticatorTransportFuture,
	generateAuthenticationOptions,
	generateRegistrationOptions,
	type RegistrationResponseJSON,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { type Person, visitor } from "#platform/http/actor.ts";
import type { Installation } from "#platform/http/route.ts";
import { accountsProblem } from "../errors.ts";
import type { AccountsEvent } from "../events.ts";
import { challengeEnd, newChallenge } from "../passkey-challenge.ts";
import {
	deletePasskey,
	findPasskey,
	insertPasskey,
	noteUse,
	type StoredPasskey,
	spendChallenge,
} from "../store/passkey.ts";
import { findForSignIn } from "../store/sign-in.ts";
import type { RequestFacts } from "./request-facts.ts";
import { startSession } from "./start-session.ts";

type Facts = Pick<RequestFacts, "clock" | "keys" | "installation">;

/** Passkeys are bound to the host people type; another host's page cannot use them. */
const rpId = (installation: Installation) => new URL(installation.origin).hostname;

/** What the browser is asked when a passkey is to be added. */
export const registrationOptions = (
	person: { readonly personId: string; readonly name: string },
	known: readonly string[],
	facts: Facts,
) =>
	generateRegistrationOptions({
		rpName: "Gương",
		rpID: rpId(facts.installation),
		userName: person.name,
		userID: new Uint8Array(Buffer.from(person.personId)),
		challenge: newChallenge(facts.keys, `add ${person.personId}`, facts.clock.now()),
		attestationType: "none",
		excludeCredentials: known.map((id) => ({ id })),
		authenticatorSelection: { residentKey: "required", userVerification: "required" },
	});

/** What the browser is asked at the sign-in page: any passkey of this host, with fingerprint, face or PIN. */
export const authenticationOptions = (facts: Facts) =>
	generateAuthenticationOptions({
		rpID: rpId(facts.installation),
		challenge: newChallenge(facts.keys, "sign-in", facts.clock.now()),
		userVerification: "required",
	});

export async function addPasskey(
	trx: WriteTransaction,
	actor: Person,
	typed: { readonly answer: string; readonly label: string },
	facts: RequestFacts,
): Promise<void> {
	const response = parse<RegistrationResponseJSON>(typed.answer);
	const verified = await verifyRegistrationResponse({
		response,
		expectedChallenge: (challenge) => take(trx, `add ${actor.personId}`, challenge, facts),
		expectedOrigin: facts.installation.origin,
		expectedRPID: rpId(facts.installation),
		requireUserVerification: true,
	}).catch(() => null);
	if (!verified?.verified) throw accountsProblem("passkey-refused", {});
	const { credential } = verified.registrationInfo;
	const stored = await insertPasskey(trx, {
		id: credential.id,
		personId: actor.personId,
		publicKey: Buffer.from(credential.publicKey),
		counter: credential.counter,
		transports: credential.transports ?? [],
		label: typed.label,
		at: facts.clock.now(),
	});
	if (!stored) throw accountsProblem("passkey-refused", {});
	await say(trx, "accounts/passkey-added", actor, facts, { label: typed.label });
}

export async function removePasskey(
	trx: WriteTransaction,
	actor: Person,
	id: string,
	facts: RequestFacts,
): Promise<void> {
	const person = await findForSignIn(trx, { personId: actor.personId }, facts.clock.today());
	if (!person?.hash) throw accountsProblem("last-way-in", {});
	if (await deletePasskey(trx, actor.personId, id)) await say(trx, "accounts/passkey-removed", actor, facts);
}

/**
 * Possession and fingerprint or PIN at once, so it is both factors. Null when refused, with the same
 * words for an unknown key, a locked person and a wrong signature.
 */
export async function signInByPasskey(
	trx: WriteTransaction,
	answer: string,
	facts: RequestFacts,
): Promise<string | null> {
	const response = parse<AuthenticationResponseJSON>(answer);
	const key = await findPasskey(trx, String(response.id));
	const person = key && (await findForSignIn(trx, { personId: key.personId }, facts.clock.today()));
	const counter = key && (await verifiedCounter(trx, response, key, facts));
	if (!key || person?.state !== "active" || counter === null) {
		await recordEvent(trx, {
			name: "accounts/sign-in-refused",
			subject: key ? { kind: "person", id: key.personId } : { kind: "sign-in-name", id: "passkey" },
			actor: visitor,
			from: facts.from,
			at: facts.clock.now().toString(),
			data: { means: "passkey" },
		});
		return null;
	}
	await noteUse(trx, key.id, counter, facts.clock.now());
	const { personId, name } = person;
	return startSession(trx, { personId, name, means: "passkey", secondFactor: true }, facts);
}

async function verifiedCounter(
	trx: WriteTransaction,
	response: AuthenticationResponseJSON,
	key: StoredPasskey,
	facts: RequestFacts,
): Promise<number | null> {
	const verified = await verifyAuthenticationResponse({
		response,
		expectedChallenge: (challenge) => take(trx, "sign-in", challenge, facts),
		expectedOrigin: facts.installation.origin,
		expectedRPID: rpId(facts.installation),
		credential: {
			id: key.id,
			publicKey: new Uint8Array(key.publicKey),
			counter: key.counter,
			transports: key.transports as AuthenticatorTransportFuture[],
		},
		requireUserVerification: true,
	}).catch(() => null);
	return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

/** Ours, for this, not over, and not answered before. */
async function take(
	trx: WriteTransaction,
	purpose: string,
	challenge: string,
	facts: RequestFacts,
): Promise<boolean> {
	const end = challengeEnd(facts.keys, purpose, challenge, facts.clock.now());
	return end !== null && (await spendChallenge(trx, challenge, end));
}

/** What the browser says is a stranger's text: anything unreadable is refused like a wrong signature. */
function parse<T>(answer: string): T {
	try {
		const parsed: unknown = JSON.parse(answer);
		if (typeof parsed === "object" && parsed !== null) return parsed as T;
	} catch {
		// told below
	}
	throw accountsProblem("passkey-refused", {});
}

async function say(
	trx: WriteTransaction,
	name: AccountsEvent,
	actor: Person,
	facts: RequestFacts,
	personal: Record<string, string> = {},
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "person", id: actor.personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
		personal,
	});
}
