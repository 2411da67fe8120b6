import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { day, naive, seeded } from "../fixtures/made-up.ts";
import {
	type CalendarData,
	calendarOf,
	dayOn,
	faultsOfCalendar,
	isWorkingDay,
	workingDaysInYear,
	yearByLaw,
} from "./index.ts";

// the calendar as it lies in the repository: tests ask it, not a copy
const publicOffices = JSON.parse(
	readFileSync(new URL("../../../reference/holidays/calendar.json", import.meta.url), "utf8"),
) as CalendarData;
const offices = calendarOf(publicOffices);

// the number of working days of each year as tabulated from the yearly notices
const officialCounts = { 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 250, 2026: 249, 2027: 249 };
// first day of the lunar year and tenth of its third month, from the new moon at UTC+7
const lunar = [
	["2021-02-12", "2021-04-21"],
	["2022-02-01", "2022-04-10"],
	["2023-01-22", "2023-04-29"],
	["2024-02-10", "2024-04-18"],
	["2025-01-29", "2025-04-07"],
	["2026-02-17", "2026-04-26"],
	["2027-02-06", "2027-04-16"],
] as const;

test("each year has as many working days as the notices leave it", () => {
	for (const [year, count] of Object.entries(officialCounts)) {
		assert.equal(workingDaysInYear(offices, Number(year)), count, year);
	}
});

test("the entered calendar has no fault by the labour code's own rules", () => {
	assert.deepEqual(faultsOfCalendar(publicOffices), []);
});

test("Lunar New Year and Hùng Kings' day lie where the moon puts them", () => {
	for (const [tet, hung] of lunar) {
		const [newYear, kings] = [dayOn(offices, day(tet)), dayOn(offices, day(hung))];
		assert.equal(newYear.because.code, "statutory", tet);
		assert.equal(newYear.because.name?.en, "Lunar New Year");
		assert.equal(kings.because.code, "statutory", hung);
		assert.equal(kings.because.name?.vi, "Giỗ Tổ Hùng Vương");
	}
});

test("every year has five days of Tết and two of National Day", () => {
	for (const year of publicOffices.years) {
		const count = (name: string) =>
			year.days.filter((each) => each.kind === "statutory" && each.name.vi === name).length;
		assert.equal(count("Tết Nguyên đán"), 5, String(year.year));
		assert.equal(count("Quốc khánh"), 2, String(year.year));
	}
});

test("a day says why it is worked or not", () => {
	const code = (iso: string) => dayOn(offices, day(iso)).because.code;
	assert.equal(code("2026-02-17"), "statutory");
	assert.equal(code("2026-04-27"), "make-up");
	assert.equal(code("2026-08-31"), "swap-off");
	assert.equal(code("2026-08-22"), "worked-swap");
	assert.equal(code("2026-08-29"), "weekend");
	assert.equal(code("2026-08-28"), "weekday");
	const made = dayOn(offices, day("2026-04-27")).because;
	assert.equal(made.inPlaceOf?.toString(), "2026-04-26");
	assert.equal(dayOn(offices, day("2026-08-22")).because.inPlaceOf?.toString(), "2026-08-31");
	assert.deepEqual(dayOn(offices, day("2025-05-02")).sources, ["Công văn 8726/VPCP-KGVX"]);
});

test("24 November is a day off from 2026 and not before", () => {
	// in 2024 it was a Sunday
	for (const year of [2021, 2022, 2023, 2025]) {
		assert.equal(isWorkingDay(offices, day(`${year}-11-24`)), true, String(year));
	}
	assert.equal(dayOn(offices, day("2026-11-24")).because.code, "statutory");
	assert.equal(
		yearByLaw(publicOffices, 2025).days.some((each) => each.date.endsWith("11-24")),
		false,
	);
	assert.equal(
		yearByLaw(publicOffices, 2028).days.some((each) => each.date === "2028-11-24"),
		true,
	);
});

test("a rule holds on its first day and no longer on the day it ends", () => {
	const rule = { ...publicOffices.rules[0], month: 7, day: 1, from: "2026-07-01", to: "2028-07-01" };
	const data = { ...publicOffices, rules: [rule] } as CalendarData;
	const held = [2025, 2026, 2027, 2028].map((year) =>
		yearByLaw(data, year).days.some(({ kind }) => kind === "statutory"),
	);
	assert.deepEqual(held, [false, true, true, false]);
});

test("the undecided Monday counts as worked and says that it is undecided", () => {
	const open = dayOn(offices, day("2026-11-23"));
	assert.equal(open.working, true);
	assert.equal(open.doubt, "open-day");
	assert.equal(dayOn(offices, day("2026-11-20")).doubt, null);
	assert.equal(dayOn(offices, day("2027-03-01")).doubt, "year-estimated");
	assert.equal(dayOn(offices, day("2028-03-01")).doubt, "year-open");
});

test("a year without a notice still has the fixed holidays and the days in lieu that follow from them", () => {
	const days = yearByLaw(publicOffices, 2028).days;
	const found = days.map((each) => `${each.date} ${each.kind}`).sort();
	// 1 January and 30 April 2028 fall on a Saturday and a Sunday; 1 May follows at once
	assert.deepEqual(found, [
		"2028-01-01 statutory",
		"2028-01-03 make-up",
		"2028-04-30 statutory",
		"2028-05-01 statutory",
		"2028-05-02 make-up",
		"2028-09-02 statutory",
		"2028-09-04 make-up",
		"2028-11-24 statutory",
	]);
});

test("Vietnamese Culture Day on a rest day frees no other day", () => {
	const days = yearByLaw(publicOffices, 2029).days.map((each) => each.date);
	assert.equal(day("2029-11-24").dayOfWeek, 6);
	assert.equal(days.includes("2029-11-26"), false);
});

test("a decision still to come can be tried without touching the calendar", () => {
	const tried = offices.with(day("2026-11-23"), false);
	assert.equal(isWorkingDay(tried, day("2026-11-23")), false);
	assert.equal(isWorkingDay(offices, day("2026-11-23")), true);
	assert.equal(workingDaysInYear(tried, 2026), 248);
	assert.equal(workingDaysInYear(tried, 2025), 250);
});

test("a year out of reach is refused", () => {
	assert.throws(() => offices.table(2200), RangeError);
	assert.throws(() => offices.table(1899), RangeError);
	assert.throws(() => offices.table(2026.5), RangeError);
});

test("for every day of the known years the table agrees with the plain reading of the data", () => {
	const plain = naive(publicOffices);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 365 * 7 }), (offset) => {
			const date = day("2021-01-01").add({ days: offset });
			assert.equal(isWorkingDay(offices, date), plain.isWorked(date));
		}),
		{ ...seeded, numRuns: 2000 },
	);
});
