import {
	createCipheriv,
	createDecipheriv,
	createHash,
	createHmac,
	hkdfSync,
	randomBytes,
	timingSafeEqual,
} from "node:crypto";

/** 256 random bits for whoever holds it: cookies, links, state. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is stored of a token. It is random, so a plain digest suffices. */
export const tokenDigest = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Sealing and signing under keys derived from the secret of the installation, one key a purpose. */
export interface SecretKeys {
	/** AES-256-GCM; `about` ties the text to its owner, so that sealed values cannot be swapped between rows */
	seal(text: string, about: string): Buffer;
	/** throws when the value was changed, belongs to another owner, or was sealed under another secret */
	open(sealed: Uint8Array, about: string): string;
	sign(purpose: string, text: string): string;
	isSigned(purpose: string, text: string, signature: string): boolean;
}

export function secretKeys(secret: Uint8Array): SecretKeys {
	if (secret.length < 32) throw new Error("the secret of the installation must have at least 32 bytes");
	const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "guong/accounts", purpose, 32));
	const sealing = derive("sealing");
	const sign = (purpose: string, text: string) =>
		createHmac("sha256", derive(`signing:${purpose}`))
			.update(text)
			.digest("base64url");
	return {
		seal: (text, about) => sealWith(sealing, text, about),
		open: (sealed, about) => openWith(sealing, Buffer.from(sealed), about),
		sign,
		isSigned: (purpose, text, signature) => sameText(sign(purpose, text), signature),
	};
}

function sealWith(key: Buffer, text: string, about: string): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about));
	const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function openWith(key: Buffer, sealed: Buffer, about: string): string {
	const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12), { authTagLength: 16 })
		.setAAD(Buffer.from(about))
		.setAuthTag(sealed.subarray(12, 28));
	return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}

/** Compares without telling by time where the first difference is. */
export function sameText(a: string, b: string): boolean {
	const digest = (text: string) => createHash("sha256").update(text).digest();
	return timingSafeEqual(digest(a), digest(b));
}

const made = new WeakMap<Uint8Array, SecretKeys>();

/** Keys are derived once for an installation, not at every request. */
export function keysOf(installation: { readonly secret: Uint8Array }): SecretKeys {
	const known = made.get(installation.secret);
	if (known) return known;
	const keys = secretKeys(installation.secret);
	made.set(installation.secret, keys);
	return keys;
}
