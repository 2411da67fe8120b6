import { randomBytes } from "node:crypto";
import { after } from "node:test";
import type pg from "pg";
import type { DatabaseAccess } from "#platform/db/access.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { type Database, openDatabase } from "#platform/db/database.ts";
import { copyDatabase, fromOutside, inDatabase, templateDatabase } from "./template.ts";
import { testServer } from "./test-server.ts";

interface Prepared {
	readonly access: DatabaseAccess;
	readonly database: Database;
	drop(): Promise<void>;
}

let prepared: Promise<Prepared> | null = null;
const closing = Symbol("undo");

// after everything in this file: a pool left open would keep the process alive
after(async () => {
	const made = await prepared?.catch(() => null);
	// several test files may run in one process: the next one gets a database of its own
	prepared = null;
	await made?.drop();
});

/** A database of this process: migrated, with reference data, dropped at the end. What a test commits stays in it. */
export async function testDatabase(): Promise<Database> {
	return (await prepare()).database;
}

/** The three ways into that database, for tests of roles and of what runs beside the program. */
export async function testAccess(): Promise<DatabaseAccess> {
	return (await prepare()).access;
}

/** An open transaction on that database; whatever is done in it is undone. */
export async function inUndoneTransaction<T>(work: (trx: WriteTransaction) => Promise<T>): Promise<T> {
	const database = await testDatabase();
	let result: { readonly value: T } | null = null;
	try {
		await database.inTransaction(async (trx) => {
			result = { value: await work(trx) };
			throw closing;
		});
	} catch (error) {
		if (error !== closing) throw error;
	}
	return (result as unknown as { readonly value: T }).value;
}

/** One more database of its own; `empty` has roles and extensions and nothing else. The caller drops it. */
export async function anotherDatabase(content: "empty" | "reference"): Promise<Prepared> {
	const server = await testServer();
	const template = content === "empty" ? "guong" : await templateDatabase(server);
	const name = `guong_test_${process.pid}_${randomBytes(4).toString("hex")}`;
	await copyDatabase(server, template, name);
	const access = inDatabase(server, name);
	const database = openDatabase(access, { connections: 6 });
	return {
		access,
		database,
		drop: async () => {
			await database.close();
			await fromOutside(server, (client) => dropDatabase(client, name));
		},
	};
}

/**
 * Without FORCE the server sends autovacuum away by itself; with it the migrator may not, since that process
 * belongs to the superuser. Connections that a test left open are ended by force.
 */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
	await client
		.query(`DROP DATABASE IF EXISTS ${name}`)
		.catch(() => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

function prepare(): Promise<Prepared> {
	prepared ??= anotherDatabase("reference");
	return prepared;
}
