import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { formatDay, formatTime } from "./days.ts";
import type { Language } from "./messages.ts";
import { formatCount, formatDecimal, formatShort } from "./numbers.ts";
import { parseDay, parseTime } from "./parse-days.ts";
import { type Parsed, parseCount, parseDecimal } from "./parse-figures.ts";

const readAs = <T>(parsed: Parsed<T>): T => {
	if ("problem" in parsed) throw parsed.problem;
	return parsed.value;
};
const refusal = (parsed: Parsed<unknown>): string => ("problem" in parsed ? parsed.problem.code : "accepted");

const language = fc.constantFrom<Language>("vi", "en");

test("figures are read as they are written here", () => {
	const read = (typed: string) => readAs(parseDecimal(typed, "vi"));
	assert.equal(read("1.234,5"), "1234.5");
	assert.equal(read(" 1 234,50 "), "1234.5");
	assert.equal(read("−0,5"), "-0.5");
	assert.equal(read("+12"), "12");
	assert.equal(read(",5"), "0.5");
	assert.equal(read("007"), "7");
	assert.equal(read("-0,00"), "0");
	assert.equal(readAs(parseDecimal("1,234.5", "en")), "1234.5");
});

test("what could mean two things is refused, not guessed", () => {
	for (const typed of ["1.5", "1,234.5", "12.34,5", "1,2,3", "5,", "1.23", "1234.567", "1 2"])
		assert.equal(refusal(parseDecimal(typed, "vi")), "i18n/mixed-separators", typed);
	assert.match(
		(parseDecimal("1.5", "vi") as { problem: { sentence(l: Language): string } }).problem.sentence("vi"),
		/“1\.5” đọc được theo hai cách/,
	);
});

test("what is no figure is refused with what was typed", () => {
	for (const typed of ["chín", "12a", "--1", "1e5", "٣", "<b>1</b>", "."])
		assert.match(refusal(parseDecimal(typed, "vi")), /not-a-figure|mixed/, typed);
	assert.equal(refusal(parseDecimal("", "vi")), "i18n/empty");
	assert.equal(refusal(parseDecimal("9".repeat(31), "vi")), "i18n/too-long");
	assert.equal(refusal(parseDecimal("1,234", "vi", 2)), "i18n/too-many-decimals");
	assert.equal(readAs(parseDecimal("1,230", "vi", 2)), "1.23");
});

test("a count is whole and can be counted with", () => {
	assert.equal(readAs(parseCount("1.234", "vi")), 1234);
	assert.equal(refusal(parseCount("1,5", "vi")), "i18n/too-many-decimals");
	assert.equal(refusal(parseCount("99.999.999.999.999.999", "vi")), "i18n/too-long");
});

test("every figure that is shown can be typed again", () => {
	const decimals = fc.tuple(
		fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
		fc.integer({ min: 0, max: 6 }),
	);
	fc.assert(
		fc.property(decimals, language, ([units, places], tongue) => {
			const text = asDecimal(units, places);
			assert.equal(Number(readAs(parseDecimal(formatDecimal(text, places, tongue), tongue))), Number(text));
			assert.equal(readAs(parseDecimal(formatShort(text, 6, tongue), tongue)), plain(text));
		}),
		{ seed: 2 },
	);
	fc.assert(
		fc.property(fc.maxSafeInteger(), language, (count, tongue) => {
			assert.equal(readAs(parseCount(formatCount(count, tongue), tongue)), count);
		}),
		{ seed: 2 },
	);
});

test("days are read in every way in which people write them", () => {
	for (const typed of [
		"12/03/2026",
		"12/3/2026",
		"12-3-2026",
		"12.03.2026",
		"2026-03-12",
		"ngày 12 tháng 3 năm 2026",
		"12 March 2026",
		"12 mar 2026",
	])
		assert.equal(readAs(parseDay(typed)).toString(), "2026-03-12", typed);
});

test("a day that does not exist is refused with the reason", () => {
	const why = (typed: string) => refusal(parseDay(typed)).replace("i18n/", "");
	assert.equal(why("31/02/2026"), "no-such-day");
	assert.equal(why("29/02/2025"), "no-such-day");
	assert.equal(why("11/27/2026"), "no-such-month");
	assert.equal(why("27/11/26"), "short-year");
	assert.equal(why("27/11"), "not-a-day");
	assert.equal(why("27/11/9999"), "far-year");
	assert.equal(why("hôm nay"), "not-a-day");
	assert.equal(why(" "), "empty");
});

test("every day and time that is shown can be typed again", () => {
	const days = fc
		.integer({ min: 0, max: 109_572 })
		.map((n) => Temporal.PlainDate.from("1900-01-01").add({ days: n }));
	fc.assert(
		fc.property(days, language, (day, tongue) => {
			assert.ok(readAs(parseDay(formatDay(day, tongue))).equals(day));
		}),
		{ seed: 2 },
	);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1439 }), language, (minutes, tongue) => {
			const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
			assert.ok(readAs(parseTime(formatTime(time, tongue))).equals(time));
		}),
		{ seed: 2 },
	);
	assert.equal(readAs(parseTime("9h41")).toString(), "09:41:00");
	assert.equal(readAs(parseTime("9 giờ 41 phút")).toString(), "09:41:00");
	assert.equal(refusal(parseTime("24.00")), "i18n/not-a-time");
});

test("nothing that can be typed breaks a reader", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), language, (typed, tongue) => {
			for (const parsed of [
				parseDecimal(typed, tongue),
				parseCount(typed, tongue),
				parseDay(typed),
				parseTime(typed),
			])
				if ("problem" in parsed)
					for (const said of ["vi", "en"] as const) assert.ok(parsed.problem.sentence(said).length < 200);
		}),
		{ seed: 2 },
	);
});

function asDecimal(units: bigint, places: number): string {
	const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
	const point = digits.length - places;
	return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${places ? `.${digits.slice(point)}` : ""}`;
}

/** without zeros at the end and without a negative zero */
function plain(text: string): string {
	const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
	return short === "-0" ? "0" : short;
}
