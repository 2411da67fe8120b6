import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Person, type Post, visitor } from "#platform/http/actor.ts";
import { bodiesWhoseWordsReads } from "./policy.ts";

const bodies = ["vn34:28249/xa.tt-pvhcc", "vn34:28249/xa.ubnd", "vn34:82/tinh.so-y-te"];
const works = ["officer", "head", "deputy"];
const anyPost: fc.Arbitrary<Post> = fc.record({
	role: fc.constantFrom(...works, "coordinator", "supervisor", "administrator"),
	bodyId: fc.constantFrom(null, ...bodies),
	unitId: fc.constantFrom(null, "vn34:28249", "vn34:82"),
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

test("words are read by those who work at the body, unless they run the system; a coordinator, a supervisor and a visitor read none", () => {
	fc.assert(
		fc.property(anyPerson, (person) => {
			const runs = person.posts.some(({ role }) => role === "administrator");
			const own = bodies.filter((body) =>
				person.posts.some(({ role, bodyId }) => bodyId === body && works.includes(role)),
			);
			assert.deepEqual(bodiesWhoseWordsReads(person).toSorted(), runs ? [] : own.toSorted());
		}),
		{ seed: 766, numRuns: 500 },
	);
	assert.deepEqual(bodiesWhoseWordsReads(visitor), []);
});
