import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { roles } from "#modules/organisation/index.ts";
import { type Person, type Post, visitor } from "#platform/http/actor.ts";
import { bringsResultsIn, changesImport, decidesImport, resultKeepers } from "./policy.ts";

const ids = ["a", "b", "c"] as const;
const anyPost: fc.Arbitrary<Post> = fc.record({
	role: fc.constantFrom(...roles),
	bodyId: fc.constant(null),
	unitId: fc.constantFrom(null, "vn34:82", "vn34:20"),
	fields: fc.constant([]),
	standsInFor: fc.constant(null),
});
const anyPerson: fc.Arbitrary<Person> = fc
	.record({ personId: fc.constantFrom(...ids), posts: fc.array(anyPost, { maxLength: 4 }) })
	.map(({ personId, posts }) => ({ kind: "person", personId, sessionId: "s", name: "", posts }));
const anyImport = fc.record({
	madeBy: fc.constantFrom(...ids),
	proposedBy: fc.constantFrom(null, ...ids),
});
const runs = { seed: 20261122, numRuns: 1000 };

test("results are brought in by coordinators and administrators of the whole installation, and by nobody else", () => {
	assert.equal(bringsResultsIn(visitor), false);
	fc.assert(
		fc.property(anyPerson, (person) => {
			const may = person.posts.some(
				({ role, unitId }) => role === "coordinator" || (role === "administrator" && unitId === null),
			);
			assert.equal(bringsResultsIn(person), may);
			assert.equal(resultKeepers.allows(person), may);
		}),
		runs,
	);
});

test("no two of making, proposing and publishing fall to the same person where publishing is one of them", () => {
	assert.equal(decidesImport(visitor, { madeBy: "a", proposedBy: "a" }), false);
	fc.assert(
		fc.property(anyPerson, anyImport, (person, of) => {
			const decides = decidesImport(person, of);
			if (decides) assert.ok(person.personId !== of.madeBy && person.personId !== of.proposedBy);
			assert.ok(!(decides && changesImport(person, of)));
			if (decides)
				assert.ok(person.posts.some(({ role, unitId }) => role === "administrator" && unitId === null));
			if (changesImport(person, of)) assert.equal(person.personId, of.madeBy);
		}),
		runs,
	);
});
