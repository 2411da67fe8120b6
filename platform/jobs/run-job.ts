import type { Task } from "graphile-worker";
import { sql } from "kysely";
import type { Clock } from "../clock/clock.ts";
import { type WriteTransaction, writes } from "../db/connections.ts";
import type { Database } from "../db/database.ts";
import { dispatchJobName, recordEvent } from "../events/record.ts";
import type { Job } from "../http/module-wiring.ts";
import type { Services } from "../http/route.ts";
import { usualAttempts } from "./add-job.ts";
import type { Log } from "./log.ts";

export interface JobSurroundings {
	readonly database: Pick<Database, "inTransaction">;
	readonly clock: Clock;
	readonly services: Services;
	readonly log: Log;
}

/** What the queue says of the job at hand. */
interface QueuedJob {
	readonly id: string;
	readonly created_at: Date;
	readonly attempts: number;
	readonly max_attempts: number;
}

/** A job as graphile-worker wants it: effects and done-mark in one transaction, failures noted in another. */
export function taskOf(job: Job, surroundings: JobSurroundings): Task {
	return async (payload, { job: queued }) => {
		const limit = job.attempts ?? (queued.max_attempts || usualAttempts);
		if (limit !== queued.max_attempts) await limitAttempts(surroundings, queued, limit);
		try {
			await runOnce(job, payload, queued, surroundings);
		} catch (error) {
			await noteFailure(job, payload, queued, surroundings, { error, last: queued.attempts >= limit });
			throw error;
		}
	};
}

/**
 * The queue forgets a job only after its transaction; should the program or the line break in
 * between, the job comes again, finds its done-mark and does nothing.
 */
async function runOnce(
	job: Job,
	payload: unknown,
	queued: QueuedJob,
	surroundings: JobSurroundings,
): Promise<void> {
	const { database, clock, services, log } = surroundings;
	await database.inTransaction(async (trx) => {
		if (await markDone(trx, job.name, queued)) await job.run(payload, { trx, clock, services });
		else
			log.info(
				{ job: job.name, id: queued.id },
				"this job's effects were committed before; it is not run again",
			);
	});
}

async function markDone(trx: WriteTransaction, name: string, queued: QueuedJob): Promise<boolean> {
	const { rows } = await sql`insert into platform_jobs.done (job_id, queued_at, name)
		values (${queued.id}, ${queued.created_at.toISOString()}, ${name})
		on conflict do nothing returning job_id`.execute(writes<object>(trx));
	return rows.length === 1;
}

async function limitAttempts({ database }: JobSurroundings, queued: QueuedJob, limit: number): Promise<void> {
	await database.inTransaction(async (trx) => {
		await sql`update graphile_worker._private_jobs set max_attempts = ${limit} where id = ${queued.id}`.execute(
			writes<object>(trx),
		);
	});
}

async function noteFailure(
	job: Job,
	payload: unknown,
	queued: QueuedJob,
	{ database, clock, services, log }: JobSurroundings,
	{ error, last }: { readonly error: unknown; readonly last: boolean },
): Promise<void> {
	try {
		await database.inTransaction(async (trx) => {
			await job.failed?.(payload, { trx, clock, services, error, last });
			if (last && job.name !== dispatchJobName) await recordDeath(trx, job, queued, clock);
		});
	} catch (second) {
		log.error({ err: second, job: job.name, id: queued.id }, "the failure of a job could not be noted");
	}
}

/** Not for the job that spreads events: its death would be an event that nobody can spread. */
async function recordDeath(trx: WriteTransaction, job: Job, queued: QueuedJob, clock: Clock): Promise<void> {
	await recordEvent(trx, {
		name: "jobs/job-died",
		subject: { kind: "job", id: queued.id },
		actor: { kind: "system", what: job.name },
		from: job.name,
		at: clock.now().toString(),
		data: { job: job.name, attempts: queued.attempts },
	});
}
