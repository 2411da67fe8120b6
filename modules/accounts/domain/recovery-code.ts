/** Crockford's 32 signs: no i, l, o, u, which paper and ears mistake for others; five bits each. */
const signs = "0123456789abcdefghjkmnpqrstvwxyz";
export const recoveryCodes = 10;
/** 80 bits: not to be guessed, so a keyed digest is enough to store it. */
export const recoveryBytes = 16;

/** `4k7m-x2pd-9hqa-t3vr` from sixteen random bytes (the lower five bits of each). */
export function recoveryCodeFrom(random: Uint8Array): string {
	const text = [...random].map((byte) => signs[byte & 31]).join("");
	return text.replace(/(.{4})(?=.)/g, "$1-");
}

/** As typed → as made; null when it cannot be a recovery code (an authenticator's six digits, say). */
export function readRecoveryCode(typed: string): string | null {
	const bare = typed
		.toLowerCase()
		.replace(/[\s.-]/g, "")
		.replace(/[il]/g, "1")
		.replaceAll("o", "0");
	if (bare.length !== recoveryBytes || [...bare].some((sign) => !signs.includes(sign))) return null;
	return bare.replace(/(.{4})(?=.)/g, "$1-");
}
