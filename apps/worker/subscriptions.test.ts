import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { sql } from "kysely";
import { systemClock } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { chiLan } from "#platform/testing/people.ts";
import { wirings } from "../wirings.ts";
import { dispatchJob } from "./dispatch.ts";
import { scheduleOf } from "./schedule.ts";
import { subscriptions } from "./subscriptions.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

async function sources(): Promise<readonly string[]> {
	const found = await Promise.all(
		["platform", "modules", "apps"].map(async (part) => {
			const files = await readdir(join(root, part), { recursive: true });
			return files.map((file) => join(root, part, file));
		}),
	);
	return found
		.flat()
		.filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$|[\\/]testing[\\/]/.test(file));
}

/** The lists that the modules keep of their events. */
async function listedEvents(files: readonly string[]): Promise<readonly string[]> {
	const listed: string[] = [];
	for (const file of files.filter((path) => /[\\/]events\.ts$/.test(path))) {
		const exported = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
		for (const list of Object.values(exported)) if (Array.isArray(list)) listed.push(...(list as string[]));
	}
	return listed;
}

/** The names written where events are recorded. */
async function recordedEvents(files: readonly string[]): Promise<readonly string[]> {
	const recorded: string[] = [];
	for (const file of files) {
		const text = await readFile(file, "utf8");
		if (!text.includes("recordEvent(")) continue;
		for (const [, name = ""] of text.matchAll(/\bname: "([a-z0-9-]+\/[a-z0-9-]+)"/g)) recorded.push(name);
	}
	return recorded;
}

const subscribed = subscriptions.flatMap(({ events }) => events);

test("every event that a module lists or records stands in the table, once, with a job or a reason", async () => {
	const files = await sources();
	const [listed, recorded] = [await listedEvents(files), await recordedEvents(files)];
	assert.ok(listed.length > 10 && recorded.length > 5);
	assert.deepEqual([...subscribed].sort(), [...new Set([...listed, ...recorded])].sort());
});

test("every job that the table or the schedule names exists", () => {
	const known = [
		"mail/send",
		"mail/forget",
		"jobs/forget-done",
		...wirings.flatMap(({ jobs }) => jobs ?? []).map(({ name }) => name),
	];
	const named = [
		...subscriptions.flatMap((row) => ("jobs" in row ? row.jobs : [])),
		...scheduleOf(wirings).map(({ job }) => job),
	];
	assert.deepEqual(
		named.filter((job) => !known.includes(job)),
		[],
	);
});

const closed = {
	name: "organisation/hamlet-closed",
	subject: { kind: "hamlet", id: "7" },
	actor: chiLan,
	from: "203.0.113.7",
	at: "2026-11-22T01:00:00Z",
	data: { reason: "nhập thôn" },
};
const dispatch = (trx: WriteTransaction, table: Parameters<typeof dispatchJob>[0], eventId: string) =>
	dispatchJob(table).run({ eventId }, { trx, clock: systemClock, services: {} as Services });

test("an event reaches every job that hears it, with what happened and nothing personal", async () => {
	const queued = await inUndoneTransaction(async (trx) => {
		const table = [{ events: [closed.name], jobs: ["test/first", "test/second"] }];
		await dispatch(trx, table, await recordEvent(trx, closed));
		const { rows } = await sql<{ name: string; payload: { data: unknown; name: string } }>`
			select t.identifier as name, j.payload from graphile_worker._private_jobs j
			join graphile_worker._private_tasks t on t.id = j.task_id
			where t.identifier like 'test/%' order by j.id`.execute(writes<object>(trx));
		return rows;
	});
	assert.deepEqual(
		queued.map(({ name }) => name),
		["test/first", "test/second"],
	);
	assert.deepEqual(queued[0]?.payload.data, closed.data);
	assert.doesNotMatch(JSON.stringify(queued), /203\.0\.113\.7/);
});

test("an event that nobody listed is a defect that lands among the dead jobs", async () => {
	const attempt = inUndoneTransaction(async (trx) => dispatch(trx, [], await recordEvent(trx, closed)));
	await assert.rejects(attempt, /hamlet-closed does not stand in apps\/worker\/subscriptions.ts/);
});
