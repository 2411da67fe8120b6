import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { configProblem } from "./errors.ts";

/**
 * The installation's own secret (32 bytes): made once, kept in a file that only its owner reads.
 * Signs form tokens and encrypts second factors; losing it ends open forms and asks for new second factors.
 */
export function installationSecret(dataFolder: string): Buffer {
	const path = join(dataFolder, "khoa-bi-mat");
	try {
		mkdirSync(dirname(path), { recursive: true });
		try {
			// "wx" so that two programs starting at once agree on the first one's secret.
			writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		}
		return Buffer.from(readFileSync(path, "utf8").trim(), "hex");
	} catch (error) {
		throw configProblem("secret-unreadable", { path, reason: (error as NodeJS.ErrnoException).code ?? "?" });
	}
}
