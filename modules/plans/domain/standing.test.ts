import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { isLate, type StandingFacts, standingOn, standings, wasLate } from "./standing.ts";
import { taskKinds, taskStates } from "./task-state.ts";

const today = Temporal.PlainDate.from("2026-11-22");
const ago = (days: number) => today.subtract({ days });
const facts = (over: Partial<StandingFacts> = {}): StandingFacts => ({
	state: "working",
	kind: "order",
	dueOn: ago(-30),
	firstDueOn: ago(-30),
	declaredOn: null,
	movedOn: ago(3),
	bodyExists: true,
	...over,
});
const standing = (over: Partial<StandingFacts>) => standingOn(facts(over), today);

test("late begins the day after the date, and movement of the last fourteen days tells the two kinds apart", () => {
	assert.equal(standing({ dueOn: today }), "due-soon");
	assert.equal(standing({ dueOn: ago(1), movedOn: ago(14) }), "late-moving");
	assert.equal(standing({ dueOn: ago(1), movedOn: ago(15) }), "late-still");
	assert.equal(standing({ dueOn: ago(1), movedOn: null }), "late-still");
});

test("seven days ahead is soon, eight is not", () => {
	assert.equal(standing({ dueOn: ago(-7) }), "due-soon");
	assert.equal(standing({ dueOn: ago(-8) }), "on-track");
	assert.equal(standing({ dueOn: ago(-8), state: "given", movedOn: null }), "not-started");
});

test("once the leader has signed, the time that passes is the giver's", () => {
	assert.equal(standing({ state: "signed", dueOn: ago(40) }), "to-accept");
	assert.equal(standing({ state: "reported", dueOn: ago(40) }), "late-moving");
});

test("a request is never late, and the work of a body that is no more is nobody's lateness", () => {
	assert.equal(standing({ kind: "request", dueOn: ago(40) }), "on-track");
	assert.equal(standing({ bodyExists: false, dueOn: ago(400) }), "ownerless");
});

test("accepted work was late when its leader signed after the first date, also where an extension was granted", () => {
	const signed = { state: "accepted", declaredOn: ago(2), firstDueOn: ago(10), dueOn: ago(1) } as const;
	assert.equal(standing(signed), "done-late");
	assert.equal(wasLate(facts(signed), "extended"), false);
	assert.equal(standing({ ...signed, declaredOn: ago(10) }), "done");
});

test("every combination stands somewhere, and what is called late is late", () => {
	const day = fc.option(fc.integer({ min: -60, max: 60 }).map(ago), { nil: null });
	const any = fc.record({
		state: fc.constantFrom(...taskStates),
		kind: fc.constantFrom(...taskKinds),
		dueOn: day,
		firstDueOn: day,
		declaredOn: day,
		movedOn: day,
		bodyExists: fc.boolean(),
	});
	fc.assert(
		fc.property(any, (some) => {
			const found = standingOn(some, today);
			assert.ok((standings as readonly string[]).includes(found));
			assert.equal(
				found === "late-still" || found === "late-moving",
				isLate(some, today) && some.state !== "handed-back",
			);
		}),
		{ seed: 20261122, numRuns: 2000 },
	);
});
