import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { stoppedClock } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { usualReminder } from "../../domain/reminder.ts";
import { keepReminderSetting } from "../../store/follow/reminder-setting.ts";
import { mailOf, queuedLetters, register } from "../../testing/follow-people.fixture.ts";
import { act, givenTasks, onlyOccurrence } from "../../testing/given.ts";
import { aTask, bodies, day, namedBody, people } from "../../testing/house.ts";
import { remind, writeReminder } from "./remind.ts";

const { anhTam, coNam, chiMai, anhDung } = people;
const services = { installation: { origin: "https://guong.example" } } as Services;
/** Monday 06/07/2026, half past seven: the task was due on 30/06/2026. */
const monday = "2026-07-06T00:30:00Z";

/** What the schedule does: asks whose letter is due, and lets each be written. Jobs may come twice. */
async function runReminders(trx: WriteTransaction, at: string, times = 1): Promise<void> {
	const clock = stoppedClock(at);
	await remind.run(null, { trx, clock, services });
	const { rows } = await sql<{ personId: string }>`SELECT payload->>'personId' AS "personId"
		FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
		WHERE t.identifier = 'plans/write-reminder'`.execute(writes<object>(trx));
	for (const { personId } of rows)
		for (let run = 0; run < times; run++) await writeReminder.run({ personId }, { trx, clock, services });
}

const receivers = async (trx: WriteTransaction) => (await queuedLetters(trx)).map(({ to }) => to);

test("one letter a day to each who has something late, coming or waiting, also when the job runs twice", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam, chiMai, anhDung);
		await onlyOccurrence(trx);
		await runReminders(trx, monday, 2);
		await runReminders(trx, "2026-07-06T05:05:00Z", 2);
		assert.deepEqual(await receivers(trx), [mailOf(coNam), mailOf(anhTam)]);
		const [letter] = await queuedLetters(trx);
		assert.match(letter?.subject ?? "", /1 việc cần Ông\/Bà, 06\/07\/2026/);
		assert.match(letter?.text ?? "", /Trễ hạn: 1\n- 30\/06\/2026: Niêm yết công khai giá dịch vụ/);
		assert.match(letter?.text ?? "", /Kế hoạch 84\/KH-UBND năm 2026/);
		await runReminders(trx, "2026-07-07T00:30:00Z");
		assert.equal((await receivers(trx)).length, 4, "the next day brings the next letter");
	});
});

test("no letter on a rest day, before its hour, or in quiet hours", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam);
		await onlyOccurrence(trx);
		for (const at of [
			"2026-07-05T02:00:00Z", // Sunday
			"2026-09-02T02:00:00Z", // National Day
			"2026-07-05T23:30:00Z", // Monday, half past six
			"2026-07-06T12:30:00Z", // Monday, half past seven in the evening
		]) {
			await runReminders(trx, at);
			assert.deepEqual(await receivers(trx), [], at);
		}
	});
});

test("a job that was queued before the quiet hours and runs in them writes nothing", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam);
		await onlyOccurrence(trx);
		const clock = stoppedClock("2026-07-06T12:30:00Z");
		await writeReminder.run({ personId: anhTam.personId }, { trx, clock, services });
		assert.deepEqual(await receivers(trx), []);
	});
});

test("who had nothing at the hour of the letter is not looked at again that day", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam);
		const { id } = await onlyOccurrence(trx);
		await runReminders(trx, "2026-06-22T00:30:00Z");
		await act(trx, anhTam, id, "report-done", { done: "Xong" });
		await runReminders(trx, "2026-06-22T02:05:00Z");
		assert.deepEqual(await receivers(trx), [], "what came up at nine waits");
		await runReminders(trx, "2026-06-23T00:30:00Z");
		assert.deepEqual(await receivers(trx), [mailOf(coNam)]);
	});
});

test("before the date one is reminded as many working days ahead as one has set", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam);
		await onlyOccurrence(trx);
		const setting = { ...usualReminder, daysBefore: 1, language: "en" } as const;
		await keepReminderSetting(trx, coNam.personId, setting, stoppedClock(monday).now());
		// Thursday 25/06: the date, Tuesday 30/06, is three working days away
		await runReminders(trx, "2026-06-25T00:30:00Z");
		assert.deepEqual(await receivers(trx), [mailOf(anhTam)]);
		await runReminders(trx, "2026-06-29T00:30:00Z");
		const [english] = await queuedLetters(trx);
		assert.equal(english?.to, mailOf(coNam));
		assert.match(english?.text ?? "", /Due soon: 1\n- 30 June 2026/);
		assert.match(english?.text ?? "", /https:\/\/guong\.example\/en\/viec/);
	});
});

test("who wants no letters, has nothing to do, or is locked gets none", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam, anhDung);
		await onlyOccurrence(trx);
		const setting = { ...usualReminder, mail: "never" } as const;
		await keepReminderSetting(trx, coNam.personId, setting, stoppedClock(monday).now());
		await sql`UPDATE accounts.person SET state = 'locked' WHERE id = ${anhTam.personId}`.execute(
			writes<object>(trx),
		);
		await runReminders(trx, monday);
		assert.deepEqual(await receivers(trx), []);
	});
});

test("what waits to be signed or accepted is counted for who decides, and a request is never late", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam, chiMai);
		const { occurrences } = await givenTasks(trx, [
			aTask(),
			aTask({ text: "Công khai đường dây nóng" }),
			aTask({
				kind: "request",
				lead: [namedBody(bodies.health, "Sở Y tế")],
				deadline: { kind: "day", day: day("2026-06-01") },
			}),
		]);
		const [first, second] = occurrences.filter(({ kind }) => kind === "order");
		await act(trx, anhTam, first?.id ?? "", "report-done", { done: "Xong" });
		await act(trx, anhTam, second?.id ?? "", "report-done", { done: "Xong" });
		await act(trx, coNam, second?.id ?? "", "sign");
		await runReminders(trx, monday);
		const letters = new Map((await queuedLetters(trx)).map(({ to, text }) => [to, text]));
		assert.equal(
			letters.get(mailOf(anhTam)),
			undefined,
			"what is reported, signed or only asked reminds nobody",
		);
		assert.match(letters.get(mailOf(coNam)) ?? "", /Chờ Ông\/Bà duyệt: 1\n/);
		assert.match(letters.get(mailOf(chiMai)) ?? "", /Chờ Ông\/Bà xác nhận hoặc quyết định: 1\n/);
	});
});
