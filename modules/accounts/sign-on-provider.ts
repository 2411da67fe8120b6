import {
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	type Configuration,
	calculatePKCECodeChallenge,
	discovery,
	enableNonRepudiationChecks,
} from "openid-client";
import type { Installation } from "#platform/http/route.ts";

/** A sign-in service that speaks OpenID Connect, as the settings name it. */
export type SignOn = NonNullable<Installation["signOn"]>;

const known = new Map<string, Promise<Configuration>>();
/** Somebody waits at a page meanwhile, and a transaction is open. */
const patience = { seconds: 5 };

/** What the provider says of itself (discovery), asked once in the life of the process; a failure is asked again. */
function configurationOf(signOn: SignOn): Promise<Configuration> {
	const key = `${signOn.issuer} ${signOn.clientId}`;
	const found = known.get(key);
	if (found) return found;
	const issuer = new URL(signOn.issuer);
	// Plain http only to this very machine: a stand-in server in tests.
	const local = issuer.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(issuer.hostname);
	const asked = discovery(issuer, signOn.clientId, signOn.clientSecret, undefined, {
		timeout: patience.seconds,
		// Also checks the ID token's signature, which the standard leaves out when it comes straight over TLS.
		execute: [enableNonRepudiationChecks, ...(local ? [allowInsecureRequests] : [])],
	});
	known.set(key, asked);
	asked.catch(() => known.delete(key));
	return asked;
}

export interface Round {
	readonly state: string;
	readonly nonce: string;
	/** PKCE (RFC 7636): who begins must also be who ends */
	readonly verifier: string;
	readonly callback: string;
}

/** Where the person goes to sign in. Only the identity is asked for (`openid`), no address, no name. */
export async function addressAtProvider(signOn: SignOn, round: Round): Promise<string> {
	const address = buildAuthorizationUrl(await configurationOf(signOn), {
		redirect_uri: round.callback,
		scope: "openid",
		response_type: "code",
		state: round.state,
		nonce: round.nonce,
		code_challenge: await calculatePKCECodeChallenge(round.verifier),
		code_challenge_method: "S256",
	});
	return address.href;
}

export interface Identity {
	readonly issuer: string;
	readonly subject: string;
}

/**
 * Exchanges the code and checks the ID token: signature, issuer, audience, times, nonce. Null for whatever
 * is not right; the provider's own words are not shown to anybody.
 */
export async function identityFrom(
	signOn: SignOn,
	answer: Readonly<Record<string, string>>,
	round: Round,
): Promise<Identity | null> {
	const configuration = await configurationOf(signOn);
	const address = new URL(`${round.callback}?${new URLSearchParams(answer)}`);
	const tokens = await authorizationCodeGrant(configuration, address, {
		pkceCodeVerifier: round.verifier,
		expectedState: round.state,
		expectedNonce: round.nonce,
		idTokenExpected: true,
	}).catch(() => null);
	const claims = tokens?.claims();
	return claims ? { issuer: claims.iss, subject: claims.sub } : null;
}
