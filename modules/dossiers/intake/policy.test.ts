import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Person } from "#platform/http/actor.ts";
import { bacTu, chiLan } from "#platform/testing/people.ts";
import { bringsDossiersIn, intakeKeepers, keepsTokens } from "./policy.ts";

const units = ["province", "district", "commune", "other"] as const;
const roles = ["officer", "head", "deputy", "coordinator", "supervisor", "administrator"] as const;

const post = fc.record({
	role: fc.constantFrom(...roles),
	unitId: fc.constantFrom(...units, null),
	bodyId: fc.constantFrom("body", null),
	fields: fc.constant([] as string[]),
	standsInFor: fc.constantFrom("somebody", null),
});
const actor = fc.array(post, { maxLength: 4 }).map((posts): Person => ({ ...chiLan, posts }));
/** the unit of a source and those above it; empty: a source of the whole country */
const path = fc.constantFrom(
	["commune", "district", "province"],
	["district", "province"],
	["province"],
	["other"],
	[] as string[],
);

test("whoever they are: dossiers are brought in by coordinators and administrators of the unit or above, and by nobody else", () => {
	fc.assert(
		fc.property(actor, path, (person, unitPath) => {
			const right = person.posts.some(
				({ role, unitId }) =>
					(role === "coordinator" || role === "administrator") &&
					(unitId === null || unitPath.includes(unitId)),
			);
			assert.equal(bringsDossiersIn(person, unitPath), right);
			if (right) assert.ok(intakeKeepers.allows(person), "who may act must be able to enter");
		}),
		{ seed: 7, numRuns: 2_000 },
	);
});

test("whoever they are: keys are made by administrators only, who may bring dossiers in as well", () => {
	fc.assert(
		fc.property(actor, path, (person, unitPath) => {
			const right = person.posts.some(
				({ role, unitId }) => role === "administrator" && (unitId === null || unitPath.includes(unitId)),
			);
			assert.equal(keepsTokens(person, unitPath), right);
			if (right) assert.ok(bringsDossiersIn(person, unitPath));
		}),
		{ seed: 7, numRuns: 2_000 },
	);
	assert.equal(keepsTokens(bacTu, []), false);
	assert.equal(bringsDossiersIn(bacTu, ["province"]), false);
});
