import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { type DatabaseAccess, withOptions } from "./access.ts";
import type { PublicDb, ReadDb, WriteTransaction } from "./connections.ts";
import { problemOfDatabaseError } from "./database-errors.ts";
import { databaseProblem } from "./errors.ts";
import { preparingClient } from "./preparing-client.ts";
import { typeParsers } from "./type-parsers.ts";

export interface Database {
	/** the application's role on connections where the server refuses writes */
	readonly read: ReadDb;
	/** the public reader's role */
	readonly public: PublicDb;
	/** all of it happens or nothing; refusals of the database come out as Problems */
	inTransaction<T>(work: (trx: WriteTransaction) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

export interface DatabaseSettings {
	/** connections of each of the three pools */
	readonly connections: number;
	/** milliseconds after which the server stops a statement */
	readonly statementTimeout: number;
	/** milliseconds to wait for a connection */
	readonly connectTimeout: number;
	/** told about connections that broke while nobody used them */
	readonly onIdleError: (error: Error) => void;
}

const usual: DatabaseSettings = {
	connections: 10,
	statementTimeout: 15_000,
	connectTimeout: 4_000,
	onIdleError: () => {},
};

/**
 * Opens the pools; connects when first asked, so a database that is away is a Problem of the one request.
 * A statement is never tried again by itself: whether it may run twice, only its author knows.
 */
export function openDatabase(access: DatabaseAccess, settings: Partial<DatabaseSettings> = {}): Database {
	const all = { ...usual, ...settings };
	const readOnly = { default_transaction_read_only: "on" };
	const pools = [
		openPool(access.application, all, {}),
		openPool(access.application, all, readOnly, preparingClient()),
		openPool(access.publicReader, all, readOnly, preparingClient()),
	] as const;
	const [writer, reader, publicReader] = pools.map(kyselyOn) as [
		Kysely<unknown>,
		Kysely<unknown>,
		Kysely<unknown>,
	];
	return {
		read: reader as unknown as ReadDb,
		public: publicReader as unknown as PublicDb,
		inTransaction: (work) => transactionOn(writer, work),
		close: async () => {
			await Promise.all([writer, reader, publicReader].map((kysely) => kysely.destroy()));
		},
	};
}

/** One transaction, with its outcome told apart: refused, undone, or (line broken during COMMIT) unknown. */
export async function transactionOn<T>(
	kysely: Kysely<unknown>,
	work: (trx: WriteTransaction) => Promise<T>,
): Promise<T> {
	let committing = false;
	try {
		return await kysely.transaction().execute(async (trx) => {
			const result = await work(trx as unknown as WriteTransaction);
			committing = true;
			return result;
		});
	} catch (error) {
		const problem = problemOfDatabaseError(error);
		if (committing && problem?.code === "database/away") throw databaseProblem("unsure", {});
		throw problem ?? error;
	}
}

export function kyselyOn(pool: pg.Pool): Kysely<unknown> {
	return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

export function openPool(
	config: pg.PoolConfig,
	settings: DatabaseSettings,
	options: Readonly<Record<string, string>>,
	Client: typeof pg.Client = pg.Client,
): pg.Pool {
	const pool = new pg.Pool({
		Client,
		...withOptions(config, {
			statement_timeout: String(settings.statementTimeout),
			idle_in_transaction_session_timeout: "60000",
			lock_timeout: "10000",
			// the server's default of 4 is for turning disks: with it, a whole table is read rather than a hundred rows by their keys
			random_page_cost: "1.1",
			...options,
		}),
		max: settings.connections,
		connectionTimeoutMillis: settings.connectTimeout,
		// a line that went dead without a word is noticed here, since the server cannot tell us
		query_timeout: settings.statementTimeout + 5_000,
		keepAlive: true,
		idleTimeoutMillis: 30_000,
		types: typeParsers,
	});
	pool.on("error", settings.onIdleError);
	// a server that dies while a connection is in use tells the connection too; unheard, that would end the program
	pool.on("connect", (client) => client.on("error", settings.onIdleError));
	return pool;
}
