import { hash, type Options, verify } from "@node-rs/argon2";
import { newToken } from "./secrets.ts";

/** argon2id (2) with the OWASP password storage sheet's m=19 MiB, t=2, p=1; some 40 ms on a small machine. */
export const argon2Parameters = {
	algorithm: 2,
	memoryCost: 19_456,
	timeCost: 2,
	parallelism: 1,
} satisfies Options;

/** The same letters typed on a telephone and a computer may be encoded apart: NFC first. */
const prepared = (password: string) => password.normalize("NFC");

export const hashPassword = (password: string): Promise<string> => hash(prepared(password), argon2Parameters);

let nobodys: Promise<string> | null = null;

/**
 * Whether the password fits. Without a hash (no such person, no password set) the same work is done
 * against a hash of nothing anybody knows, so that the time tells nothing.
 */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
	nobodys ??= hashPassword(newToken());
	const fits = await verify(stored ?? (await nobodys), prepared(password));
	return stored !== null && fits;
}
