import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ratioText, reaches } from "./ratio.ts";

const seed = 20261122;

test("a quotient is rounded exactly, halves away from zero", () => {
	assert.equal(ratioText(1n, 8n, 2), "0.13");
	assert.equal(ratioText(-1n, 8n, 2), "-0.13");
	assert.equal(ratioText(2n, 3n, 1), "0.7");
	assert.equal(ratioText(10n ** 30n + 5n, 10n ** 30n, 1), "1.0");
	assert.throws(() => ratioText(1n, 0n, 1), RangeError);
	fc.assert(
		fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n), (numerator, denominator) => {
			const [whole = "", fraction = ""] = ratioText(numerator, denominator, 3).split(".");
			const gap = BigInt(whole + fraction) * denominator - numerator * 1000n;
			assert.ok(2n * (gap < 0n ? -gap : gap) <= denominator);
		}),
		{ seed },
	);
});

test("a target is reached or not by the parts themselves: 979 of 1,000 shows as 97,9 % and is not 98 %", () => {
	const parts = (numerator: bigint, denominator: bigint | null) => ({ numerator, denominator });
	assert.equal(reaches(parts(979n, 1000n), "97.9", "share", "higher"), true);
	assert.equal(reaches(parts(97949n, 100_000n), "97.95", "share", "higher"), false);
	assert.equal(reaches(parts(3n, 100n), "3", "share", "lower"), true);
	assert.equal(reaches(parts(31n, 1000n), "3", "share", "lower"), false);
	assert.equal(reaches(parts(12n, null), "12", "count", "higher"), true);
	assert.equal(reaches(parts(7n, 2n), "3.5", "mean", "lower"), true);
	assert.equal(reaches(parts(1n, 2n), "50", "share", "neither"), null);
	assert.equal(reaches(parts(0n, 0n), "50", "share", "higher"), null);
});
