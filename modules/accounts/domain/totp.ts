import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app understands it: SHA-1, 6 digits, 30 seconds. */
const period = 30;
const parametersOf = (secret: string) =>
	({ secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period }) as const;

/** 160 random bits (RFC 4226 section 4), as the text a person can also type. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says. */
export function totpAddress(secret: string, account: string): string {
	return new TOTP({ issuer: "Gương", label: account, ...parametersOf(secret) }).toString();
}

/** The code for a moment; for tests and for nothing else. */
export const totpCodeAt = (secret: string, milliseconds: number): string =>
	new TOTP(parametersOf(secret)).generate({ timestamp: milliseconds });

/**
 * The step whose code was typed, or null. One step either side is allowed for slow fingers and clocks;
 * a step not later than the last one used is a replay (RFC 6238 section 5.2).
 */
export function totpStep(
	secret: string,
	typed: string,
	milliseconds: number,
	lastStep: number,
): number | null {
	const code = typed.replace(/[\s.-]/g, "");
	if (!/^\d{6}$/.test(code)) return null;
	const delta = new TOTP(parametersOf(secret)).validate({ token: code, timestamp: milliseconds, window: 1 });
	if (delta === null) return null;
	const step = Math.floor(milliseconds / 1000 / period) + delta;
	return step > lastStep ? step : null;
}
