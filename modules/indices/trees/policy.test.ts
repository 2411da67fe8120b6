import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Person, type Post, visitor } from "#platform/http/actor.ts";
import { mayEditTree, treeWriters, unitsWrittenFor } from "./policy.ts";

const units = ["vn34:82", "vn34:79", "vn34:28249"];
const roles = ["officer", "head", "deputy", "coordinator", "supervisor", "administrator"];
const anyPost: fc.Arbitrary<Post> = fc.record({
	role: fc.constantFrom(...roles),
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
const every = { seed: 20_261_122, numRuns: 500 };

test("an index of a unit is written by those who work in that unit and run nothing", () => {
	fc.assert(
		fc.property(anyPerson, fc.constantFrom(...units), (person, ownerUnitId) => {
			const runs = person.posts.some((post) => post.role === "administrator");
			const works = person.posts.some(
				(post) => post.unitId === ownerUnitId && !["supervisor", "administrator"].includes(post.role),
			);
			assert.equal(mayEditTree(person, { ownerUnitId }), works && !runs);
			assert.equal(unitsWrittenFor(person).includes(ownerUnitId), works && !runs);
		}),
		every,
	);
});

test("an index of the whole country is written by an administrator of the whole installation", () => {
	fc.assert(
		fc.property(anyPerson, (person) => {
			const runs = person.posts.some((post) => post.role === "administrator" && post.unitId === null);
			assert.equal(mayEditTree(person, { ownerUnitId: null }), runs);
		}),
		every,
	);
	assert.equal(mayEditTree(visitor, { ownerUnitId: null }), false);
});

test("whoever may write some tree passes the first gate, and nobody else", () => {
	fc.assert(
		fc.property(anyPerson, (person) => {
			const some = [null, ...units].some((ownerUnitId) => mayEditTree(person, { ownerUnitId }));
			assert.equal(treeWriters.allows(person), some);
		}),
		every,
	);
});
