/** Crockford's 32 signs, five bits each: no I, L, O, U, which paper and ears mistake for others. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 75 bits: not to be guessed, so a plain digest of it is enough to find the dossier. */
export const lookupCodeBytes = 15;
const length = lookupCodeBytes + 1;

/** `4K7MX2PD9HQAT3VR` from fifteen random bytes: fifteen signs and one that checks them. */
export function lookupCodeFrom(random: Uint8Array): string {
	const digits = [...random].map((byte) => byte & 31);
	return [...digits, double(fold(digits))].map((digit) => signs[digit]).join("");
}

/** `4K7M-X2PD-9HQA-T3VR`, as it is printed and typed. */
export const inFours = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-");

/** As typed, as made; null when it cannot be one: a sign too many, or one that does not fit the others. */
export function readLookupCode(typed: string): string | null {
	const bare = typed
		.toUpperCase()
		.replaceAll(/[\s.–-]/g, "")
		.replaceAll(/[IL]/g, "1")
		.replaceAll("O", "0");
	const digits = [...bare].map((sign) => signs.indexOf(sign));
	return digits.length === length && !digits.includes(-1) && fold(digits) === 0 ? bare : null;
}

/**
 * A sum over the field of 32 elements in which each place has a weight of its own: no single wrong sign
 * and no two signs in each other's place leave it as it was.
 */
const fold = (digits: readonly number[]): number => digits.reduce((sum, digit) => double(sum) ^ digit, 0);

/** Times x, modulo x⁵ + x² + 1. */
const double = (element: number): number => (element << 1) ^ (element & 16 ? 0b100101 : 0);
