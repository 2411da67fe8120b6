import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Person, type Post, visitor } from "#platform/http/actor.ts";
import { figureAnswerers, mayAnswer } from "./policy.ts";

const units = ["vn34:82", "vn34:79", "vn34:28249"];
const anyPost: fc.Arbitrary<Post> = fc.record({
	role: fc.constantFrom("officer", "head", "deputy", "coordinator", "supervisor", "administrator"),
	bodyId: fc.constant(null),
	unitId: fc.constantFrom(null, ...units),
	fields: fc.constant([]),
	standsInFor: fc.constant(null),
});
const anyPerson: fc.Arbitrary<Person> = fc.array(anyPost, { maxLength: 4 }).map((posts) => ({
	kind: "person",
	personId: "01900000-0000-7000-8000-00000000c001",
	sessionId: "01900000-0000-7000-8000-00000000d001",
	name: "",
	posts,
}));

test("those who work in one of the answering units judge and answer, unless they run the system; nobody else", () => {
	fc.assert(
		fc.property(anyPerson, fc.subarray(units), (person, answeringUnitIds) => {
			const runs = person.posts.some(({ role }) => role === "administrator");
			const works = person.posts.filter(({ role }) => role !== "supervisor");
			const there = works.some(({ unitId }) => unitId !== null && answeringUnitIds.includes(unitId));
			assert.equal(mayAnswer(person, { answeringUnitIds }), there && !runs);
			assert.equal(figureAnswerers.allows(person), works.some(({ unitId }) => unitId !== null) && !runs);
		}),
		{ seed: 20_261_122, numRuns: 500 },
	);
	assert.equal(mayAnswer(visitor, { answeringUnitIds: units }), false);
});
