import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { day, dayNumber, madeUpCalendar, naive, seeded } from "../fixtures/made-up.ts";
import {
	type CalendarData,
	calendarOf,
	deadline,
	isWorkingDay,
	latestDayBefore,
	replay,
	type TimeLimit,
} from "./index.ts";

const publicOffices = JSON.parse(
	readFileSync(new URL("../../../reference/holidays/calendar.json", import.meta.url), "utf8"),
) as CalendarData;
const offices = calendarOf(publicOffices);
const anyCalendar = fc.nat().map(madeUpCalendar);
const anyDay = fc.nat().map(dayNumber);
const due = (start: string, amount: number, unit: TimeLimit["unit"]) =>
	deadline(offices, day(start), { amount, unit }).end.toString();
const workingDays = (amount: number): TimeLimit => ({ amount, unit: "working-day" });
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => a.toString() > b.toString();

test("working days begin the day after and leave out weekends", () => {
	assert.equal(due("2026-03-04", 3, "working-day"), "2026-03-09"); // Wednesday → Thu, Fri, Mon
	assert.equal(due("2026-03-07", 1, "working-day"), "2026-03-09"); // received on a Saturday
});

test("Tết 2026: five working days from Friday 13 February end on Friday 27 February", () => {
	assert.equal(due("2026-02-13", 5, "working-day"), "2026-02-27");
});

test("National Day 2026: the swapped Saturday counts and the swapped Monday does not", () => {
	assert.equal(due("2026-08-20", 2, "working-day"), "2026-08-22"); // Fri 21, Sat 22 worked
	assert.equal(due("2026-08-28", 1, "working-day"), "2026-09-03"); // 31/08, 01/09, 02/09 off
});

test("Hùng Kings 2026 falls on a Sunday and frees the Monday", () => {
	assert.equal(due("2026-04-24", 1, "working-day"), "2026-04-28");
});

test("30 April 2024 and 2025 with their swaps", () => {
	assert.equal(due("2024-04-26", 3, "working-day"), "2024-05-04"); // Thu, Fri, and the worked Saturday
	assert.equal(due("2025-04-25", 1, "working-day"), "2025-04-26");
	assert.equal(due("2025-04-29", 1, "working-day"), "2025-05-05");
});

test("calendar days: a last day on a rest day moves to the end of the next working day", () => {
	assert.equal(due("2026-03-05", 30, "day"), "2026-04-06"); // 4 April 2026 is a Saturday
	assert.equal(due("2026-01-18", 30, "day"), "2026-02-23"); // 17 February is Lunar New Year
	assert.equal(due("2026-07-23", 30, "day"), "2026-08-22"); // a Saturday, but a worked one
	const posted = deadline(offices, day("2026-03-05"), { amount: 30, unit: "day" }, "stays");
	assert.equal(posted.end.toString(), "2026-04-04");
});

test("weeks, months and years end on the corresponding day, or the month's last", () => {
	assert.equal(due("2026-03-04", 2, "week"), "2026-03-18");
	assert.equal(due("2025-11-30", 3, "month"), "2026-03-02"); // 28 February 2026 is a Saturday
	assert.equal(due("2024-02-29", 1, "year"), "2025-02-28");
});

test("at least so many days before: counting forward again reaches the event", () => {
	const latest = (event: string, amount: number, unit: "working-day" | "day") =>
		latestDayBefore(offices, day(event), { amount, unit }).end.toString();
	assert.equal(latest("2026-03-16", 5, "working-day"), "2026-03-09");
	assert.equal(latest("2026-02-24", 1, "working-day"), "2026-02-23");
	assert.equal(latest("2026-02-23", 1, "working-day"), "2026-02-13");
	assert.equal(latest("2026-03-17", 2, "day"), "2026-03-13"); // the 15th is a Sunday: earlier, not later
});

test("a time limit of zero days is the day itself, or the next working day", () => {
	assert.equal(due("2026-03-06", 0, "working-day"), "2026-03-06");
	assert.equal(due("2026-03-07", 0, "working-day"), "2026-03-09");
});

test("an undecided day on the way makes the end uncertain and says what it would be", () => {
	const result = deadline(offices, day("2026-11-20"), workingDays(1));
	assert.equal(result.end.toString(), "2026-11-23");
	assert.equal(result.certain, false);
	const [doubt] = result.doubts;
	assert.equal(doubt?.code, "open-day");
	assert.equal(doubt?.code === "open-day" && doubt.otherwise.toString(), "2026-11-25");
	assert.equal(deadline(offices, day("2026-11-13"), workingDays(5)).certain, true);
});

test("an undecided day that cannot move the end raises no doubt", () => {
	assert.equal(deadline(offices, day("2026-11-23"), workingDays(2)).certain, true, "the day of the event");
	assert.equal(
		deadline(offices, day("2026-11-10"), { amount: 30, unit: "day" }).certain,
		true,
		"days pass anyway",
	);
	const sunday = deadline(offices, day("2026-11-12"), { amount: 10, unit: "day" });
	assert.equal(sunday.end.toString(), "2026-11-23");
	assert.equal(sunday.certain, false, "the last day, a Sunday, moves to the undecided Monday");
});

test("a deadline that runs into an estimated or unknown year says so", () => {
	const codes = (start: string, amount: number) =>
		deadline(offices, day(start), workingDays(amount)).doubts.map((doubt) => doubt.code);
	assert.deepEqual(codes("2026-12-28", 10), ["year-estimated"]);
	assert.deepEqual(codes("2027-12-20", 20), ["year-estimated", "year-open"]);
	assert.deepEqual(codes("2026-06-01", 10), []);
});

test("an amount that is no whole number or no sense is refused", () => {
	for (const amount of [-1, 1.5, Number.NaN, 36_501]) {
		assert.throws(
			() => deadline(offices, day("2026-03-04"), workingDays(amount)),
			RangeError,
			String(amount),
		);
	}
});

test("the quick way reaches the day that walking day by day reaches, in any calendar, both ways", () => {
	fc.assert(
		fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 400 }), (data, start, amount) => {
			const calendar = calendarOf(data);
			const plain = naive(data);
			const forward = deadline(calendar, start, workingDays(amount)).end;
			assert.equal(forward.toString(), plain.walk(start, amount, 1).toString());
			const back = latestDayBefore(calendar, start, { amount, unit: "working-day" }).end;
			assert.equal(back.toString(), plain.walk(start, amount, -1).toString());
		}),
		seeded,
	);
});

test("the explanation leads to the same end, followed without a calendar", () => {
	const units = fc.constantFrom<TimeLimit["unit"]>("working-day", "day", "week", "month", "year");
	fc.assert(
		fc.property(anyCalendar, anyDay, units, fc.integer({ min: 0, max: 60 }), (data, start, unit, amount) => {
			const calendar = calendarOf(data);
			const limit = { amount: unit === "year" ? amount % 5 : amount, unit };
			const forward = deadline(calendar, start, limit);
			assert.deepEqual(replay(forward.explain()), { end: forward.end.toString() });
			if (unit !== "working-day" && unit !== "day") return;
			const back = latestDayBefore(calendar, start, { amount, unit });
			assert.deepEqual(replay(back.explain()), { end: back.end.toString() });
		}),
		seeded,
	);
});

test("an explanation that leaves a day unsaid, or miscounts, does not follow", () => {
	const { rule, steps } = deadline(offices, day("2026-08-20"), workingDays(12)).explain();
	steps.forEach((step, index) => {
		if (step.code === "event") return;
		const without = steps.filter((_, other) => other !== index);
		assert.ok("brokenAt" in replay({ rule, steps: without }), `without step ${index}`);
	});
	assert.ok("brokenAt" in replay({ rule: { ...rule, amount: 11 }, steps }));
	steps.forEach((step, index) => {
		if (!("total" in step)) return;
		const miscounted = steps.map((each, other) =>
			other === index ? { ...step, total: step.total + 1 } : each,
		);
		assert.deepEqual(replay({ rule, steps: miscounted }), { brokenAt: index });
	});
});

test("more days, or a later start, never end earlier", () => {
	fc.assert(
		fc.property(anyCalendar, anyDay, fc.nat(120), fc.nat(60), (data, start, amount, more) => {
			const calendar = calendarOf(data);
			const end = deadline(calendar, start, workingDays(amount)).end;
			assert.equal(later(end, deadline(calendar, start, workingDays(amount + more)).end), false);
			const postponed = deadline(calendar, start.add({ days: more }), workingDays(amount)).end;
			assert.equal(later(end, postponed), false);
		}),
		seeded,
	);
});

test("a working days and then b more are a + b working days, and end on a worked day", () => {
	const amounts = fc.integer({ min: 1, max: 150 });
	fc.assert(
		fc.property(anyCalendar, anyDay, amounts, amounts, (data, start, a, b) => {
			const calendar = calendarOf(data);
			const middle = deadline(calendar, start, workingDays(a)).end;
			const end = deadline(calendar, middle, workingDays(b)).end;
			assert.equal(end.toString(), deadline(calendar, start, workingDays(a + b)).end.toString());
			assert.ok(isWorkingDay(calendar, end));
		}),
		seeded,
	);
});

test("from a worked day, so many days before and so many after are each other's inverse", () => {
	fc.assert(
		fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 200 }), (data, start, amount) => {
			const calendar = calendarOf(data);
			const event = deadline(calendar, start, workingDays(1)).end;
			const before = latestDayBefore(calendar, event, { amount, unit: "working-day" }).end;
			assert.equal(deadline(calendar, before, workingDays(amount)).end.toString(), event.toString());
		}),
		seeded,
	);
});

test("what an undecided day would change is what the calendar gives when it is decided that way", () => {
	fc.assert(
		fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 60 }), (data, start, amount) => {
			const result = deadline(calendarOf(data), start, workingDays(amount));
			for (const doubt of result.doubts) {
				if (doubt.code !== "open-day") continue;
				const tried = calendarOf(data).with(doubt.day, doubt.assumed === "off");
				assert.equal(doubt.otherwise.toString(), naive(tried.data).walk(start, amount, 1).toString());
			}
		}),
		seeded,
	);
});

test("an end is certain exactly when no open day and no year without notice lies on the way", () => {
	fc.assert(
		fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 60 }), (data, start, amount) => {
			const result = deadline(calendarOf(data), start, workingDays(amount));
			const official = data.years.filter(({ status }) => status === "official").map(({ year }) => year);
			const open = data.years.flatMap(({ days }) => days).filter(({ kind }) => kind === "open");
			const touched = open.some(({ date }) => start.toString() < date && date <= result.end.toString());
			const known = [start.year, result.end.year].every((year) => official.includes(year));
			assert.equal(result.certain, known && !touched);
		}),
		seeded,
	);
});
