import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { addressIn } from "./address.ts";
import { sortByName } from "./collation.ts";
import {
	formatDay,
	formatDays,
	formatDayWithWeekday,
	formatDistance,
	formatMoment,
	formatMonth,
	formatTime,
	formatWorkingDaysLeft,
} from "./days.ts";
import { formatMissing } from "./missing.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

test("days are written dd/mm/yyyy, and in English with the month as a word", () => {
	assert.equal(formatDay(day("2026-03-04"), "vi"), "04/03/2026");
	assert.equal(formatDay(day("2026-03-04"), "en"), "4 March 2026");
	assert.equal(formatDayWithWeekday(day("2026-11-22"), "vi"), "Chủ nhật 22/11/2026");
	assert.equal(formatDayWithWeekday(day("2026-11-23"), "vi"), "thứ Hai 23/11/2026");
	assert.equal(formatMonth(Temporal.PlainYearMonth.from("2026-11"), "vi"), "11/2026");
});

test("a span of days names both ends, one day only once", () => {
	assert.equal(formatDays(day("2026-11-12"), day("2026-11-16"), "vi"), "12/11/2026 đến 16/11/2026");
	assert.equal(formatDays(day("2026-11-12"), day("2026-11-12"), "vi"), "12/11/2026");
});

test("a moment is shown in the country's time wherever the server stands", () => {
	assert.equal(formatMoment(Temporal.Instant.from("2026-11-21T23:00:00Z"), "vi"), "22/11/2026 lúc 06.00");
	assert.equal(
		formatMoment(Temporal.Instant.from("2026-11-21T23:00:00Z"), "en"),
		"22 November 2026 at 06:00",
	);
	assert.equal(formatTime(Temporal.PlainTime.from("09:41"), "vi"), "09.41");
});

test("distances are words", () => {
	const today = day("2026-11-22");
	assert.equal(formatDistance(today, today, "vi"), "hôm nay");
	assert.equal(formatDistance(day("2026-11-23"), today, "vi"), "ngày mai");
	assert.equal(formatDistance(day("2026-11-16"), today, "vi"), "6 ngày trước");
	assert.equal(formatDistance(day("2027-01-01"), today, "en"), "in 40 days");
});

test("working days are named as such", () => {
	assert.equal(formatWorkingDaysLeft(4, "vi"), "còn 4 ngày làm việc");
	assert.equal(formatWorkingDaysLeft(-2, "vi"), "trễ 2 ngày làm việc");
	assert.equal(formatWorkingDaysLeft(0, "vi"), "hạn là hôm nay");
	assert.equal(formatWorkingDaysLeft(1, "en"), "1 working day left");
});

test("what is missing is a word with a reason", () => {
	assert.equal(formatMissing("not-published", "vi"), "không công bố");
	assert.equal(formatMissing("too-few", "en"), "too few to say");
});

test("names are sorted as in a Vietnamese dictionary, numbers by size", () => {
	const names = [
		"Đồng Tháp",
		"Tổ 10",
		"An Giang",
		"Ân Thi",
		"Tổ 2",
		"Dầu Tiếng",
		"Ăn Hải",
		"Điện Biên",
		"Yên Bái",
		"Ô Môn",
		"Ông Đốc",
		"Ơ Rê",
	];
	assert.deepEqual(
		sortByName(names, (n) => n),
		[
			"An Giang",
			"Ăn Hải",
			"Ân Thi",
			"Dầu Tiếng",
			"Điện Biên",
			"Đồng Tháp",
			"Ô Môn",
			"Ông Đốc",
			"Ơ Rê",
			"Tổ 2",
			"Tổ 10",
			"Yên Bái",
		],
	);
});

test("an address has its place in each language", () => {
	assert.equal(addressIn("vi", "/tinh/lang-son"), "/tinh/lang-son");
	assert.equal(addressIn("en", "/tinh/lang-son"), "/en/tinh/lang-son");
	assert.equal(addressIn("en", "/"), "/en");
});
