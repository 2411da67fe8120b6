import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import type { Say } from "../access.ts";
import type { Binaries } from "./binaries.ts";
import { problemOfSystemError, serverProblem } from "./errors.ts";
import { serverWords } from "./messages.ts";
import type { Place } from "./place.ts";
import { halt, identity, launch, logOf, type Running, serverEnvironment } from "./postmaster.ts";
import { newSecrets, readSecrets, type Secrets, secretsPath, writeSecrets } from "./secrets.ts";

const run = promisify(execFile);
const rolesFile = new URL("../../../db/roles.sql", import.meta.url);

/**
 * Makes the database where there is none. A marker says that it is not finished yet: what was begun and
 * not finished is made again, anything else is never deleted.
 */
export async function initialise(
	place: Place,
	binaries: Binaries,
	forTests: boolean,
	say: Say,
): Promise<Secrets> {
	const data = join(place.base, "data");
	const marker = join(place.base, "unfinished");
	const begun = await stat(marker).catch(() => null);
	const secrets = await readSecrets(place.base);
	const present = await stat(join(data, "PG_VERSION")).catch(() => null);
	if (secrets && present && !begun) return secrets;
	if (present && !begun) throw serverProblem("secrets-lost", { path: secretsPath(place.base), data });
	say(serverWords.creating(place.base));
	await writeFile(marker, "");
	await rm(data, { recursive: true, force: true });
	const made = newSecrets();
	const password = randomBytes(24).toString("base64url");
	await makeCluster(place, binaries, password);
	const running = await launch(place, binaries, { durable: true, connections: 20 });
	await bootstrap(running, password, made, forTests);
	await writeSecrets(place.base, made);
	await rm(marker);
	return made;
}

/** An empty server whose superuser `guong_owner` has that password. */
export async function makeCluster(place: Place, binaries: Binaries, password: string): Promise<void> {
	const data = join(place.base, "data");
	const passwordFile = join(place.base, "first-password");
	await mkdir(data, { mode: 0o700 });
	await (await open(passwordFile, "w", 0o600)).close();
	await chmod(passwordFile, 0o600);
	await writeFile(passwordFile, password);
	if (place.user) {
		await chown(data, place.user.uid, place.user.gid);
		await chown(passwordFile, place.user.uid, place.user.gid);
	}
	try {
		await initdb(place, binaries, passwordFile);
	} finally {
		await rm(passwordFile, { force: true });
	}
}

/** Sorting is by ICU's Vietnamese; `lc-ctype` only decides what a letter is for pg_trgm, hence UTF-8 where there is one. */
async function initdb(place: Place, binaries: Binaries, passwordFile: string): Promise<void> {
	const fixed = [
		"-D",
		join(place.base, "data"),
		"--username=guong_owner",
		`--pwfile=${passwordFile}`,
		"--encoding=UTF8",
	];
	const sorted = ["--locale-provider=icu", "--icu-locale=vi", "--auth=scram-sha-256", "--data-checksums"];
	for (const letters of ["C.UTF-8", "en_US.UTF-8", "C"]) {
		const words = [...fixed, ...sorted, "--locale=C", `--lc-ctype=${letters}`];
		try {
			await run(join(binaries.bin, "initdb"), words, {
				...identity(place),
				cwd: place.base,
				env: serverEnvironment(),
			});
			return;
		} catch (error) {
			const words = String((error as { stderr?: string }).stderr || error);
			if (/invalid locale name|locale.*not/i.test(words) && letters !== "C") continue;
			throw problemOfSystemError(words, place.base) ?? (await refusal(place, words));
		}
	}
}

async function refusal(place: Place, words: string) {
	await writeFile(logOf(place), words, { flag: "a" });
	const last =
		words
			.trim()
			.split("\n")
			.findLast((line) => /error|fatal/i.test(line)) ?? words.trim();
	return serverProblem("did-not-start", { log: logOf(place), last });
}

/** The only time that anything runs as superuser; afterwards that role cannot sign in at all. */
async function bootstrap(running: Running, password: string, secrets: Secrets, forTests: boolean) {
	const place = { host: running.host, port: running.port, user: "guong_owner", password };
	try {
		await asClient({ ...place, database: "postgres" }, async (client) => {
			await client.query("CREATE ROLE guong_migrator NOLOGIN");
			await client.query("CREATE DATABASE guong OWNER guong_migrator");
			await client.query("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
			// tests copy databases, and to copy one nobody may be in it
			if (forTests) await client.query("ALTER ROLE guong_migrator CREATEDB");
			if (forTests) await client.query("GRANT CONNECT ON DATABASE postgres TO guong_migrator");
		});
		await asClient({ ...place, database: "guong" }, async (client) => {
			await client.query(await readFile(rolesFile, "utf8"));
			for (const [role, secret] of Object.entries(secrets)) {
				await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(secret)}`);
			}
			await client.query("ALTER ROLE guong_owner NOLOGIN PASSWORD NULL");
		});
	} finally {
		await halt(running);
	}
}

async function asClient(config: pg.ClientConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
	const client = new pg.Client(config);
	await client.connect();
	try {
		await work(client);
	} finally {
		await client.end();
	}
}
