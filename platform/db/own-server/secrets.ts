import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

/** Passwords of the three roles; the superuser's is thrown away once the database is set up. */
export interface Secrets {
	readonly guong_migrator: string;
	readonly guong_app: string;
	readonly guong_public: string;
}

export const secretsPath = (base: string) => join(base, "secrets.json");

export function newSecrets(): Secrets {
	const secret = () => randomBytes(24).toString("base64url");
	return { guong_migrator: secret(), guong_app: secret(), guong_public: secret() };
}

export async function readSecrets(base: string): Promise<Secrets | null> {
	try {
		return JSON.parse(await readFile(secretsPath(base), "utf8")) as Secrets;
	} catch {
		return null;
	}
}

export async function writeSecrets(base: string, secrets: Secrets): Promise<void> {
	const written = `${secretsPath(base)}.new`;
	const file = await open(written, "w", 0o600);
	try {
		await file.chmod(0o600);
		await file.writeFile(`${JSON.stringify(secrets, null, "\t")}\n`);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(written, secretsPath(base));
}
