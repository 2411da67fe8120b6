import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { readDay, readTime } from "./read-day.ts";

const seeded = { seed: 20261122, numRuns: 500 };

test("a day is read in the ways people here write it", () => {
	for (const typed of [
		"5/9/2026",
		"05/09/2026",
		" 05-09-2026 ",
		"5.9.2026",
		"05 09 2026",
		"2026-09-05",
		"2026-9-5",
	]) {
		assert.equal(readDay(typed)?.toString(), "2026-09-05", typed);
	}
});

test("what is no day is refused and never bent into one", () => {
	for (const typed of [
		"",
		"31/2/2026",
		"29/02/2026",
		"0/1/2026",
		"13/13/2026",
		"9/5/26",
		"1/1/1899",
		"1/1/2200",
		"mai",
	]) {
		assert.equal(readDay(typed), null, typed);
	}
	fc.assert(
		fc.property(fc.string(), (typed) => {
			const day = readDay(typed);
			assert.ok(day === null || /\d{4}/.test(typed));
		}),
		seeded,
	);
});

test("every day written is read back", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 109_000 }), (days) => {
			const day = Temporal.PlainDate.from("1900-01-01").add({ days });
			assert.equal(readDay(`${day.day}/${day.month}/${day.year}`)?.toString(), day.toString());
			assert.equal(readDay(day.toString())?.toString(), day.toString());
		}),
		seeded,
	);
});

test("a time is read in the ways people here write it", () => {
	for (const typed of ["14:30", "14.30", "14h30", "14 giờ 30", "14 giờ 30 phút", "14g30"]) {
		assert.equal(readTime(typed)?.toString(), "14:30:00", typed);
	}
	assert.equal(readTime("9h")?.toString(), "09:00:00");
	for (const typed of ["24:00", "9:60", "9", "chín giờ", ""]) assert.equal(readTime(typed), null, typed);
});
