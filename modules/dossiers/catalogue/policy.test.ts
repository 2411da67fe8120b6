import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Actor, Person, Post } from "#platform/http/actor.ts";
import { answersProposal, keptUnits, proposesFor, publishesVersion } from "./policy.ts";

const parents: Readonly<Record<string, string | null>> = { p1: null, p2: null, c1: "p1", c2: "p1", c3: "p2" };
const pathOf = (unit: string): string[] => {
	const parent = parents[unit];
	return parent ? [unit, ...pathOf(parent)] : [unit];
};
const unit = fc.constantFrom(...Object.keys(parents));
const body = fc.constantFrom("b1", "b2");
const post: fc.Arbitrary<Post> = fc.record({
	role: fc.constantFrom("officer", "head", "deputy", "coordinator", "supervisor", "administrator"),
	unitId: fc.option(unit),
	bodyId: fc.option(body),
	fields: fc.constant([]),
	standsInFor: fc.constant(null),
});
const people = ["an", "binh", "chi"];
const person: fc.Arbitrary<Person> = fc.record({
	kind: fc.constant("person"),
	personId: fc.constantFrom(...people),
	sessionId: fc.constant("s"),
	name: fc.constant(""),
	posts: fc.array(post, { maxLength: 3 }),
});
const actor: fc.Arbitrary<Actor> = fc.oneof(
	{ weight: 9, arbitrary: person },
	{ weight: 1, arbitrary: fc.constant({ kind: "visitor" } as const) },
);
const options = { seed: 118, numRuns: 1000 };
const keeping = ["coordinator", "administrator"];

/** The sentence of the module's policy: keepers of the unit or of one above it; the country's only those over everything. */
const keeps = ({ posts }: Person, path: readonly string[]): boolean =>
	posts.some(({ role, unitId }) => keeping.includes(role) && (unitId === null || path.includes(unitId)));

test("a version is published by a keeper who did not write it, and by nobody else", () => {
	fc.assert(
		fc.property(actor, fc.option(unit), fc.subarray(people), (who, of, writers) => {
			const unitPath = of === null ? [] : pathOf(of);
			const expected = who.kind === "person" && keeps(who, unitPath) && !writers.includes(who.personId);
			assert.equal(publishesVersion(who, { unitPath, writers }), expected);
		}),
		options,
	);
});

test("only who acts for a body proposes for it, and never an administrator", () => {
	fc.assert(
		fc.property(actor, body, (who, bodyId) => {
			const acting = ["officer", "head", "deputy"];
			const expected =
				who.kind === "person" &&
				who.posts.some((own) => own.bodyId === bodyId && acting.includes(own.role)) &&
				!who.posts.some(({ role }) => role === "administrator");
			assert.equal(proposesFor(who, bodyId), expected);
		}),
		options,
	);
});

test("a proposal is answered by keepers of its unit or above, not by who made it", () => {
	fc.assert(
		fc.property(actor, unit, fc.constantFrom(...people), (who, of, madeBy) => {
			const unitPath = pathOf(of);
			const expected = who.kind === "person" && who.personId !== madeBy && keeps(who, unitPath);
			assert.equal(answersProposal(who, { madeBy, unitPath }), expected);
		}),
		options,
	);
});

test("whoever is offered a scope to write for keeps it", () => {
	fc.assert(
		fc.property(person, (who) => {
			for (const scope of keptUnits(who)) assert.ok(keeps(who, scope === null ? [] : [scope]));
		}),
		options,
	);
});
