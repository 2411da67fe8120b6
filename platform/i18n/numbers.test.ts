import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	formatBytes,
	formatChange,
	formatCount,
	formatDecimal,
	formatPercent,
	formatPoints,
	formatRank,
	formatRate,
	formatShort,
} from "./numbers.ts";

test("counts have dots for thousands and no decimals", () => {
	assert.equal(formatCount(1234567, "vi"), "1.234.567");
	assert.equal(formatCount(1234, "vi"), "1.234");
	assert.equal(formatCount(1234567, "en"), "1,234,567");
	assert.equal(formatCount(12345678901234567890n, "vi"), "12.345.678.901.234.567.890");
});

test("points have two decimals after a comma, and a true minus", () => {
	assert.equal(formatPoints("43.84", "vi"), "43,84");
	assert.equal(formatPoints(-1.08, "vi"), "−1,08");
	assert.equal(formatPoints(-1.08, "en"), "−1.08");
});

test("a change always carries its sign, no change carries none", () => {
	assert.equal(formatChange(2.52, "vi"), "+2,52");
	assert.equal(formatChange(-1.08, "vi"), "−1,08");
	assert.equal(formatChange("0.001", "vi"), "0,00");
	assert.equal(formatChange("-0.001", "vi"), "0,00");
});

test("what rounds to nothing is not a negative nothing", () => {
	assert.equal(formatPoints(-0.001, "vi"), "0,00");
	assert.equal(formatCount(-0, "vi"), "0");
});

test("halves are rounded away from zero, also those that a float cannot hold", () => {
	assert.equal(formatPoints("1.005", "vi"), "1,01");
	assert.equal(formatPoints("-1.005", "vi"), "−1,01");
	assert.equal(formatDecimal("0.25", 1, "vi"), "0,3");
	assert.equal(formatRate("0.9615", "vi"), "96,2\u00a0%");
});

test("a percentage has a space before its sign in Vietnamese and none in English", () => {
	assert.equal(formatPercent(96.2, "vi"), "96,2\u00a0%");
	assert.equal(formatPercent(96.2, "en"), "96.2%");
	assert.equal(formatRate(0.916, "vi"), "91,6\u00a0%");
	assert.equal(formatRate(1e-7, "vi"), "0,0\u00a0%");
});

test("a rank says of how many", () => {
	assert.equal(formatRank(26, 61, "vi"), "26 trên 61");
	assert.equal(formatRank(26, 61, "en"), "26 of 61");
});

test("sizes of files are in steps of a thousand", () => {
	assert.equal(formatBytes(512, "vi"), "512 byte");
	assert.equal(formatBytes(340_000, "vi"), "340 kB");
	assert.equal(formatBytes(2_140_000, "vi"), "2,1 MB");
	assert.equal(formatBytes(999_600, "vi"), "1 MB");
});

test("a figure as it is gets no decimals that it does not have", () => {
	assert.equal(formatShort("93.57", 2, "vi"), "93,57");
	assert.equal(formatShort("93", 2, "vi"), "93");
});

test("what is no figure is refused, never shown as one", () => {
	for (const bad of ["", "abc", Number.NaN, Number.POSITIVE_INFINITY]) {
		assert.throws(() => formatPoints(bad, "vi"), RangeError, String(bad));
		assert.throws(() => formatRate(bad, "vi"), RangeError, String(bad));
	}
});

test("no figure ever shows a hyphen for a minus", () => {
	fc.assert(
		fc.property(
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.integer({ min: 0, max: 4 }),
			(n, decimals) => {
				assert.ok(!formatDecimal(n, decimals, "vi").includes("-"));
			},
		),
		{ seed: 2 },
	);
});
