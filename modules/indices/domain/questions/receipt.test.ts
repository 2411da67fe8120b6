import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readReceipt, receiptBytes, receiptFrom } from "./receipt.ts";

const random = fc.uint8Array({ minLength: receiptBytes, maxLength: receiptBytes });

test("a code is read as people copy it: capitals, blanks for hyphens, letters mistaken for digits", () => {
	fc.assert(
		fc.property(random, (bytes) => {
			const code = receiptFrom(bytes);
			assert.match(code, /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
			const copied = code.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "I");
			assert.equal(readReceipt(copied), code);
		}),
		{ seed: 20_261_122 },
	);
});

test("each of the sixteen signs carries five bits of its own: 80 bits", () => {
	const zero = new Uint8Array(receiptBytes);
	const codes = new Set<string>();
	for (let place = 0; place < receiptBytes; place++)
		for (let value = 1; value < 32; value++) codes.add(receiptFrom(zero.with(place, value)));
	assert.equal(codes.size, receiptBytes * 31);
});

test("what cannot be a code is not one", () => {
	for (const typed of ["", "1234", "uuuu-uuuu-uuuu-uuuu", "4k7m-x2pd-9hqa-t3vr-0000"])
		assert.equal(readReceipt(typed), null);
});
