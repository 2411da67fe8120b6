import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

/** A passkey device in a few lines (WebAuthn level 2, ES256, attestation "none"), for tests. */
export function authenticator(origin: string) {
	const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const id = randomBytes(32);
	const rpIdHash = createHash("sha256").update(new URL(origin).hostname).digest();
	const jwk = publicKey.export({ format: "jwk" });
	const coordinate = (text: string | undefined) => new Uint8Array(Buffer.from(text ?? "", "base64url"));
	const cose = isoCBOR.encode(
		new Map<number, number | Uint8Array>([
			[1, 2],
			[3, -7],
			[-1, 1],
			[-2, coordinate(jwk.x)],
			[-3, coordinate(jwk.y)],
		]),
	);
	/** user present and verified (0x05), attested credential data (0x40) */
	const data = (counter: number, flags: number, rest: Uint8Array[] = []) => {
		const count = Buffer.alloc(4);
		count.writeUInt32BE(counter);
		return new Uint8Array(Buffer.concat([rpIdHash, Buffer.from([flags]), count, ...rest]));
	};
	const client = (type: string, challenge: string, from: string) =>
		Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
	const credential = { id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key" };

	return {
		id: credential.id,
		/** what the browser answers to `registrationOptions` */
		create({ challenge }: { readonly challenge: string }, from = origin): string {
			const length = Buffer.alloc(2);
			length.writeUInt16BE(id.length);
			const attested = data(0, 0x45, [Buffer.alloc(16), length, id, cose]);
			const object = isoCBOR.encode(
				new Map<string, unknown>([
					["fmt", "none"],
					["attStmt", new Map()],
					["authData", attested],
				]) as never,
			);
			return JSON.stringify({
				...credential,
				clientExtensionResults: {},
				response: {
					clientDataJSON: client("webauthn.create", challenge, from).toString("base64url"),
					attestationObject: Buffer.from(object).toString("base64url"),
					transports: ["internal"],
				},
			});
		},
		/** what the browser answers to `authenticationOptions` */
		get(
			{ challenge }: { readonly challenge: string },
			{ counter = 1, from = origin, flags = 0x05 }: { counter?: number; from?: string; flags?: number } = {},
		): string {
			const authData = data(counter, flags);
			const clientData = client("webauthn.get", challenge, from);
			const hash = createHash("sha256").update(clientData).digest();
			const signature = sign("sha256", Buffer.concat([authData, hash]), privateKey);
			return JSON.stringify({
				...credential,
				clientExtensionResults: {},
				response: {
					clientDataJSON: clientData.toString("base64url"),
					authenticatorData: Buffer.from(authData).toString("base64url"),
					signature: signature.toString("base64url"),
				},
			});
		},
	};
}
