import assert from "node:assert/strict";
import { test } from "node:test";
import { deadline, isWorkingDay } from "@guong/working-calendar";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "#platform/clock/clock.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { problemOfDatabaseError } from "#platform/db/index.ts";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import { anhHung, chiLan, chiMai, coHoa, quanTri } from "#platform/testing/people.ts";
import { entriesOfDay, entriesOfYear } from "../../queries/calendar/calendar-entries.ts";
import { workingCalendar, workingCalendarKnownAt } from "../../queries/calendar/working-calendar.ts";
import { addDayEntry, findLatestDay, findLatestYear } from "../../store/calendar.ts";
import { type CalendarDayInput, enterCalendarDay } from "./enter-calendar-day.ts";
import { enterCalendarYear } from "./enter-calendar-year.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const context = { clock: stoppedClock("2026-11-21T02:00:00Z"), from: "127.0.0.1" };
const monday = day("2026-11-23");
const saturday = day("2026-11-28");
const year2026 = { from: day("2026-01-01"), to: day("2026-12-31") };

async function swap(db: ReadDb, over: Partial<CalendarDayInput> = {}): Promise<CalendarDayInput> {
	const on = over.day ?? monday;
	return {
		day: on,
		kind: "swap-off",
		inPlaceOf: saturday,
		name: { vi: "Hoán đổi dịp 24/11", en: "Swap around 24 November" },
		source: "Thông báo 1/TB-BNV",
		note: null,
		reason: "Đã có thông báo",
		seen: (await findLatestDay(db, on.toString()))?.number ?? null,
		...over,
	};
}

test("entering the swap of 23 November moves a deadline and makes it certain", async () => {
	await inUndoneTransaction(async (trx) => {
		const due = async () =>
			deadline(await workingCalendar(trx, year2026), day("2026-11-20"), { amount: 1, unit: "working-day" });
		const before = await due();
		assert.deepEqual([before.end.toString(), before.certain], ["2026-11-23", false]);
		await enterCalendarDay(trx, quanTri, await swap(trx), context);
		const after = await due();
		assert.deepEqual([after.end.toString(), after.certain], ["2026-11-25", true]);
		const calendar = await workingCalendar(trx, year2026);
		assert.equal(isWorkingDay(calendar, saturday), true, "the Saturday is worked");
	});
});

test("what stood before stays to be seen, newest first", async () => {
	await inUndoneTransaction(async (trx) => {
		await enterCalendarDay(trx, quanTri, await swap(trx), context);
		await enterCalendarDay(
			trx,
			quanTri,
			await swap(trx, { kind: "ordinary", inPlaceOf: null, reason: "Nhầm" }),
			context,
		);
		const entries = await entriesOfDay(trx, monday);
		assert.deepEqual(
			entries.map(({ kind, origin }) => `${kind} ${origin}`),
			["ordinary administrator", "swap-off administrator", "open reference"],
		);
		const [partner] = await entriesOfDay(trx, saturday);
		assert.equal(partner?.kind, "ordinary", "taking a swap back takes back both days");
	});
});

test("a deadline may be counted by the calendar as it was known when the dossier came", async () => {
	await inUndoneTransaction(async (trx) => {
		await enterCalendarDay(trx, quanTri, await swap(trx), context);
		const endKnownAt = async (moment: string) => {
			const calendar = await workingCalendarKnownAt(trx, year2026, Temporal.Instant.from(moment));
			return deadline(calendar, day("2026-11-20"), { amount: 1, unit: "working-day" }).end.toString();
		};
		assert.equal(await endKnownAt("2026-11-21T01:59:59Z"), "2026-11-23");
		assert.equal(await endKnownAt("2026-11-21T02:00:00Z"), "2026-11-25");
	});
});

test("an event says which days changed, for both days of a swap", async () => {
	await inUndoneTransaction(async (trx) => {
		await enterCalendarDay(trx, quanTri, await swap(trx), context);
		const { rows } = await sql<{ subject_id: string; data: Record<string, unknown> }>`
			SELECT subject_id, data FROM events.event WHERE name = 'organisation/calendar-changed' ORDER BY id`.execute(
			reads<object>(trx).executor,
		);
		assert.deepEqual(
			rows.map((row) => row.subject_id),
			["2026-11-23", "2026-11-28"],
		);
		const { from, to, before, after } = rows[0]?.data ?? {};
		assert.deepEqual(
			{ from, to, before, after },
			{ from: "2026-11-23", to: "2026-11-24", before: "open", after: "swap-off" },
		);
	});
});

test("nobody but an administrator changes the calendar", async () => {
	await inUndoneTransaction(async (trx) => {
		for (const person of [chiLan, anhHung, chiMai, coHoa]) {
			await assert.rejects(enterCalendarDay(trx, person, await swap(trx), context), {
				code: "organisation/calendar-forbidden",
			});
			const input = {
				year: 2028,
				status: "estimate",
				notices: [],
				note: null,
				reason: "thử",
				seen: null,
			} as const;
			await assert.rejects(enterCalendarYear(trx, person, input, context), {
				code: "organisation/calendar-forbidden",
			});
		}
	});
});

test("who saw an older entry is told that it has changed meanwhile", async () => {
	await inUndoneTransaction(async (trx) => {
		const [first, second] = [await swap(trx), await swap(trx, { kind: "open", inPlaceOf: null })];
		await enterCalendarDay(trx, quanTri, first, context);
		await assert.rejects(enterCalendarDay(trx, quanTri, second, context), {
			code: "organisation/calendar-changed-meanwhile",
		});
	});
});

test("two at the very same moment: the second is refused by the database in words", async () => {
	const database = await testDatabase();
	const read = [signal(), signal()] as const;
	const enter = (own: 0 | 1) =>
		database.inTransaction(async (trx) => {
			const before = await findLatestDay(trx, "2026-12-30");
			read[own].resolve();
			await Promise.all(read.map(({ promise }) => promise));
			const how = { reason: "cùng lúc", origin: "administrator", entered_by: quanTri.personId } as const;
			const what = { name_vi: "Thử", name_en: "Trial", in_place_of: null, note: null, source: null } as const;
			const supersedes = before?.number ?? null;
			await addDayEntry(trx, { day: "2026-12-30", kind: "open", supersedes, ...what, ...how }, null);
		});
	const outcomes = await Promise.allSettled([enter(0), enter(1)]);
	const refused = outcomes.filter((outcome) => outcome.status === "rejected");
	assert.equal(refused.length, 1);
	assert.equal(problemOfDatabaseError(refused[0]?.reason)?.code, "organisation/calendar-changed-meanwhile");
});

test("what makes no sense of a day is refused with its field", async () => {
	const cases: readonly (readonly [Partial<CalendarDayInput>, string])[] = [
		[{ inPlaceOf: null }, "calendar-partner-missing"],
		[{ inPlaceOf: monday }, "calendar-partner-same"],
		[{ inPlaceOf: day("2026-11-27") }, "calendar-partner-not-a-rest-day"],
		[{ kind: "worked", inPlaceOf: saturday }, "calendar-not-a-rest-day"],
		[
			{ day: day("2026-11-29"), kind: "make-up", inPlaceOf: day("2026-11-24") },
			"calendar-already-a-rest-day",
		],
		[{ day: day("2026-11-19"), kind: "ordinary", inPlaceOf: null }, "calendar-nothing-to-take-back"],
		[{ day: day("2031-03-03"), kind: "open", inPlaceOf: null }, "calendar-year-unknown"],
	];
	await inUndoneTransaction(async (trx) => {
		for (const [over, code] of cases) {
			await assert.rejects(enterCalendarDay(trx, quanTri, await swap(trx, over), context), {
				code: `organisation/${code}`,
			});
		}
	});
});

test("a new year begins with the days that the law fixes; an official one names its notice", async () => {
	await inUndoneTransaction(async (trx) => {
		const input = {
			year: 2028,
			status: "official",
			notices: [],
			note: null,
			reason: "chuẩn bị",
			seen: null,
		} as const;
		await assert.rejects(enterCalendarYear(trx, quanTri, input, context), {
			code: "organisation/calendar-notice-missing",
		});
		await enterCalendarYear(trx, quanTri, { ...input, status: "estimate" }, context);
		const calendar = await workingCalendar(trx, { from: day("2028-01-01"), to: day("2028-12-31") });
		const days = calendar.entered(2028)?.days.map((each) => `${each.date} ${each.kind}`);
		assert.deepEqual(days?.slice(0, 3), [
			"2028-01-01 statutory",
			"2028-01-03 make-up",
			"2028-04-30 statutory",
		]);
		const seen = (await findLatestYear(trx, 2028))?.number ?? null;
		await enterCalendarYear(trx, quanTri, { ...input, notices: ["Thông báo 2/TB-BNV"], seen }, context);
		const entries = await entriesOfYear(trx, 2028);
		assert.deepEqual(
			entries.map(({ status }) => status),
			["official", "estimate"],
		);
		assert.equal((await entriesOfDay(trx, day("2028-01-01"))).length, 1, "the days are entered once");
	});
});

/** Something to wait for until somebody says so. */
function signal(): { readonly promise: Promise<void>; resolve(): void } {
	let resolve = () => {};
	const promise = new Promise<void>((done) => {
		resolve = done;
	});
	return { promise, resolve: () => resolve() };
}
