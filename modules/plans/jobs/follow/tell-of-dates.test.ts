import assert from "node:assert/strict";
import { test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { noticesOf } from "../../queries/follow/notices-of.ts";
import { register } from "../../testing/follow-people.fixture.ts";
import { act, givenTasks, onlyOccurrence } from "../../testing/given.ts";
import { aTask, day, people } from "../../testing/house.ts";
import { tellOfDates } from "./tell-of-dates.ts";

const { anhTam, coNam, chiMai, anhDung } = people;

async function morning(trx: WriteTransaction, date: string): Promise<void> {
	const context = { trx, clock: stoppedClock(`${date}T00:20:00Z`), services: {} as Services };
	await tellOfDates.run(null, context);
	await tellOfDates.run({ kind: "date-passed", after: null }, context);
}

const toldTo = async (trx: WriteTransaction, { personId }: Person) =>
	(await noticesOf(trx, personId, { limit: 20 })).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

test("a date is told three working days before and once it has passed, each once, however often one looks", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam, chiMai, anhDung);
		await onlyOccurrence(trx);
		const days = ["2026-06-24", "2026-06-25", "2026-06-26", "2026-06-29", "2026-06-30"];
		for (const date of days.slice(0, 1)) await morning(trx, date);
		assert.deepEqual(await toldTo(trx, anhTam), [], "four working days before");
		for (const date of days) await morning(trx, date);
		assert.deepEqual(await toldTo(trx, anhTam), ["date-near 2026-06-30"]);
		assert.deepEqual(await toldTo(trx, coNam), [], "the leader is told when it has passed");
		for (const date of ["2026-07-01", "2026-07-02", "2026-07-06"]) await morning(trx, date);
		assert.deepEqual(await toldTo(trx, anhTam), ["date-passed 2026-06-30", "date-near 2026-06-30"]);
		assert.deepEqual(await toldTo(trx, coNam), ["date-passed 2026-06-30"]);
		for (const who of [chiMai, anhDung]) assert.deepEqual(await toldTo(trx, who), [], who.name);
	});
});

test("nothing is told on a rest day, of a request, or of what has been signed; a new date is told anew", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam);
		const { occurrences } = await givenTasks(trx, [
			aTask({ text: "Một" }),
			aTask({ text: "Hai", kind: "request" }),
			aTask({ text: "Ba" }),
		]);
		const of = (text: string) => occurrences.find((each) => each.text === text)?.id ?? "";
		await act(trx, anhTam, of("Ba"), "report-done", { done: "Xong" });
		await act(trx, coNam, of("Ba"), "sign");
		await morning(trx, "2026-06-28");
		assert.deepEqual(await toldTo(trx, anhTam), [], "a Sunday");
		await morning(trx, "2026-06-29");
		assert.deepEqual(await toldTo(trx, anhTam), ["date-near 2026-06-30"]);
		const dueOn = day("2026-07-31");
		await act(trx, coNam, of("Một"), "ask-extension", { reason: "Mưa lũ", dueOn });
		await act(trx, chiMai, of("Một"), "grant-extension", { dueOn });
		await morning(trx, "2026-07-30");
		assert.deepEqual(await toldTo(trx, anhTam), ["date-near 2026-07-31", "date-near 2026-06-30"]);
	});
});
