/** Crockford's 32 signs, five bits each: no i, l, o, u, which paper and ears mistake for others. */
const signs = "0123456789abcdefghjkmnpqrstvwxyz";
/** 80 bits: not to be guessed, so a plain digest of it is enough to find the question. */
export const receiptBytes = 16;

/** `4k7m-x2pd-9hqa-t3vr` from sixteen random bytes. */
export const receiptFrom = (random: Uint8Array): string =>
	inFours([...random].map((byte) => signs[byte & 31]).join(""));

/** As typed, as made; null when it cannot be one. */
export function readReceipt(typed: string): string | null {
	const bare = typed
		.toLowerCase()
		.replaceAll(/[\s.-]/g, "")
		.replaceAll(/[il]/g, "1")
		.replaceAll("o", "0");
	return bare.length === receiptBytes && [...bare].every((sign) => signs.includes(sign))
		? inFours(bare)
		: null;
}

const inFours = (text: string): string => text.replaceAll(/(.{4})(?=.)/g, "$1-");
