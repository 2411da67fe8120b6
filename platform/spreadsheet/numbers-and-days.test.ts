import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { dayOfText } from "./day-of-text.ts";
import { foldHeading } from "./fold.ts";
import { numberOfText } from "./number-of-text.ts";

test("numbers are read as a Vietnamese hand means them, and marked where a machine may mean another", () => {
	const read = (text: string, whole = false) => {
		const found = numberOfText(text, whole);
		return found && `${found.value}${found.doubtful ? " ?" : ""}`;
	};
	assert.equal(read("1.234,5"), "1234.5");
	assert.equal(read("-1.234.567,25"), "-1234567.25");
	assert.equal(read("1 234,5"), "1234.5");
	assert.equal(read("12,5"), "12.5");
	assert.equal(read("12.5"), "12.5");
	assert.equal(read("0.125"), "0.125");
	assert.equal(read("1.234"), "1234 ?");
	assert.equal(read("1.234", true), "1234");
	assert.equal(read("1,234"), "1.234 ?");
	assert.equal(read("1,234", true), "1234 ?");
	assert.equal(read("1,234.5"), "1234.5 ?");
	assert.equal(read("−7"), "-7");
	for (const nonsense of [
		"",
		"1.23.4",
		"1,2,3",
		"12%",
		"1e5",
		"0x10",
		"1.2345,6",
		"một",
		"1..2",
		",5",
		"5,",
	]) {
		assert.equal(read(nonsense), null, nonsense);
	}
});

test("every number written the Vietnamese way is read as that number", () => {
	const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2, minimumFractionDigits: 2 });
	fc.assert(
		fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
			assert.equal(numberOfText(format.format(cents / 100), false)?.value, cents / 100 + 0);
		}),
		{ seed: 20261122 },
	);
});

test("days are read in the ways people write them; what is no day is nothing", () => {
	for (const text of [
		"05/06/2025",
		"5/6/2025",
		"5-6-2025",
		"5.6.2025",
		"2025-06-05",
		"ngày 5 tháng 6 năm 2025",
		"05 tháng 06 năm 2025",
	]) {
		assert.equal(dayOfText(text)?.toString(), "2025-06-05", text);
	}
	for (const text of [
		"",
		"31/02/2025",
		"29/02/2023",
		"5/13/2025",
		"05/06/25",
		"5/6-2025",
		"6/2025",
		"2025",
	]) {
		assert.equal(dayOfText(text), null, text);
	}
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => {
			const day = Temporal.PlainDate.from("1900-01-01").add({ days });
			assert.ok(dayOfText(`${day.day}/${day.month}/${day.year}`)?.equals(day));
		}),
		{ seed: 20261122 },
	);
});

test("headings are one whatever marks, case, blanks, breaks and notes they carry", () => {
	for (const text of [
		"Họ và tên",
		"HỌ VÀ  TÊN",
		"họ\nvà tên (*)",
		"Ho va ten:",
		"Họ và tên".normalize("NFD"),
	]) {
		assert.equal(foldHeading(text), "ho va ten", text);
	}
	assert.equal(foldHeading("Địa chỉ"), "dia chi");
	assert.equal(foldHeading("(1)"), "");
});
