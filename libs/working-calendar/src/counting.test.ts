import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { day, dayNumber, madeUpCalendar, naive, seeded } from "../fixtures/made-up.ts";
import { dateOf, epochDay, epochDayOf, weekdayOf, yearMonthDay } from "./epoch-day.ts";
import {
	type CalendarData,
	calendarOf,
	nthWorkingDay,
	remaining,
	workingDaysBetween,
	workingDaysInYear,
} from "./index.ts";

const publicOffices = JSON.parse(
	readFileSync(new URL("../../../reference/holidays/calendar.json", import.meta.url), "utf8"),
) as CalendarData;
const offices = calendarOf(publicOffices);
const anyCalendar = fc.nat().map(madeUpCalendar);
const anyDay = fc.nat().map(dayNumber);

test("days as numbers agree with Temporal for every day of two centuries", () => {
	let date = day("1900-01-01");
	for (let epoch = epochDay(1900, 1, 1); epoch < epochDay(2100, 1, 1); epoch++) {
		const [year, month, of] = yearMonthDay(epoch);
		assert.ok(year === date.year && month === date.month && of === date.day, date.toString());
		assert.equal(weekdayOf(epoch), date.dayOfWeek);
		date = date.add({ days: 1 });
	}
	assert.equal(epochDayOf(day("1970-01-01")), 0);
	assert.equal(dateOf(epochDayOf(day("2026-11-22"))).toString(), "2026-11-22");
});

test("working days between two days are those that a walk counts", () => {
	fc.assert(
		fc.property(anyCalendar, anyDay, fc.nat(800), (data, from, days) => {
			const plain = naive(data);
			const to = from.add({ days });
			let count = 0;
			for (let date = from; Temporal.PlainDate.compare(date, to) < 0; date = date.add({ days: 1 })) {
				if (plain.isWorked(date)) count++;
			}
			const calendar = calendarOf(data);
			assert.equal(workingDaysBetween(calendar, from, to), count);
			assert.equal(workingDaysBetween(calendar, to, from), 0 - count);
		}),
		{ ...seeded, numRuns: 100 },
	);
});

test("counting from one day to another and on to a third is counting to the third", () => {
	fc.assert(
		fc.property(anyCalendar, anyDay, anyDay, anyDay, (data, a, b, c) => {
			const calendar = calendarOf(data);
			const sum = workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c);
			assert.equal(sum, workingDaysBetween(calendar, a, c));
		}),
		seeded,
	);
});

test("the n-th working day after a day has n working days up to it", () => {
	fc.assert(
		fc.property(anyCalendar, anyDay, fc.integer({ min: -300, max: 300 }), (data, start, n) => {
			const calendar = calendarOf(data);
			const found = nthWorkingDay(calendar, start, n);
			if (n > 0) {
				const counted = workingDaysBetween(calendar, start.add({ days: 1 }), found.add({ days: 1 }));
				assert.equal(counted, n);
			} else assert.equal(workingDaysBetween(calendar, found, start), n === 0 ? 0 : -n);
		}),
		seeded,
	);
});

test("the months of a year add up to the year", () => {
	for (const { year } of publicOffices.years) {
		let sum = 0;
		for (let month = 1; month <= 12; month++) {
			const first = new Temporal.PlainDate(year, month, 1);
			sum += workingDaysBetween(offices, first, first.add({ months: 1 }));
		}
		assert.equal(sum, workingDaysInYear(offices, year));
	}
});

test("what remains until a deadline is told in working days", () => {
	const at = (today: string, due: string) => remaining(offices, day(today), day(due));
	assert.deepEqual(at("2026-11-20", "2026-11-27"), { state: "ahead", workingDays: 4, calendarDays: 7 });
	assert.deepEqual(at("2026-11-27", "2026-11-27"), { state: "today", workingDays: 0, calendarDays: 0 });
	assert.deepEqual(at("2026-12-01", "2026-11-27"), { state: "over", workingDays: 2, calendarDays: 4 });
	assert.deepEqual(at("2026-11-28", "2026-11-27"), { state: "over", workingDays: 0, calendarDays: 1 });
});

test("a number of working days that is not whole is refused", () => {
	assert.throws(() => nthWorkingDay(offices, day("2026-01-05"), 0.5), RangeError);
});
