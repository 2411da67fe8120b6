import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { day, dayNumber, madeUpCalendar, moment, naive, seasonalHours, seeded } from "../fixtures/made-up.ts";
import {
	addWorkingMinutes,
	type CalendarData,
	calendarOf,
	closingOn,
	commonOfficeHours,
	faultsOfOfficeHours,
	handOverDay,
	type OfficeHours,
	replay,
	workingMinutesBetween,
} from "./index.ts";
import { sessionsOn } from "./office-hours.ts";

const offices = calendarOf(
	JSON.parse(
		readFileSync(new URL("../../../reference/holidays/calendar.json", import.meta.url), "utf8"),
	) as CalendarData,
);
const due = (start: string, hours: number, by: OfficeHours = commonOfficeHours) =>
	addWorkingMinutes(offices, by, moment(start), hours * 60).end.toString();
const anyCalendar = fc.nat().map(madeUpCalendar);
const anyMoment = fc
	.tuple(fc.nat(), fc.integer({ min: 0, max: 1439 }))
	.map(([number, minute]) => dayNumber(number).toPlainDateTime().add({ minutes: minute }));

test("eight working hours from opening end at closing of the same day", () => {
	assert.equal(due("2026-11-12T07:00", 8), "2026-11-12T17:00:00");
});

test("hours are split over lunch, over the night and over the weekend", () => {
	assert.equal(due("2026-11-12T10:30", 2), "2026-11-12T14:30:00");
	assert.equal(due("2026-11-12T16:00", 2), "2026-11-13T08:00:00");
	assert.equal(due("2026-11-13T16:00", 2), "2026-11-16T08:00:00");
});

test("a start outside office hours waits for the next opening and says why", () => {
	const startOf = (start: string) => {
		const step = addWorkingMinutes(offices, commonOfficeHours, moment(start), 60).explain().steps;
		const found = step.find((each) => each.code === "clock-starts");
		return found?.code === "clock-starts" ? `${found.at} ${found.because}` : "";
	};
	assert.equal(startOf("2026-11-12T05:00"), "2026-11-12T07:00:00 before-opening");
	assert.equal(startOf("2026-11-12T12:00"), "2026-11-12T13:30:00 in-a-break");
	assert.equal(startOf("2026-11-12T17:00"), "2026-11-13T07:00:00 after-closing");
	assert.equal(startOf("2026-11-14T09:00"), "2026-11-16T07:00:00 rest-day");
	assert.equal(startOf("2026-11-12T09:10"), "2026-11-12T09:10:00 at-once");
});

test("a swapped Saturday has the hours of the day it is worked for", () => {
	// Saturday 22 August 2026 is worked for Monday the 31st; with these hours Fridays are short and Mondays are not
	assert.equal(due("2026-08-22T07:00", 8, seasonalHours), "2026-08-22T17:00:00");
	assert.equal(due("2026-08-21T07:00", 8, seasonalHours), "2026-08-22T10:00:00");
	// 10 January 2026 is worked for Friday 2 January, a short day
	assert.equal(due("2026-01-10T07:30", 6, seasonalHours), "2026-01-12T08:45:00");
});

test("an office closes at the end of its last session, on a swapped Saturday too, and on a day of rest not at all", () => {
	const closes = (iso: string) => closingOn(offices, commonOfficeHours, day(iso))?.toString() ?? null;
	assert.equal(closes("2026-03-06"), "2026-03-06T17:00:00");
	assert.equal(closes("2026-01-10"), "2026-01-10T17:00:00");
	assert.equal(closes("2026-03-07"), null);
	assert.equal(closes("2026-02-17"), null);
});

test("over Tết the clock stands still", () => {
	assert.equal(due("2026-02-13T16:00", 2), "2026-02-23T08:00:00");
});

test("received after 15:00 it is handed over on the next working day, at 15:00 sharp still the same day", () => {
	const handOver = (at: string) =>
		handOverDay(offices, moment(at), Temporal.PlainTime.from("15:00")).end.toString();
	assert.equal(handOver("2026-11-12T15:00"), "2026-11-12");
	assert.equal(handOver("2026-11-12T15:01"), "2026-11-13");
	assert.equal(handOver("2026-11-13T16:00"), "2026-11-16");
	assert.equal(handOver("2026-11-14T09:00"), "2026-11-16");
	assert.equal(handOver("2026-02-13T15:30"), "2026-02-23");
});

test("hours that cross an undecided day say so, to the minute", () => {
	const result = addWorkingMinutes(offices, commonOfficeHours, moment("2026-11-20T16:00"), 120);
	assert.equal(result.end.toString(), "2026-11-23T08:00:00");
	assert.equal(result.certain, false);
	const [doubt] = result.doubts;
	assert.equal(doubt?.code === "open-day" && doubt.otherwise.toString(), "2026-11-25T08:00:00");
});

test("minute by minute one comes to the same end", () => {
	fc.assert(
		fc.property(anyCalendar, anyMoment, fc.integer({ min: 1, max: 900 }), (data, start, minutes) => {
			const calendar = calendarOf(data);
			const end = addWorkingMinutes(calendar, seasonalHours, start, minutes).end;
			assert.equal(end.toString(), byMinutes(data, seasonalHours, start, minutes).toString());
		}),
		{ ...seeded, numRuns: 60 },
	);
});

test("the minutes between a start and its end are those that were added, and the explanation adds up to them", () => {
	fc.assert(
		fc.property(anyCalendar, anyMoment, fc.integer({ min: 1, max: 6000 }), (data, start, minutes) => {
			const calendar = calendarOf(data);
			const result = addWorkingMinutes(calendar, seasonalHours, start, minutes);
			assert.equal(workingMinutesBetween(calendar, seasonalHours, start, result.end), minutes);
			assert.equal(workingMinutesBetween(calendar, seasonalHours, result.end, start), -minutes);
			assert.deepEqual(replay(result.explain()), { end: result.end.toString() });
		}),
		{ ...seeded, numRuns: 100 },
	);
});

test("an explanation of hours that miscounts does not follow", () => {
	const { rule, steps } = addWorkingMinutes(
		offices,
		commonOfficeHours,
		moment("2026-11-12T10:30"),
		600,
	).explain();
	steps.forEach((step, index) => {
		if (step.code !== "worked") return;
		const miscounted = steps.map((each, other) =>
			other === index ? { ...step, minutes: step.minutes - 1 } : each,
		);
		assert.deepEqual(replay({ rule, steps: miscounted }), { brokenAt: index });
	});
	assert.ok("brokenAt" in replay({ rule: { ...rule, amount: 599 }, steps }));
});

test("a hand-over explains itself, too", () => {
	fc.assert(
		fc.property(anyCalendar, anyMoment, (data, at) => {
			const result = handOverDay(calendarOf(data), at, Temporal.PlainTime.from("15:00"));
			assert.deepEqual(replay(result.explain()), { end: result.end.toString() });
		}),
		seeded,
	);
});

test("later by the clock never ends earlier", () => {
	fc.assert(
		fc.property(anyCalendar, anyMoment, fc.nat(600), fc.nat(3000), (data, start, minutes, wait) => {
			const calendar = calendarOf(data);
			const end = (from: Temporal.PlainDateTime, amount: number) =>
				addWorkingMinutes(calendar, seasonalHours, from, amount).end;
			const first = end(start, minutes);
			assert.ok(Temporal.PlainDateTime.compare(first, end(start.add({ minutes: wait }), minutes)) <= 0);
			assert.ok(Temporal.PlainDateTime.compare(first, end(start, minutes + wait)) <= 0);
		}),
		{ ...seeded, numRuns: 100 },
	);
});

test("hours somebody typed wrongly are named, each with its place", () => {
	assert.deepEqual(faultsOfOfficeHours(commonOfficeHours), []);
	assert.deepEqual(faultsOfOfficeHours(seasonalHours), []);
	const season = (from: string, to: string, sessions: readonly (readonly [string, string])[]) => ({
		from,
		to,
		sessions: { 1: sessions.map(([open, close]) => ({ from: open, to: close })) },
	});
	const codes = (...seasons: OfficeHours["seasons"]) =>
		faultsOfOfficeHours({ name: "", source: null, seasons }).map(({ code }) => code);
	assert.deepEqual(codes(season("01-01", "12-31", [["08:00", "07:00"]])), ["ends-before-it-begins"]);
	assert.deepEqual(
		codes(
			season("01-01", "12-31", [
				["07:00", "12:00"],
				["11:00", "17:00"],
			]),
		),
		["overlaps"],
	);
	assert.deepEqual(codes(season("01-01", "12-31", [])), ["no-hours"]);
	assert.deepEqual(codes(season("01-01", "11-30", [["07:00", "12:00"]])), ["no-season"]);
});

test("hours that never open are a fault, not an endless search", () => {
	const never: OfficeHours = { name: "closed", source: null, seasons: [] };
	assert.throws(() => addWorkingMinutes(offices, never, moment("2026-11-12T08:00"), 10), RangeError);
	assert.throws(
		() => addWorkingMinutes(offices, commonOfficeHours, moment("2026-11-12T08:00"), -1),
		RangeError,
	);
});

/** Ticks through every minute of the calendar: slow, and sees nothing but the data. */
function byMinutes(data: CalendarData, hours: OfficeHours, start: Temporal.PlainDateTime, minutes: number) {
	const plain = naive(data);
	let at = start;
	let left = minutes;
	for (let date = start.toPlainDate(), sessions = open(date); ; ) {
		if (!at.toPlainDate().equals(date)) {
			date = at.toPlainDate();
			sessions = open(date);
		}
		const minute = at.hour * 60 + at.minute;
		const session = sessions.find(({ from, to }) => from <= minute && minute < to);
		if (session) left--;
		at = session || sessions.some(({ from }) => from > minute) ? at.add({ minutes: 1 }) : nextDay(date);
		if (left === 0) return at;
	}

	function open(date: Temporal.PlainDate) {
		return plain.isWorked(date) ? sessionsOn(hours, date, null) : [];
	}
}

const nextDay = (date: Temporal.PlainDate) => day(date.toString()).add({ days: 1 }).toPlainDateTime();
