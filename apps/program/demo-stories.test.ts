import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { stoppedClock } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { wirings } from "../wirings.ts";

const parts = wirings.flatMap(({ demo }) => demo ?? []);

async function withStories<T>(
	work: (trx: WriteTransaction) => Promise<T>,
	at = "2026-11-22T03:00:00Z",
): Promise<T> {
	const clock = stoppedClock(at);
	const services = {
		files: memoryStore(clock),
		installation: { origin: "https://guong.test" },
	} as unknown as Services;
	return inUndoneTransaction(async (trx) => {
		for (const part of parts) await part.load(trx, { clock, services });
		return work(trx);
	});
}

async function rowsOf(trx: WriteTransaction, question: ReturnType<typeof sql>): Promise<unknown[]> {
	return (await question.execute(writes(trx))).rows;
}

test("the stories are played by the program's own commands: every plan stands where its story ends", async () => {
	const plans = await withStories((trx) =>
		rowsOf(
			trx,
			sql`SELECT p.number, p.state, count(o.id) FILTER (WHERE o.state NOT IN ('accepted', 'stopped', 'declined')) > 0 AS open
			FROM plans.plan p JOIN plans.occurrence o ON o.plan_id = p.id GROUP BY p.id ORDER BY p.number`,
		),
	);
	assert.deepEqual(plans, [
		{ number: 901, state: "closed", open: false },
		{ number: 902, state: "in-force", open: true },
		{ number: 903, state: "in-force", open: true },
		{ number: 904, state: "in-force", open: true },
		{ number: 905, state: "in-force", open: true },
	]);
});

test("this year's plan of Đồng Tháp shows work in every state, an extension asked for and one granted", async () => {
	const [found] = await withStories((trx) =>
		rowsOf(
			trx,
			sql`SELECT array_agg(DISTINCT o.state ORDER BY o.state) AS states,
				count(o.asked_due_on) AS asked, count(*) FILTER (WHERE o.extensions > 0 AND o.due_on > o.first_due_on) AS granted,
				count(o.waits_for) > 0 AS waits
			FROM plans.occurrence o JOIN plans.plan p ON p.id = o.plan_id WHERE p.number = 902`,
		),
	);
	assert.deepEqual(found, {
		states: ["accepted", "given", "handed-back", "returned", "signed", "stopped", "working"],
		asked: 1,
		granted: 1,
		waits: true,
	});
});

test("xã Thiện Tân answered its province: the duty waits for the giver, the plan names its parent", async () => {
	const [found] = await withStories((trx) =>
		rowsOf(
			trx,
			sql`SELECT o.state, above.number AS parent FROM plans.occurrence o
			JOIN plans.plan p ON p.id = o.plan_id
			JOIN plans.plan own ON own.number = 905 JOIN plans.plan above ON above.id = own.parent_plan_id
			WHERE p.number = 904 AND o.kind = 'answer' AND o.body_id = 'vn34:06436/xa.ubnd'`,
		),
	);
	assert.deepEqual(found, { state: "signed", parent: 904 });
});

test("the one-stop desk of xã Thiện Tân shows a dossier in every state, one letter in time and one that came late", async () => {
	const [found] = await withStories((trx) =>
		rowsOf(
			trx,
			sql`SELECT array_agg(DISTINCT state ORDER BY state) AS states,
				(SELECT array_agg(a.details ->> 'late' ORDER BY a.details ->> 'late') FROM dossiers.act a WHERE a.action = 'extend') AS letters,
				(SELECT count(*) > 500 FROM dossiers.dossier WHERE source_id <> 'guong') AS earlier
			FROM dossiers.dossier WHERE source_id = 'guong'`,
		),
	);
	assert.deepEqual(found, {
		states: ["delivered", "in-handling", "received", "returned", "settled", "stopped"],
		letters: ["false", "true"],
		earlier: true,
	});
});

test("taken out again, nothing of the stories is left", async () => {
	const [left] = await withStories(async (trx) => {
		for (const part of parts.toReversed()) await part.remove(trx);
		return rowsOf(
			trx,
			sql`SELECT (SELECT count(*) FROM plans.plan) + (SELECT count(*) FROM plans.task)
				+ (SELECT count(*) FROM plans.occurrence) + (SELECT count(*) FROM plans.act)
				+ (SELECT count(*) FROM dossiers.dossier) + (SELECT count(*) FROM dossiers.act)
				+ (SELECT count(*) FROM dossiers.procedure) + (SELECT count(*) FROM dossiers.apology_letter)
				+ (SELECT count(*) FROM files.file WHERE owner_module IN ('plans', 'dossiers'))
				+ (SELECT count(*) FROM accounts.person) AS rows`,
		);
	});
	assert.deepEqual(left, { rows: 0 });
});

test("the demo can be loaded on any day: early, at the turn of a year, in another year", async () => {
	for (const [at, least] of [
		["2024-01-10T03:00:00Z", 2],
		["2026-03-02T03:00:00Z", 2],
		["2027-01-04T03:00:00Z", 5],
		["2027-08-31T03:00:00Z", 5],
	] as const) {
		const plans = await withStories((trx) => rowsOf(trx, sql`SELECT id FROM plans.plan`), at);
		assert.ok(plans.length >= least, `${at}: ${plans.length} plans`);
	}
});
