import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { day, dayNumber, seeded } from "../fixtures/made-up.ts";
import {
	type CalendarData,
	calendarOf,
	calendarPeriods,
	decree09,
	findPeriodOn,
	findSchemeOn,
	nextPeriod,
	type PeriodKind,
	period,
	previousPeriod,
	type ReportingPeriod,
	type ReportingScheme,
	sendBy,
} from "./index.ts";

const offices = calendarOf(
	JSON.parse(
		readFileSync(new URL("../../../reference/holidays/calendar.json", import.meta.url), "utf8"),
	) as CalendarData,
);
const shown = (found: ReportingPeriod | undefined) =>
	found && `${found.year}/${found.number} ${found.from} ${found.closing}`;
const on = (kind: PeriodKind, iso: string) => shown(findPeriodOn(decree09, kind, day(iso)));

// QĐ 01/2023/QĐ-UBND Khánh Hòa art. 4 repeats the cut-offs of the decree and sets two working days for sending
const khanhHoa: ReportingScheme = {
	...decree09,
	id: "khanh-hoa-2023",
	source: "Quyết định 01/2023/QĐ-UBND Khánh Hòa điều 4",
	from: "2023-01-01",
	sendWithin: { amount: 2, unit: "working-day", source: "Quyết định 01/2023/QĐ-UBND Khánh Hòa điều 4" },
};

test("the report year 2026 runs from 15 December 2025 to 14 December 2026", () => {
	assert.equal(on("year", "2026-07-01"), "2026/1 2025-12-15 2026-12-14");
	assert.equal(on("year", "2025-12-15"), "2026/1 2025-12-15 2026-12-14");
	assert.equal(on("year", "2025-12-14"), "2025/1 2024-12-15 2025-12-14");
});

test("quarters begin on the 15th of the month before, the first on 15 December", () => {
	assert.equal(on("quarter", "2026-01-31"), "2026/1 2025-12-15 2026-03-14");
	assert.equal(on("quarter", "2026-03-15"), "2026/2 2026-03-15 2026-06-14");
	assert.equal(on("quarter", "2026-11-22"), "2026/4 2026-09-15 2026-12-14");
});

test("a month runs from the 15th of the month before to the 14th", () => {
	assert.equal(on("month", "2026-03-14"), "2026/3 2026-02-15 2026-03-14");
	assert.equal(on("month", "2026-12-20"), "2027/1 2026-12-15 2027-01-14");
});

test("half-year and nine months begin on 15 December; after them no such period runs", () => {
	assert.equal(on("half-year", "2026-06-14"), "2026/1 2025-12-15 2026-06-14");
	assert.equal(on("half-year", "2026-06-15"), undefined);
	assert.equal(on("nine-months", "2026-09-14"), "2026/1 2025-12-15 2026-09-14");
	assert.equal(on("nine-months", "2026-10-01"), undefined);
});

test("calendar periods are what the calendar says", () => {
	assert.equal(
		shown(findPeriodOn(calendarPeriods, "year", day("2026-12-31"))),
		"2026/1 2026-01-01 2026-12-31",
	);
	assert.equal(
		shown(findPeriodOn(calendarPeriods, "half-year", day("2026-08-01"))),
		"2026/2 2026-07-01 2026-12-31",
	);
});

test("the day for sending is counted in working days from the closing day, and may be uncertain", () => {
	const due = (kind: PeriodKind, year: number, number: number) =>
		sendBy(offices, period(khanhHoa, kind, year, number));
	assert.equal(due("quarter", 2026, 1)?.end.toString(), "2026-03-17"); // 14 March 2026 is a Saturday
	assert.equal(due("month", 2026, 2)?.end.toString(), "2026-02-24"); // closes in Tết
	assert.equal(due("year", 2027, 1)?.certain, false);
	assert.equal(sendBy(offices, period(decree09, "year", 2026, 1)), null);
});

test("a version of the rules holds from its day to the day before the next", () => {
	const versions = [{ ...decree09, to: "2023-01-01" }, khanhHoa];
	const id = (iso: string) => findSchemeOn(versions, day(iso))?.id;
	assert.equal(id("2019-03-11"), undefined);
	assert.equal(id("2019-03-12"), "nd-09-2019");
	assert.equal(id("2022-12-31"), "nd-09-2019");
	assert.equal(id("2023-01-01"), "khanh-hoa-2023");
});

test("every day lies in exactly one month, quarter and year, and periods follow without gap", () => {
	const kinds = fc.constantFrom<PeriodKind>("month", "quarter", "year");
	const schemes = fc.constantFrom(decree09, calendarPeriods);
	fc.assert(
		fc.property(fc.nat().map(dayNumber), kinds, schemes, (date, kind, scheme) => {
			const found = findPeriodOn(scheme, kind, date);
			assert.ok(found);
			assert.ok(found.from.toString() <= date.toString() && date.toString() < found.to.toString());
			const next = nextPeriod(found);
			assert.equal(next.from.toString(), found.to.toString());
			assert.equal(shown(previousPeriod(next)), shown(found));
			assert.equal(next.from.since(found.closing, { largestUnit: "days" }).days, 1);
		}),
		seeded,
	);
});

test("a period that the scheme does not know is refused", () => {
	assert.throws(() => period(decree09, "half-year", 2026, 2), RangeError);
	assert.throws(() => period(decree09, "quarter", 2026, 5), RangeError);
});
