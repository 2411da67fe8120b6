import { createHash, createHmac } from "node:crypto";

/** Of what could be guessed (codes, numbers, addresses of the network): with the secret of the installation. */
export const keyedDigest = (secret: Buffer, purpose: string, text: string): Buffer =>
	createHmac("sha256", secret).update(`dossiers/lookup ${purpose}\0${text}`).digest();

/** A view is known by its address and by the browser that opened it; either alone opens nothing. */
export const digestOfView = (browser: string, view: string): Buffer =>
	createHash("sha256").update(`${browser}\0${view}`).digest();
