import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type pg from "pg";
import type { DatabaseAccess } from "#platform/db/access.ts";
import { asMigrator } from "#platform/db/as-migrator.ts";
import { loadReference } from "#platform/db/load-reference.ts";
import { migrate } from "#platform/db/migrate.ts";
import { findMigrations } from "#platform/db/migration-files.ts";
import type { ModuleWiring, ReferenceLoader } from "#platform/http/module-wiring.ts";

const buildLock = 8_204_202_508;
const copyLock = 820_420;
const kept = 3;

/** The name of a database with all migrations and reference data, made when it is not there yet. */
export async function templateDatabase(server: DatabaseAccess): Promise<string> {
	const loaders = await referenceLoaders();
	const name = `guong_template_${await digestOfAll(loaders)}`;
	await fromOutside(server, async (client) => {
		await client.query("SELECT pg_advisory_lock($1)", [buildLock]);
		if (await exists(client, name)) return;
		const unfinished = `${name}_unfinished`;
		await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
		await copyDatabase(server, "guong", unfinished);
		const access = inDatabase(server, unfinished);
		await migrate(access, () => {});
		await loadReference(access, loaders, () => {});
		await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
		await dropOld(client);
	});
	return name;
}

export function inDatabase(server: DatabaseAccess, database: string): DatabaseAccess {
	const { migrator, application, publicReader } = server;
	return {
		migrator: { ...migrator, database },
		application: { ...application, database },
		publicReader: { ...publicReader, database },
	};
}

/** To copy or drop a database, somebody has to stand in another one. */
export function fromOutside<T>(server: DatabaseAccess, work: (client: pg.Client) => Promise<T>): Promise<T> {
	return asMigrator(inDatabase(server, "postgres"), work);
}

/** A copy of a database, once nobody else is copying it (PostgreSQL refuses two copies of one at a time). */
export async function copyDatabase(server: DatabaseAccess, from: string, to: string): Promise<void> {
	await fromOutside(server, async (client) => {
		await client.query("SELECT pg_advisory_lock($1, hashtext($2))", [copyLock, from]);
		await client.query(`CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY file_copy`);
		// rights on a database itself are not copied with it
		await client.query(`REVOKE CREATE, TEMPORARY ON DATABASE ${to} FROM PUBLIC`);
	});
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
	return (await client.query("SELECT FROM pg_database WHERE datname = $1", [name])).rowCount === 1;
}

/** Templates of earlier states of the code; the newest few stay, for another checkout may use them. */
async function dropOld(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{ datname: string }>(
		`SELECT datname FROM pg_database WHERE datname ~ '^guong_template_[0-9a-f]+$' ORDER BY oid DESC OFFSET ${kept}`,
	);
	for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

async function referenceLoaders(): Promise<readonly ReferenceLoader[]> {
	// apps/ wires the modules together; tests of the platform run before there is one
	const address = new URL("../../apps/wirings.ts", import.meta.url);
	if (!(await readFile(address).catch(() => null))) return [];
	const { wirings } = (await import(address.href)) as { wirings: readonly ModuleWiring[] };
	return wirings.flatMap(({ reference }) => reference ?? []);
}

async function digestOfAll(loaders: readonly ReferenceLoader[]): Promise<string> {
	const hash = createHash("sha256");
	for (const { name, sha256 } of await findMigrations()) hash.update(`${name} ${sha256}\n`);
	for (const file of ["own-tables.sql", "migrate.ts"]) {
		hash.update(await readFile(new URL(`../db/${file}`, import.meta.url)));
	}
	for (const loader of loaders) hash.update(`${loader.name} ${await loader.digest()}\n`);
	return hash.digest("hex").slice(0, 12);
}
