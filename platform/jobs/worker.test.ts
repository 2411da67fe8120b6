import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import pg from "pg";
import { systemClock } from "../clock/clock.ts";
import { reads, type WriteTransaction, writes } from "../db/connections.ts";
import type { Database } from "../db/database.ts";
import { recordEvent } from "../events/record.ts";
import type { Job } from "../http/module-wiring.ts";
import type { Services } from "../http/route.ts";
import { testAccess, testDatabase } from "../testing/database.ts";
import { quanTri } from "../testing/people.ts";
import { addJob } from "./add-job.ts";
import { discardDeadJob, jobsInTrouble, retryDeadJob } from "./jobs-in-trouble.ts";
import { taskOf } from "./run-job.ts";
import { type RunningWorker, startWorker } from "./worker.ts";

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const by = { actor: quanTri, from: "203.0.113.7", at: "2026-11-22T01:00:00Z" };
const services = {} as Services;
let database: Database;
let worker: RunningWorker | null = null;

before(async () => {
	database = await testDatabase();
});
afterEach(stopWorking);

async function stopWorking(): Promise<void> {
	await worker?.stop();
	worker = null;
}

/** What the jobs of these tests do: rows in a table, so that undone is undone. */
const effects = async (name: string): Promise<number> => {
	const { rows } = await sql<{
		n: number;
	}>`select count(*) as n from events.event where name = ${name}`.execute(
		reads<object>(database.read).executor,
	);
	return rows[0]?.n ?? 0;
};
const effect = (trx: WriteTransaction, name: string) =>
	recordEvent(trx, { ...by, name, subject: { kind: "test", id: "1" } });

async function until(reached: () => Promise<boolean>): Promise<void> {
	for (let tries = 0; !(await reached()); tries++) {
		if (tries === 400) assert.fail("it did not come to that within 20 seconds");
		await wait(50);
	}
}

async function work(...jobs: readonly Job<never>[]): Promise<RunningWorker> {
	const settings = {
		access: await testAccess(),
		database,
		clock: systemClock,
		services,
		log: silent,
		schedule: [],
	};
	worker = await startWorker({ ...settings, jobs: jobs as readonly Job[] });
	return worker;
}

/** Failed jobs wait some seconds before they are tried again; a test need not. */
const hurry = () =>
	database.inTransaction((trx) =>
		sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(
			writes<object>(trx),
		),
	);

test("a job is done once its transaction is committed, and not at all when that is undone", async () => {
	await work({
		name: "test/do",
		run: async (payload: { name: string }, { trx }) => void (await effect(trx, payload.name)),
	});
	const undone = database.inTransaction(async (trx) => {
		await addJob(trx, "test/do", { name: "test/undone" });
		throw new Error("undone");
	});
	await assert.rejects(undone, /undone/);
	await database.inTransaction((trx) => addJob(trx, "test/do", { name: "test/committed" }));
	await until(async () => (await effects("test/committed")) === 1);
	assert.equal(await effects("test/undone"), 0);
});

test("jobs with the same key wait as one", async () => {
	for (const name of ["test/key-first", "test/key-second"]) {
		await database.inTransaction((trx) => addJob(trx, "test/do", { name }, { key: "one" }));
	}
	await work({
		name: "test/do",
		run: async (payload: { name: string }, { trx }) => void (await effect(trx, payload.name)),
	});
	await until(async () => (await effects("test/key-second")) === 1);
	assert.equal(await effects("test/key-first"), 0);
});

test("a job that comes again after its effects were committed does nothing", async () => {
	const job: Job = { name: "test/twice", run: async (_, { trx }) => void (await effect(trx, "test/twice")) };
	const task = taskOf(job, { database, clock: systemClock, services, log: silent });
	const queued = { id: "999999", created_at: new Date("2026-11-22T01:00:00Z"), attempts: 1, max_attempts: 5 };
	await task({}, { job: queued } as never);
	await task({}, { job: { ...queued, attempts: 2 } } as never);
	await Promise.all([task({}, { job: queued } as never), task({}, { job: queued } as never)]);
	assert.equal(await effects("test/twice"), 1);
});

test("a job that fails leaves nothing behind, is tried as often as it says, then lies among the dead with its error", async () => {
	const noted: boolean[] = [];
	let broken = true;
	await work({
		name: "test/fail",
		attempts: 3,
		run: async (_, { trx }) => {
			await effect(trx, "test/half-done");
			if (broken) throw new Error("máy chủ không trả lời");
		},
		failed: async (_, { last }) => void noted.push(last),
	});
	await database.inTransaction((trx) => addJob(trx, "test/fail", {}));
	await until(async () => {
		await hurry();
		return (await jobsInTrouble(database.read)).some(({ dead }) => dead);
	});
	const [dead] = await jobsInTrouble(database.read);
	assert.deepEqual(noted, [false, false, true]);
	assert.deepEqual(
		{ name: dead?.name, attempts: dead?.attempts, error: dead?.error },
		{ name: "test/fail", attempts: 3, error: "máy chủ không trả lời" },
	);
	assert.equal(await effects("test/half-done"), 0);
	assert.equal(await effects("jobs/job-died"), 1);
	broken = false;
	await database.inTransaction((trx) => retryDeadJob(trx, dead?.id ?? "", by));
	await until(async () => (await effects("test/half-done")) === 1);
	assert.equal(await effects("jobs/job-retried"), 1);
	assert.deepEqual(
		(await jobsInTrouble(database.read)).filter((job) => job.dead),
		[],
	);
	const again = database.inTransaction((trx) => retryDeadJob(trx, dead?.id ?? "", by));
	await assert.rejects(again, { code: "jobs/not-dead" });
});

test("a dead job that was discarded is gone; the event says who did it", async () => {
	await work({ name: "test/die", attempts: 1, run: () => Promise.reject(new Error("never")) });
	await database.inTransaction((trx) => addJob(trx, "test/die", {}));
	const dead = async () =>
		(await jobsInTrouble(database.read)).filter((job) => job.name === "test/die" && job.dead);
	await until(async () => (await dead()).length === 1);
	const [job] = await dead();
	await database.inTransaction((trx) => discardDeadJob(trx, job?.id ?? "", by));
	assert.deepEqual(await dead(), []);
	assert.equal(await effects("jobs/job-discarded"), 1);
});

test("stopping waits for the job at hand", async () => {
	let begun = false;
	const running = await work({
		name: "test/slow",
		run: async (_, { trx }) => {
			begun = true;
			await wait(300);
			await effect(trx, "test/slow");
		},
	});
	await database.inTransaction((trx) => addJob(trx, "test/slow", {}));
	await until(async () => begun);
	await running.stop();
	worker = null;
	assert.equal(await effects("test/slow"), 1);
});

test("the job of a worker that was killed is done by the next one, without waiting for hours", async () => {
	const fixture = fileURLToPath(new URL("./worker.fixture.ts", import.meta.url));
	const env = { ...process.env, WORKER_ACCESS: JSON.stringify(await testAccess()) };
	const child = spawn(process.execPath, ["--import", "tsx", fixture], {
		env,
		stdio: ["ignore", "pipe", "inherit"],
	});
	await database.inTransaction((trx) => addJob(trx, "test/hang", {}));
	await once(child.stdout, "data");
	child.kill("SIGKILL");
	await once(child, "exit");
	await wait(200);
	await work({ name: "test/hang", run: async (_, { trx }) => void (await effect(trx, "test/survived")) });
	await until(async () => (await effects("test/survived")) === 1);
});

test("a worker whose every line to the database broke goes on when the database answers again", async () => {
	let runs = 0;
	await work({
		name: "test/after-break",
		run: async (_, { trx }) => {
			runs += 1;
			// the first run loses its own line in the middle of its work
			if (runs === 1) await breakAllLines();
			await effect(trx, "test/after-break");
		},
	});
	await database.inTransaction((trx) => addJob(trx, "test/after-break", {}));
	await until(async () => runs > 0);
	await until(async () => {
		await hurry().catch(() => {});
		return (await effects("test/after-break").catch(() => 0)) === 1;
	});
	await database.inTransaction((trx) => addJob(trx, "test/after-break", {}));
	await until(async () => (await effects("test/after-break")) === 2);
});

/** What a restart of the server does to those who were connected. */
async function breakAllLines(): Promise<void> {
	const client = new pg.Client((await testAccess()).application);
	client.on("error", () => {});
	await client.connect();
	await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
		where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`);
	await client.end();
}

test("a schedule for a job that nobody knows is refused at the start", async () => {
	const settings = { access: await testAccess(), database, clock: systemClock, services, log: silent };
	const attempt = startWorker({ ...settings, jobs: [], schedule: [{ job: "a/b", cron: "* * * * *" }] });
	await assert.rejects(attempt, /unknown job a\/b/);
});
