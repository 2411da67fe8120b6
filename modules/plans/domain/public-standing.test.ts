import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { type PublicFacts, publicStandingOn } from "./public-standing.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-11-22");
const facts = (over: Partial<PublicFacts>): PublicFacts => ({
	status: "open",
	kind: "order",
	firstDueOn: day("2026-11-20"),
	dueOn: day("2026-11-20"),
	signedOn: null,
	waitsFor: null,
	bodyExists: true,
	...over,
});
const standing = (over: Partial<PublicFacts>) => publicStandingOn(facts(over), today);

test("what is owed after its date is late, unless nobody was ordered or nobody is left to owe it", () => {
	assert.equal(standing({}), "late");
	assert.equal(standing({ kind: "request" }), "open");
	assert.equal(standing({ bodyExists: false }), "ownerless");
	assert.equal(standing({ dueOn: today }), "due-soon");
	assert.equal(standing({ dueOn: day("2026-12-20") }), "open");
	assert.equal(standing({ dueOn: null, waitsFor: "index-published:PAPI:2026" }), "waits");
});

test("what is signed waits for the giver and is not done; its lateness is counted from the first date", () => {
	const extended = { firstDueOn: day("2026-10-01"), dueOn: day("2026-12-01"), signedOn: day("2026-11-01") };
	assert.equal(standing({ status: "to-accept", signedOn: day("2026-11-19") }), "to-accept");
	assert.equal(standing({ status: "to-accept", ...extended }), "to-accept-late");
	assert.equal(standing({ status: "done", ...extended }), "done-late");
	assert.equal(standing({ status: "done", signedOn: day("2026-11-20") }), "done");
});
