import pg from "pg";
import type { DatabaseAccess } from "../db/access.ts";
import { type RunnerSettings, SupervisedRunner } from "./runner.ts";
import { freeJobsOfTheDead, SignOfLife } from "./sign-of-life.ts";
import { startTick, type Tick } from "./tick.ts";

export interface WorkerSettings extends RunnerSettings {
	readonly access: Pick<DatabaseAccess, "application">;
	readonly ticks?: readonly Tick[];
}

export interface RunningWorker {
	/** takes no new jobs, waits for those that run */
	stop(): Promise<void>;
}

/** Starts background work in this process; any number of processes may do so on one database. */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
	refuseUnknownJobs(settings);
	const { access, database, log } = settings;
	const pool = openPool(settings);
	const life = new SignOfLife(access.application, log);
	await life.show();
	await database.inTransaction(freeJobsOfTheDead);
	const runner = new SupervisedRunner(settings, pool);
	await runner.start();
	const ticks = [signOfLife(life, runner), ...(settings.ticks ?? [])].map((tick) =>
		startTick(tick, settings),
	);
	return {
		stop: async () => {
			await Promise.all(ticks.map((tick) => tick.stop()));
			await runner.stop();
			await life.end();
			await pool.end();
		},
	};
}

function openPool({ access, log, concurrency = 2 }: WorkerSettings): pg.Pool {
	// beside the jobs: one line listens, one writes down how they ended
	const pool = new pg.Pool({ ...access.application, max: concurrency + 2 });
	const quietly = (error: Error) => log.warn({ err: error }, "a connection of the worker broke");
	pool.on("error", quietly);
	pool.on("connect", (client) => client.on("error", quietly));
	return pool;
}

function signOfLife(life: SignOfLife, runner: SupervisedRunner): Tick {
	return {
		name: "jobs/sign-of-life",
		everySeconds: 15,
		run: async ({ trx }) => {
			await life.show();
			if (runner.poolId) await life.register(trx, runner.poolId);
			await freeJobsOfTheDead(trx);
		},
	};
}

/** A schedule of a job that nobody knows would fill the queue with rows that nobody takes out. */
function refuseUnknownJobs({ jobs, schedule }: RunnerSettings): void {
	const known = new Set(jobs.map(({ name }) => name));
	if (known.size < jobs.length) throw new Error("two jobs have the same name");
	for (const { job } of schedule)
		if (!known.has(job)) throw new Error(`there is a schedule for the unknown job ${job}`);
}
