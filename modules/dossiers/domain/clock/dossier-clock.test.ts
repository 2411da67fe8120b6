import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type CalendarData, calendarOf, commonOfficeHours, type OfficeHours } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import type { Limit } from "../life/rules.ts";
import { closingDayOf } from "./closing-day.ts";
import { daysLate, dueOf } from "./dossier-clock.ts";
import { hoursOverSpan } from "./hours-over-span.ts";

const data = JSON.parse(
	readFileSync(new URL("../../../../reference/holidays/calendar.json", import.meta.url), "utf8"),
) as CalendarData;
const calendar = calendarOf(data);

/** Local time of the country, as an instant. */
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
const local = (moment: Temporal.Instant) =>
	moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute" });
const due = (start: string, limit: Limit, hours: OfficeHours = commonOfficeHours) =>
	local(dueOf({ calendar, hours }, at(start), limit).dueAt);
const days = (amount: number): Limit => ({ amount, unit: "working-day" });
const hours = (amount: number): Limit => ({ amount, unit: "working-hour" });

test("working days end at closing time of the last one; the day of receipt is not counted", () => {
	// Monday 02/03/2026: Tuesday to Friday are four, the next Monday is the fifth
	assert.equal(due("2026-03-02T09:00", days(5)), "2026-03-09T17:00");
	assert.equal(due("2026-03-02T16:59", days(1)), "2026-03-03T17:00");
	// received on a Sunday: Monday is the first
	assert.equal(due("2026-03-08T10:00", days(1)), "2026-03-09T17:00");
});

test("Tết is left out: 16 to 20/02/2026 with the weekends around it", () => {
	assert.equal(due("2026-02-12T09:00", days(3)), "2026-02-24T17:00");
	assert.equal(due("2026-02-13T15:30", hours(8)), "2026-02-23T15:30");
	// calendar days that end within Tết run to the next working day
	assert.equal(due("2026-02-09T09:00", { amount: 10, unit: "day" }), "2026-02-23T17:00");
});

test("a Saturday worked for another day counts, and the day off for it does not", () => {
	// Friday 02/01/2026 is off for Saturday 10/01
	assert.equal(due("2025-12-31T09:00", days(1)), "2026-01-05T17:00");
	assert.equal(due("2026-01-08T09:00", days(2)), "2026-01-10T17:00");
	assert.equal(due("2026-01-09T16:00", hours(2)), "2026-01-10T08:00");
});

test("hours run within sessions only, at the minute, over the noon break and over night", () => {
	assert.equal(due("2026-03-02T10:45", hours(2)), "2026-03-02T14:45");
	assert.equal(due("2026-03-02T15:00", hours(2)), "2026-03-02T17:00");
	assert.equal(due("2026-03-02T15:01", hours(2)), "2026-03-03T07:01");
	assert.equal(due("2026-03-06T20:00", hours(8)), "2026-03-09T17:00");
});

test("a limit of the same day that begins after closing ends at closing of the next working day", () => {
	assert.equal(due("2026-03-06T10:00", days(0)), "2026-03-06T17:00");
	assert.equal(due("2026-03-06T17:00", days(0)), "2026-03-09T17:00");
});

test("the season changes the hour at which the last day closes and how fast hours run", () => {
	const session = (from: string, to: string) => ({ from, to });
	const everyDay = (sessions: readonly { readonly from: string; readonly to: string }[]) => ({
		...{ 1: sessions, 2: sessions, 3: sessions, 4: sessions, 5: sessions },
	});
	const seasonal: OfficeHours = {
		name: "mùa hè, mùa đông",
		source: null,
		seasons: [
			{
				from: "04-16",
				to: "10-15",
				sessions: everyDay([session("06:30", "11:30"), session("13:30", "16:30")]),
			},
			{
				from: "10-16",
				to: "04-15",
				sessions: everyDay([session("07:30", "12:00"), session("13:00", "16:30")]),
			},
		],
	};
	// Wednesday 15/04/2026 is the last day of winter
	assert.equal(due("2026-04-14T09:00", days(1), seasonal), "2026-04-15T16:30");
	assert.equal(due("2026-04-15T16:00", hours(1), seasonal), "2026-04-16T07:00");
	assert.equal(due("2026-04-14T16:00", hours(1), seasonal), "2026-04-15T08:00");
});

test("hours announced from a day on hold from that day, within one span", () => {
	const until = (closing: string): OfficeHours => ({
		name: closing,
		source: null,
		seasons: [
			{
				from: "01-01",
				to: "12-31",
				sessions: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ from: "08:00", to: closing }]])),
			},
		],
	});
	const day = (iso: string) => Temporal.PlainDate.from(iso);
	const span = { from: day("2025-12-29"), to: day("2026-03-01") };
	const province = { from: day("2025-07-01"), to: day("2026-01-07"), hours: until("16:00") };
	const merged = hoursOverSpan(
		[[province, { from: day("2026-01-07"), to: null, hours: until("18:00") }]],
		span,
		commonOfficeHours,
	);
	assert.equal(due("2026-01-05T09:00", days(1), merged), "2026-01-06T16:00");
	assert.equal(due("2026-01-05T09:00", days(2), merged), "2026-01-07T18:00");
	assert.equal(due("2025-12-29T09:00", days(1), merged), "2025-12-30T16:00");
	// nothing was announced before 05/01/2026: the commonest hours stand in until then
	const later = hoursOverSpan(
		[[{ from: day("2026-01-05"), to: null, hours: until("18:00") }]],
		span,
		commonOfficeHours,
	);
	assert.equal(due("2025-12-29T09:00", days(1), later), "2025-12-30T17:00");
	assert.equal(due("2025-12-31T09:00", days(1), later), "2026-01-05T18:00");
	// a ward announces its own from 06/01/2026: until then those of its province hold, however wide the span
	const own = { from: day("2026-01-06"), to: null, hours: until("15:00") };
	for (const from of ["2025-12-01", "2026-01-05", "2026-01-06"]) {
		const nearest = hoursOverSpan([[own], [province]], { ...span, from: day(from) }, commonOfficeHours);
		assert.equal(due("2026-01-05T09:00", days(1), nearest), "2026-01-06T15:00");
		if (from < "2026-01-06") assert.equal(due("2026-01-05T09:00", days(0), nearest), "2026-01-05T16:00");
	}
});

test("a date beyond a day that is not decided is not certain, and says so", () => {
	const beyond = dueOf({ calendar, hours: commonOfficeHours }, at("2026-11-20T09:00"), days(2));
	// 23/11/2026 is open, 24/11 is off
	assert.equal(local(beyond.dueAt), "2026-11-25T17:00");
	assert.equal(beyond.uncertain, true);
	assert.equal(
		dueOf({ calendar, hours: commonOfficeHours }, at("2026-03-02T09:00"), days(2)).uncertain,
		false,
	);
});

test("late and early are counted in working days, and a day begun is a day", () => {
	const dueAt = at("2026-03-06T17:00");
	assert.deepEqual(daysLate(calendar, dueAt, at("2026-03-06T17:00")), { lateDays: 0, earlyDays: 0 });
	assert.deepEqual(daysLate(calendar, dueAt, at("2026-03-06T18:00")), { lateDays: 1, earlyDays: 0 });
	assert.deepEqual(daysLate(calendar, dueAt, at("2026-03-09T08:00")), { lateDays: 1, earlyDays: 0 });
	assert.deepEqual(daysLate(calendar, dueAt, at("2026-03-11T08:00")), { lateDays: 3, earlyDays: 0 });
	assert.deepEqual(daysLate(calendar, dueAt, at("2026-03-04T08:00")), { lateDays: 0, earlyDays: 2 });
});

test("of two readings of fifteen days the later end holds", () => {
	const asked = Temporal.PlainDate.from("2026-03-02");
	const both: readonly Limit[] = [
		{ amount: 15, unit: "day" },
		{ amount: 15, unit: "working-day" },
	];
	assert.equal(closingDayOf(calendar, asked, both.slice(0, 1)).toString(), "2026-03-17");
	assert.equal(closingDayOf(calendar, asked, both).toString(), "2026-03-23");
});
