import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarData } from "@guong/working-calendar";
import { calendarOf } from "@guong/working-calendar";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { type DueFacts, dueOf } from "./due.ts";
import type { Deadline } from "./task.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const name = { vi: "Ngày Văn hóa Việt Nam", en: "Vietnamese Culture Day" };
const special = { inPlaceOf: null, note: null, source: null, name };

/** November 2026 as it is known: the 24th is off, the 23rd not decided. */
const data: CalendarData = {
	weekend: [6, 7],
	rules: [],
	years: [2025, 2026, 2027].map((year) => ({
		year,
		status: "official",
		notices: [],
		note: null,
		days:
			year === 2026
				? [
						{ date: "2026-11-23", kind: "open", ...special },
						{ date: "2026-11-24", kind: "statutory", ...special },
					]
				: [],
	})),
};
const calendar = calendarOf(data);

const facts = (over: Partial<DueFacts> = {}): DueFacts => ({
	issuedOn: day("2026-03-02"),
	planEnds: day("2026-12-31"),
	periodEnds: null,
	number: 1,
	occasionOn: null,
	events: new Map(),
	...over,
});
const after = (anchor: string, amount: number, unit: "day" | "working-day"): Deadline =>
	({ kind: "after", anchor, amount, unit }) as Deadline;

test("a day that the paper names stays, also on a holiday, and says that it is one", () => {
	const due = dueOf({ kind: "day", day: day("2026-11-24") }, facts(), calendar);
	assert.equal(due.dueOn?.toString(), "2026-11-24");
	assert.equal(due.reason.code === "day-stated" && due.reason.rests?.code, "statutory");
});

test("five working days after Friday 20 November 2026 pass over the 24th and doubt the 23rd", () => {
	const events = new Map([["index-published:PAPI:2025", { day: day("2026-11-20"), source: "papi.org.vn" }]]);
	const due = dueOf(after("index-published:PAPI:2025", 5, "working-day"), facts({ events }), calendar);
	assert.equal(due.dueOn?.toString(), "2026-11-30");
	assert.ok(due.reason.code === "counted" && !due.reason.computed.certain);
	const [doubt] = due.reason.computed.doubts;
	assert.ok(doubt?.code === "open-day" && doubt.day.equals(day("2026-11-23")));
	assert.equal(doubt.otherwise.toString(), "2026-12-01");
	const steps = due.reason.computed.explain().steps;
	assert.ok(steps.some((step) => step.code === "left-out" && step.day.equals(day("2026-11-24"))));
});

test("calendar days that end on the holiday run to the next working day; those that end before it do not", () => {
	const ends = (amount: number, from: string) =>
		dueOf(after("plan-issued", amount, "day"), facts({ issuedOn: day(from) }), calendar).dueOn?.toString();
	assert.equal(ends(4, "2026-11-20"), "2026-11-25");
	assert.equal(ends(3, "2026-11-20"), "2026-11-23");
	assert.equal(ends(5, "2026-11-20"), "2026-11-25");
});

test("an event without a day leaves the date open and says what it waits for", () => {
	const due = dueOf(after("index-published:PAPI:2026", 30, "day"), facts(), calendar);
	assert.equal(due.dueOn, null);
	assert.equal(due.waitsFor, "index-published:PAPI:2026");
});

test("days after the end of a period count from the occurrence's own period, else from the plan's", () => {
	const ends = (over: Partial<DueFacts>) =>
		dueOf(after("period-end", 5, "working-day"), facts(over), calendar).dueOn?.toString();
	assert.equal(ends({ periodEnds: day("2026-03-31") }), "2026-04-07");
	assert.equal(ends({}), "2027-01-07");
});

test("what comes round without a date of its own is due when its period ends", () => {
	const due = dueOf({ kind: "none" }, facts({ periodEnds: day("2026-06-30"), number: 2 }), calendar);
	assert.equal(due.dueOn?.toString(), "2026-06-30");
	assert.equal(due.reason.code, "end-of-period");
	assert.equal(dueOf({ kind: "none" }, facts(), calendar).dueOn, null);
});

test("a stated day is for the round in which it lies; earlier rounds end with their period", () => {
	const deadline: Deadline = { kind: "day", day: day("2026-06-15") };
	const ends = (periodEnds: string) =>
		dueOf(deadline, facts({ periodEnds: day(periodEnds) }), calendar).dueOn;
	assert.equal(ends("2026-03-31")?.toString(), "2026-03-31");
	assert.equal(ends("2026-06-30")?.toString(), "2026-06-15");
});

test("an occasion begins the count where the paper gives a time, else it has no date", () => {
	const within = { amount: 3, unit: "working-day" } as const;
	const on = facts({ occasionOn: day("2026-11-20") });
	const whenever = { kind: "whenever", occasion: "khi thay đổi giá" } as const;
	assert.equal(dueOf({ ...whenever, within }, on, calendar).dueOn?.toString(), "2026-11-26");
	assert.equal(dueOf(whenever, on, calendar).dueOn, null);
});

test("a date either holds or waits, never both, and a counted one is never before its event", () => {
	const days = fc.integer({ min: 0, max: 700 }).map((offset) => day("2026-01-01").add({ days: offset }));
	const deadlines = fc.oneof(
		fc.constant<Deadline>({ kind: "none" }),
		days.map<Deadline>((each) => ({ kind: "day", day: each })),
		fc
			.tuple(
				fc.constantFrom("plan-issued", "period-end", "index-published:PAPI:2026"),
				fc.nat(90),
				fc.constantFrom("day" as const, "working-day" as const),
			)
			.map(([anchor, amount, unit]) => after(anchor, amount, unit)),
	);
	fc.assert(
		fc.property(
			deadlines,
			days,
			fc.option(days),
			fc.option(days),
			(deadline, issuedOn, periodEnds, published) => {
				const events = new Map(
					published ? [["index-published:PAPI:2026", { day: published, source: null }]] : [],
				);
				const due = dueOf(deadline, facts({ issuedOn, periodEnds, events }), calendar);
				assert.ok(due.dueOn === null || due.waitsFor === null);
				if (due.reason.code === "counted" && due.dueOn)
					assert.ok(Temporal.PlainDate.compare(due.dueOn, due.reason.from) >= 0);
			},
		),
		{ seed: 20261122, numRuns: 500 },
	);
});
