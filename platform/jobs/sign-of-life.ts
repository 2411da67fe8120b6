import { randomInt } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { type WriteTransaction, writes } from "../db/connections.ts";
import type { Log } from "./log.ts";

/** First key of the advisory locks by which worker processes show that they live. */
const lockClass = 7_311;

/**
 * graphile-worker leaves the jobs of a process that was killed locked for four hours. Here each process
 * holds an advisory lock while it lives; the server lets go of it the moment the process is gone,
 * and whoever notices frees its jobs. Wrongly taken for dead (its line broke), it loses nothing:
 * the done-mark keeps a job that then runs twice from having its effects twice.
 */
export class SignOfLife {
	readonly #key = randomInt(1, 2 ** 31 - 1);
	readonly #config: pg.PoolConfig;
	readonly #log: Log;
	#client: pg.Client | null = null;

	constructor(config: pg.PoolConfig, log: Log) {
		this.#config = config;
		this.#log = log;
	}

	/** Takes the lock, again if the line broke since. */
	async show(): Promise<void> {
		if (this.#client) return;
		const client = new pg.Client({ ...this.#config, application_name: "guong worker", keepAlive: true });
		client.on("error", (error) => {
			this.#log.warn({ err: error }, "the line that shows this worker is alive broke");
			if (this.#client === client) this.#client = null;
		});
		await client.connect();
		await client.query("select pg_advisory_lock_shared($1, $2)", [lockClass, this.#key]);
		this.#client = client;
	}

	/** Says which pool of workers lives as long as this process does. */
	async register(trx: WriteTransaction, poolId: string): Promise<void> {
		await sql`insert into platform_jobs.worker (id, sign_of_life) values (${poolId}, ${this.#key})
			on conflict do nothing`.execute(writes<object>(trx));
	}

	async end(): Promise<void> {
		const client = this.#client;
		this.#client = null;
		await client?.end().catch(() => {});
	}
}

/** Frees the jobs of workers whose process is gone; returns how many such workers there were. */
export async function freeJobsOfTheDead(trx: WriteTransaction): Promise<number> {
	const { rows } = await sql<{ id: string }>`
		delete from platform_jobs.worker w
		where not exists (
			select from pg_locks l
			where l.locktype = 'advisory' and l.classid = ${lockClass} and l.objid = w.sign_of_life and l.objsubid = 2
				and l.database = (select oid from pg_database where datname = current_database())
		)
		returning id`.execute(writes<object>(trx));
	const dead = rows.map(({ id }) => id);
	if (dead.length > 0) {
		await sql`select graphile_worker.force_unlock_workers(${dead}::text[])`.execute(writes<object>(trx));
	}
	return dead.length;
}
