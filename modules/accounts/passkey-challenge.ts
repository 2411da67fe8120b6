import { randomBytes } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type SecretKeys, sameText } from "./secrets.ts";

/** How long a page with a passkey button may stay open before it is pressed. */
const life = { minutes: 30 };
const signatureLength = 22;

/**
 * A challenge that says itself until when and for what it holds, because the page that carries it only
 * reads: sixteen random bytes, the end, and a signature. That it is answered once is kept by
 * `accounts.spent_challenge`.
 */
export function newChallenge(
	keys: SecretKeys,
	purpose: string,
	now: Temporal.Instant,
): Uint8Array<ArrayBuffer> {
	const body = Buffer.alloc(24);
	randomBytes(16).copy(body);
	body.writeBigUInt64BE(BigInt(now.add(life).epochMilliseconds), 16);
	const signature = Buffer.from(signatureOf(keys, purpose, body));
	return new Uint8Array([...body, ...signature]);
}

/** When the challenge ends, or null when it is not ours, not for this, or over. */
export function challengeEnd(
	keys: SecretKeys,
	purpose: string,
	challenge: string,
	now: Temporal.Instant,
): Temporal.Instant | null {
	const bytes = Buffer.from(challenge, "base64url");
	if (bytes.length !== 24 + signatureLength) return null;
	const body = bytes.subarray(0, 24);
	if (!sameText(signatureOf(keys, purpose, body), bytes.subarray(24).toString())) return null;
	const milliseconds = Number(body.readBigUInt64BE(16));
	const rest = milliseconds - now.epochMilliseconds;
	// Also refused when the end lies too far ahead: then the clock was set back.
	if (rest <= 0 || rest > (life.minutes + 5) * 60_000) return null;
	return now.add({ milliseconds: rest });
}

const signatureOf = (keys: SecretKeys, purpose: string, body: Uint8Array) =>
	keys.sign(`passkey ${purpose}`, Buffer.from(body).toString("hex")).slice(0, signatureLength);
