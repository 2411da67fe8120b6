import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Signs what the browser carries for us. One secret, one purpose a signature. */
export interface Keys {
	sign(purpose: string, text: string): string;
	check(purpose: string, text: string, signature: string): boolean;
}

export function keysFrom(secret: Buffer): Keys {
	const sign = (purpose: string, text: string) =>
		createHmac("sha256", secret).update(`${purpose}\0${text}`).digest("base64url");
	return {
		sign,
		check(purpose, text, signature) {
			const wanted = Buffer.from(sign(purpose, text));
			const given = Buffer.from(signature);
			return wanted.length === given.length && timingSafeEqual(wanted, given);
		},
	};
}

/** 256 bits for tokens that must not be guessed. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashOfToken = (token: string): Buffer => createHash("sha256").update(token).digest();
