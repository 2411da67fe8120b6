import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "../db/connections.ts";

/** How often a job is tried unless it says otherwise. */
export const usualAttempts = 5;

/**
 * Queues a job in the transaction that wants it done: either both happen or neither. With a `key`
 * only one such job waits at a time; queueing it again replaces what was waiting.
 */
export async function addJob(
	trx: WriteTransaction,
	name: string,
	payload: unknown,
	options: { readonly runAt?: Temporal.Instant; readonly key?: string; readonly attempts?: number } = {},
): Promise<void> {
	await sql`select graphile_worker.add_job(
		${name}, ${JSON.stringify(payload)}::json,
		run_at => ${options.runAt?.toString() ?? null}::timestamptz,
		max_attempts => ${options.attempts ?? usualAttempts},
		job_key => ${options.key ?? null}
	)`.execute(writes<object>(trx));
}
