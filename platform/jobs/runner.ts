import { EventEmitter } from "node:events";
import { type Runner, run, type WorkerEvents } from "graphile-worker";
import type pg from "pg";
import { systemClock } from "../clock/clock.ts";
import type { Job, Schedule } from "../http/module-wiring.ts";
import { cronItems } from "./cron.ts";
import { workerLogger } from "./log.ts";
import { type JobSurroundings, taskOf } from "./run-job.ts";

export interface RunnerSettings extends JobSurroundings {
	// biome-ignore lint/suspicious/noExplicitAny: each job has a payload of its own
	readonly jobs: readonly Job<any>[];
	readonly schedule: readonly Schedule[];
	/** how many jobs run at once */
	readonly concurrency?: number;
}

const pauseBeforeRestart = 2_000;

/** graphile-worker gives up when it cannot write down how a job ended; this begins again until told to stop. */
export class SupervisedRunner {
	readonly #settings: RunnerSettings;
	readonly #pool: pg.Pool;
	#runner: Runner | null = null;
	#stopping = false;
	#restart: NodeJS.Timeout | null = null;
	/** the name under which jobs are locked at present */
	poolId: string | null = null;

	constructor(settings: RunnerSettings, pool: pg.Pool) {
		this.#settings = settings;
		this.#pool = pool;
	}

	async start(): Promise<void> {
		const { jobs, schedule, concurrency = 2, log } = this.#settings;
		const events = new EventEmitter() as WorkerEvents;
		events.on("pool:create", ({ workerPool }) => {
			this.poolId = workerPool.id;
		});
		const runner = await run({
			pgPool: this.#pool,
			concurrency,
			events,
			noHandleSignals: true,
			logger: workerLogger(log),
			taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, this.#settings)])),
			// schedules run by the real day, also where the demo shows another one
			parsedCronItems: cronItems(schedule, systemClock.now),
		});
		this.#runner = runner;
		const ended = (error?: unknown) => this.#ended(runner, error);
		runner.promise.then(() => ended(), ended);
	}

	async stop(): Promise<void> {
		this.#stopping = true;
		if (this.#restart) clearTimeout(this.#restart);
		await this.#runner?.stop();
	}

	#ended(runner: Runner, error: unknown): void {
		if (this.#stopping || runner !== this.#runner) return;
		this.#runner = null;
		this.#settings.log.error({ err: error }, "the worker ended by itself; it is started again");
		this.#restart = setTimeout(() => {
			this.start().catch((again: unknown) => {
				this.#runner = runner;
				this.#ended(runner, again);
			});
		}, pauseBeforeRestart);
	}
}
