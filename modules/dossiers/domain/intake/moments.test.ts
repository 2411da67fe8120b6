import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { compareTold, readMoment, shownTold } from "./moments.ts";

const day = (text: string, time: string | null = null) => ({ day: text, time });

test("days and times are read in the ways that systems write them", () => {
	assert.deepEqual(readMoment("05/06/2025"), day("2025-06-05"));
	assert.deepEqual(readMoment("5-6-2025"), day("2025-06-05"));
	assert.deepEqual(readMoment("2025-06-05"), day("2025-06-05"));
	assert.deepEqual(readMoment("05/06/2025 08:30"), day("2025-06-05", "08:30:00"));
	assert.deepEqual(readMoment("05/06/2025 8:05:09"), day("2025-06-05", "08:05:09"));
	assert.deepEqual(readMoment("08h30 05/06/2025"), day("2025-06-05", "08:30:00"));
	assert.deepEqual(readMoment("16:45 - 05/06/2025"), day("2025-06-05", "16:45:00"));
	assert.deepEqual(readMoment("05/06/2025 04:45 PM"), day("2025-06-05", "16:45:00"));
	assert.deepEqual(readMoment("05/06/2025 12:10 SA"), day("2025-06-05", "00:10:00"));
	assert.deepEqual(readMoment("2025-06-05 14:00:00.000"), day("2025-06-05", "14:00:00"));
	assert.deepEqual(readMoment("2025-06-05T14:00:00+07:00"), day("2025-06-05", "14:00:00"));
	assert.deepEqual(readMoment("2025-06-05T20:00:00Z"), day("2025-06-06", "03:00:00"));
	assert.deepEqual(readMoment("05/06/2025 00:00:00"), day("2025-06-05"));
	assert.deepEqual(readMoment("45813.5"), day("2025-06-05", "12:00:00"));
});

test("what is no day is told apart from a day that the calendar does not have", () => {
	for (const text of ["hôm qua", "06/2025", "5/6/25", "05/06/2025 sáng", "1234", "05/06-2025"])
		assert.equal(readMoment(text), "unread", text);
	for (const text of [
		"31/02/2025",
		"29/02/2025",
		"2025-13-01",
		"12/31/2025",
		"05/06/2025 25:00",
		"2025-06-31T08:00:00",
	])
		assert.equal(readMoment(text), "unreal", text);
	assert.deepEqual(readMoment("29/02/2024"), day("2024-02-29"));
});

test("days as workbooks number them, and moments of other zones, fall on the days of Temporal", () => {
	const zero = Temporal.PlainDate.from("1899-12-30");
	fc.assert(
		fc.property(fc.integer({ min: 10_000, max: 99_999 }), (serial) => {
			assert.deepEqual(readMoment(String(serial)), day(zero.add({ days: serial }).toString()));
		}),
		{ seed: 7, numRuns: 500 },
	);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4e9 }), (seconds) => {
			const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
			const local = at.toZonedDateTimeISO("Asia/Bangkok").toPlainDateTime();
			const time = local.toPlainTime().toString({ smallestUnit: "second" });
			assert.deepEqual(readMoment(at.toString()), day(local.toPlainDate().toString(), time));
		}),
		{ seed: 7, numRuns: 500 },
	);
});

test("a day alone is neither before nor after a time on it", () => {
	assert.equal(compareTold(day("2025-06-05"), day("2025-06-05", "23:00:00")), 0);
	assert.equal(compareTold(day("2025-06-05", "08:00:00"), day("2025-06-05", "09:00:00")), -1);
	assert.equal(compareTold(day("2025-06-06"), day("2025-06-05", "23:00:00")), 1);
	assert.equal(shownTold(day("2025-06-05", "08:05:00")), "05/06/2025 08:05");
});
