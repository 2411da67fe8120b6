import assert from "node:assert/strict";
import { test } from "node:test";
import { outcomeOf } from "./outcome.ts";

const atLeast = (value: string | null) => ({ value, atLeast: true });

test("a target is compared at the precision in which it was printed", () => {
	assert.equal(outcomeOf(atLeast("43.24"), "41.3247"), "missed");
	assert.equal(outcomeOf(atLeast("43.24"), "43.2361"), "met");
	assert.equal(outcomeOf(atLeast("43.24"), "43.2349"), "missed");
	assert.equal(outcomeOf({ value: "5", atLeast: false }, "5.4"), "met");
	assert.equal(outcomeOf({ value: "5", atLeast: false }, "6"), "missed");
});

test("without a figure on either side nobody knows", () => {
	assert.equal(outcomeOf(atLeast("43.24"), null), "unknown");
	assert.equal(outcomeOf(atLeast(null), "41.32"), "unknown");
});
