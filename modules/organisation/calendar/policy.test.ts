import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Person, visitor } from "#platform/http/actor.ts";
import { roles } from "../domain/role.ts";
import { calendarKeepers, mayChangeCalendar } from "./policy.ts";

const anyPerson: fc.Arbitrary<Person> = fc.array(fc.constantFrom(...roles), { maxLength: 4 }).map((held) => ({
	kind: "person",
	personId: "01900000-0000-7000-8000-00000000c001",
	sessionId: "01900000-0000-7000-8000-00000000d001",
	name: "",
	posts: held.map((role) => ({ role, bodyId: null, unitId: null, fields: [], standsInFor: null })),
}));

test("whoever holds the post of administrator changes the calendar, and nobody else", () => {
	assert.equal(mayChangeCalendar(visitor), false);
	fc.assert(
		fc.property(anyPerson, (person) => {
			const holds = person.posts.map(({ role }) => role).includes("administrator");
			assert.equal(mayChangeCalendar(person), holds);
			assert.equal(calendarKeepers.allows(person), holds);
		}),
		{ seed: 20261122, numRuns: 300 },
	);
});
