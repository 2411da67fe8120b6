import assert from "node:assert/strict";
import { test } from "node:test";
import { bareNumber, codesMeant, isFullNumber, networkOf } from "./pair.ts";

test("one number, however it is written", () => {
	for (const written of ["0912345678", "+84 912 345 678", "0912.345.678", "84912345678", "(+84) 912-345-678"])
		assert.equal(bareNumber(written), "912345678");
	assert.equal(isFullNumber("0912 345 678"), true);
	for (const part of ["5678", "", "không nhớ", "0912345"]) assert.equal(isFullNumber(part), false);
});

test("codes are meant with or without spaces, in small letters or big", () => {
	assert.deepEqual(codesMeant(" h21.12-221126-0007 "), ["h21.12-221126-0007", "H21.12-221126-0007"]);
	assert.deepEqual(codesMeant("000.00.12 - 0007"), ["000.00.12-0007"]);
});

test("a line is one place: an address of IPv4, or the 64 bits of IPv6 that belong to it", () => {
	assert.equal(networkOf("203.113.1.7"), "203.113.1.7");
	assert.equal(networkOf("::ffff:203.113.1.7"), "203.113.1.7");
	const line = "2001:ee0:4f01:2a::/64";
	for (const from of [
		"2001:ee0:4f01:2a:1:2:3:4",
		"2001:EE0:4F01:2A::1",
		"2001:0ee0:4f01:002a::",
		"2001:ee0:4f01:2a::",
	])
		assert.equal(networkOf(from), line);
	assert.notEqual(networkOf("2001:ee0:4f01:2b::1"), line);
	assert.equal(networkOf("::1"), "0:0:0:0::/64");
});
