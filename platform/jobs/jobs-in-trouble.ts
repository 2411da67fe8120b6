import { sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "../db/connections.ts";
import { type NewEvent, recordEvent } from "../events/record.ts";
import { jobsProblem } from "./errors.ts";

/** A job that failed: given up, or waiting for its next attempt. */
export interface JobInTrouble {
	readonly id: string;
	readonly name: string;
	readonly dead: boolean;
	readonly attempts: number;
	readonly maxAttempts: number;
	readonly error: string;
	readonly queuedAt: string;
	readonly failedAt: string;
	readonly nextAt: string;
}

/** The dead first, newest first. The queue sets a failed job's next time to now and e to the power of its attempts, in seconds. */
export async function jobsInTrouble(db: ReadDb, limit = 200): Promise<readonly JobInTrouble[]> {
	const { rows } = await sql<JobInTrouble>`
		select j.id::text as id, t.identifier as name, j.attempts >= j.max_attempts as dead, j.attempts,
			j.max_attempts as "maxAttempts", coalesce(j.last_error, '') as error, j.created_at as "queuedAt",
			j.run_at - exp(least(j.attempts, 10)) * interval '1 second' as "failedAt", j.run_at as "nextAt"
		from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where j.locked_at is null and (j.attempts >= j.max_attempts or j.last_error is not null)
		order by dead desc, "failedAt" desc, j.id desc limit ${limit}`.execute(reads<object>(db).executor);
	return rows;
}

type By = Pick<NewEvent, "actor" | "from" | "at">;

/** Tries a dead job again, with as many attempts as it had. */
export async function retryDeadJob(trx: WriteTransaction, id: string, by: By): Promise<void> {
	const name = await lockDeadJob(trx, id);
	await sql`select graphile_worker.reschedule_jobs(array[${id}]::bigint[], run_at => now(), attempts => 0)`.execute(
		writes<object>(trx),
	);
	await recordEvent(trx, {
		...by,
		name: "jobs/job-retried",
		subject: { kind: "job", id },
		data: { job: name },
	});
}

/** Gives a dead job up for good; what remains of it is the event. */
export async function discardDeadJob(trx: WriteTransaction, id: string, by: By): Promise<void> {
	const name = await lockDeadJob(trx, id);
	await sql`select graphile_worker.complete_jobs(array[${id}]::bigint[])`.execute(writes<object>(trx));
	await recordEvent(trx, {
		...by,
		name: "jobs/job-discarded",
		subject: { kind: "job", id },
		data: { job: name },
	});
}

/** Two administrators may press at once: the second finds that it is no longer dead. */
async function lockDeadJob(trx: WriteTransaction, id: string): Promise<string> {
	const { rows } = await sql<{ name: string }>`
		select t.identifier as name
		from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where j.id = ${id} and j.locked_at is null and j.attempts >= j.max_attempts
		for update of j`.execute(writes<object>(trx));
	const name = rows[0]?.name;
	if (!name) throw jobsProblem("not-dead", { id });
	return name;
}
