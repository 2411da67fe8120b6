import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Person, Post } from "#platform/http/actor.ts";
import type { BodyPlace } from "../policy.ts";
import { answersMerit, decidesMerit, proposesMerit, readsMerit, withdrawsMerit } from "./policy.ts";

const seed = 20_261_122;
/** A province with a committee, a department and a ward below it with its own committee; another province beside it. */
const place = (bodyId: string, ...unitPath: string[]): BodyPlace => ({
	...{ bodyId, unitPath, heirs: [], exists: true },
	unitId: unitPath[0] as string,
});
const places = {
	giver: place("province/committee", "province"),
	body: place("ward/committee", "ward", "province"),
};
const bodyIds = ["province/committee", "province/department", "ward/committee", "other/committee"];
const anyPost = fc
	.record({
		role: fc.constantFrom("officer", "head", "deputy", "coordinator", "supervisor", "administrator"),
		bodyId: fc.constantFrom(...bodyIds),
		fields: fc.constantFrom([], ["health"]),
	})
	.map((post): Post => ({ ...post, unitId: post.bodyId.split("/")[0] ?? null, standsInFor: null }));
const anyPerson = fc
	.record({ personId: fc.constantFrom("a", "b", "c"), posts: fc.array(anyPost, { maxLength: 3 }) })
	.map((known): Person => ({ kind: "person", name: known.personId, sessionId: "s", ...known }));
const spokenOf = fc.record({
	proposedBy: fc.constantFrom("a", "b"),
	personId: fc.constantFrom(null, "a", "c"),
});
const has = ({ posts }: Person, role: string, bodyId: string) =>
	posts.some((post) => post.role === role && post.bodyId === bodyId);
const always = (rule: (person: Person, about: { proposedBy: string; personId: string | null }) => void) =>
	fc.assert(fc.property(anyPerson, spokenOf, rule), { seed, numRuns: 2000 });

test("nobody decides what they proposed, or about themselves, or as an administrator", () => {
	always((person, about) => {
		if (!decidesMerit(person, places, about)) return;
		assert.notEqual(person.personId, about.proposedBy);
		assert.notEqual(person.personId, about.personId);
		assert.ok(!person.posts.some(({ role }) => role === "administrator"));
		assert.ok(
			has(person, "head", "province/committee") || has(person, "deputy", "province/committee"),
			"only who decides for the body that gave the tasks",
		);
	});
});

test("only the giver's side proposes and withdraws, and nobody may both decide and withdraw", () => {
	always((person, about) => {
		const own = person.posts.filter(({ unitId }) => unitId === "province");
		if (proposesMerit(person, places.giver))
			assert.ok(own.some(({ role }) => ["head", "deputy", "coordinator"].includes(role)));
		assert.ok(!(withdrawsMerit(person, places, about) && decidesMerit(person, places, about)));
		if (withdrawsMerit(person, places, about)) assert.ok(proposesMerit(person, places.giver));
	});
});

test("who may act may read; who works elsewhere and is not spoken of reads nothing", () => {
	always((person, about) => {
		const acts =
			proposesMerit(person, places.giver) ||
			decidesMerit(person, places, about) ||
			answersMerit(person, places, about);
		if (acts) assert.ok(readsMerit(person, places, about));
		const elsewhere = person.posts.every(({ bodyId }) => bodyId === "other/committee");
		if (elsewhere && person.personId !== about.personId) assert.ok(!readsMerit(person, places, about));
	});
});
