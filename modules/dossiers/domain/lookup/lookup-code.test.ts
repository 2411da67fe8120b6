import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inFours, lookupCodeBytes, lookupCodeFrom, readLookupCode } from "./lookup-code.ts";

const codes = fc
	.uint8Array({ minLength: lookupCodeBytes, maxLength: lookupCodeBytes })
	.map((random) => lookupCodeFrom(random));
const place = fc.nat({ max: lookupCodeBytes });
const sign = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const seed = 1186;

test("a code is read as it was made, however it is typed", () => {
	fc.assert(
		fc.property(codes, (code) => {
			assert.match(code, /^[0-9A-HJKMNP-TV-Z]{16}$/);
			for (const typed of [
				code,
				inFours(code),
				` ${inFours(code).toLowerCase()} `,
				inFours(code).replaceAll("-", " "),
			])
				assert.equal(readLookupCode(typed), code);
			assert.equal(readLookupCode(code.replaceAll("0", "O").replaceAll("1", "l")), code);
		}),
		{ seed },
	);
});

test("one wrong sign, or two signs in each other's place, is noticed", () => {
	fc.assert(
		fc.property(codes, place, sign, place, (code, at, other, to) => {
			const wrong = code.slice(0, at) + other + code.slice(at + 1);
			assert.equal(readLookupCode(wrong), other === code[at] ? code : null);
			const signs = [...code];
			[signs[at], signs[to]] = [signs[to] as string, signs[at] as string];
			assert.equal(readLookupCode(signs.join("")), signs.join("") === code ? code : null);
		}),
		{ seed, numRuns: 2000 },
	);
});

test("what cannot be a code is none", () => {
	for (const typed of ["", "4K7M", "U".repeat(16), "0".repeat(17), "mã hồ sơ"])
		assert.equal(readLookupCode(typed), null);
	assert.equal(inFours("4K7MX2PD9HQAT3VR"), "4K7M-X2PD-9HQA-T3VR");
});
