import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type CalendarData, faultsOfCalendar, type SpecialDay } from "./index.ts";

const publicOffices = JSON.parse(
	readFileSync(new URL("../../../reference/holidays/calendar.json", import.meta.url), "utf8"),
) as CalendarData;

/** The calendar of 2026 with its days changed by hand. */
function with2026(change: (days: readonly SpecialDay[]) => readonly SpecialDay[]): CalendarData {
	const years = publicOffices.years.filter(({ year }) => year === 2026);
	return { ...publicOffices, years: years.map((year) => ({ ...year, days: change(year.days) })) };
}

const faults = (data: CalendarData) =>
	faultsOfCalendar(data).map(({ day, code }) => `${day ?? ""} ${code}`.trim());
const without = (date: string) => with2026((days) => days.filter((each) => each.date !== date));
const changed = (date: string, over: Partial<SpecialDay>) =>
	with2026((days) => days.map((each) => (each.date === date ? { ...each, ...over } : each)));

test("a holiday of the law that is left out is named", () => {
	assert.deepEqual(faults(without("2026-09-02")), ["2026-09-02 holiday-missing"]);
	assert.deepEqual(faults(without("2026-11-24")), ["2026-11-24 holiday-missing"]);
});

test("a holiday on a rest day without its day in lieu is named", () => {
	assert.deepEqual(faults(without("2026-04-27")), ["2026-04-26 make-up-missing"]);
});

test("half a swap is named, whichever half it is", () => {
	assert.deepEqual(faults(without("2026-08-22")), ["2026-08-31 swap-without-worked-day"]);
	assert.deepEqual(faults(without("2026-08-31")), ["2026-08-22 worked-day-without-swap"]);
});

test("days in lieu of nothing, and days that need none, are named", () => {
	assert.deepEqual(faults(changed("2026-04-27", { inPlaceOf: "2026-04-25" })), [
		"2026-04-27 make-up-for-no-holiday",
		"2026-04-26 make-up-missing",
	]);
	assert.deepEqual(faults(changed("2026-04-27", { inPlaceOf: "2026-04-30" })), [
		"2026-04-27 make-up-for-a-weekday",
		"2026-04-26 make-up-missing",
	]);
	assert.deepEqual(faults(changed("2026-04-27", { date: "2026-05-02" })), ["2026-05-02 off-on-a-rest-day"]);
});

test("what is no day, of another year, or twice is named", () => {
	const twice = with2026((days) => [...days, ...days.filter((each) => each.date === "2026-01-01")]);
	assert.deepEqual(faults(twice), ["2026-01-01 day-twice"]);
	assert.deepEqual(faults(changed("2026-11-23", { date: "2026-02-30" })), ["2026-02-30 not-a-day"]);
	assert.deepEqual(faults(changed("2026-11-23", { date: "2025-11-23" })), ["2025-11-23 day-of-another-year"]);
	const years = publicOffices.years.filter(({ year }) => year === 2025);
	assert.deepEqual(faults({ ...publicOffices, years: [...years, ...years] }), ["year-twice"]);
});

test("a worked day that is a weekday anyway, and an official year without a notice, are named", () => {
	const weekday = with2026((days) =>
		days.map((each) => {
			if (each.date === "2026-08-22") return { ...each, date: "2026-08-24" };
			return each.date === "2026-08-31" ? { ...each, inPlaceOf: "2026-08-24" } : each;
		}),
	);
	assert.deepEqual(faults(weekday), ["2026-08-24 worked-day-is-a-weekday"]);
	const years = publicOffices.years.map((year) => ({ ...year, notices: [] }));
	const found = faults({ ...publicOffices, years });
	assert.deepEqual(new Set(found), new Set(["official-without-notice"]));
	assert.equal(found.length, 6, "2027 is an estimate and needs none");
});
