import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarOf, isWorkingDay } from "@guong/working-calendar";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { isDigestDue, mailMoment } from "./digest.ts";
import { isQuietAt, type ReminderSetting, usualReminder } from "./reminder.ts";

/** Tuesday 24/11/2026 is off, Saturday 28/11/2026 is worked for it. */
const calendar = calendarOf({
	weekend: [6, 7],
	rules: [],
	years: [2025, 2026, 2027].map((year) => ({
		year,
		status: "official" as const,
		notices: [],
		note: null,
		days:
			year === 2026
				? [
						swap("2026-11-24", "swap-off", "2026-11-28"),
						swap("2026-11-28", "worked", "2026-11-24"),
						swap("2026-11-16", "statutory", null),
					]
				: [],
	})),
});
function swap(date: string, kind: "swap-off" | "worked" | "statutory", inPlaceOf: string | null) {
	return { date, kind, name: { vi: "nghỉ", en: "off" }, inPlaceOf, note: null, source: null };
}

const at = (text: string) => Temporal.PlainDateTime.from(text);
const set = (over: Partial<ReminderSetting>): ReminderSetting => ({ ...usualReminder, ...over });

test("the letter of the day comes from its hour on, on working days only", () => {
	const cases: readonly (readonly [string, Partial<ReminderSetting>, boolean])[] = [
		["2026-11-23T06:59", {}, false],
		["2026-11-23T07:00", {}, true],
		["2026-11-23T16:30", {}, true],
		["2026-11-23T18:00", {}, false],
		["2026-11-22T09:00", {}, false],
		["2026-11-24T09:00", {}, false],
		["2026-11-28T09:00", {}, true],
		["2026-11-23T09:00", { mail: "never" }, false],
		["2026-11-23T06:00", { hour: 5 }, false],
		["2026-11-23T06:00", { hour: 5, quietFrom: 0, quietTo: 0 }, true],
	];
	for (const [moment, over, due] of cases)
		assert.equal(isDigestDue(set(over), at(moment), calendar), due, `${moment} ${JSON.stringify(over)}`);
});

test("a weekly letter comes on Monday, or on the first day that is worked", () => {
	const weekly = set({ mail: "weekly" });
	const due = (day: string) => isDigestDue(weekly, at(`${day}T09:00`), calendar);
	assert.equal(due("2026-11-23"), true);
	assert.equal(due("2026-11-25"), false);
	assert.equal(due("2026-11-16"), false, "a holiday");
	assert.equal(due("2026-11-17"), true, "Tuesday after a Monday that was off");
	assert.equal(due("2026-11-18"), false);
});

const hours = fc.integer({ min: 0, max: 23 });
const moments = fc
	.integer({ min: 0, max: 60 * 24 * 60 })
	.map((minutes) => at("2026-10-20T00:00").add({ minutes }));

test("nothing ever leaves on a rest day or in quiet hours, and nothing waits longer than it must", () => {
	fc.assert(
		fc.property(moments, hours, hours, (now, quietFrom, quietTo) => {
			const setting = set({ quietFrom, quietTo });
			const open = (moment: Temporal.PlainDateTime) =>
				isWorkingDay(calendar, moment.toPlainDate()) && !isQuietAt(moment.hour, setting);
			const sent = mailMoment(setting, now, calendar);
			assert.ok(open(sent), `${sent}`);
			assert.ok(Temporal.PlainDateTime.compare(sent, now) >= 0);
			for (let hour = now; Temporal.PlainDateTime.compare(hour, sent) < 0; hour = hour.add({ hours: 1 }))
				assert.equal(open(hour.with({ minute: 0 })), false, `${now} could have left at ${hour}`);
		}),
		{ seed: 20_261_122, numRuns: 400 },
	);
});
