import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Person, Post } from "#platform/http/actor.ts";
import { letterSteps } from "../domain/letters/steps.ts";
import {
	bodiesOfWorker,
	explainsLate,
	judgesLate,
	keepsLetterSeries,
	readsExplanation,
	readsLetter,
	readsLetterCounts,
	takesLetterStep,
	tellsPerson,
} from "./policy.ts";

const bodies = ["desk", "office", "committee", "other"] as const;
const units = ["ward", "province", "elsewhere"] as const;
const fieldNames = ["Đất đai", "Hộ tịch"] as const;
const bodyRoles = ["officer", "head", "deputy"] as const;

const post: fc.Arbitrary<Post> = fc.record({
	role: fc.constantFrom("officer", "head", "deputy", "coordinator", "supervisor", "administrator"),
	bodyId: fc.option(fc.constantFrom(...bodies), { nil: null }),
	unitId: fc.option(fc.constantFrom(...units), { nil: null }),
	fields: fc.subarray([...fieldNames]),
	standsInFor: fc.constant(null),
});
const person: fc.Arbitrary<Person> = fc.array(post, { maxLength: 3 }).map((posts) => ({
	...{ kind: "person", personId: "p", sessionId: "s", name: "n", posts },
}));
const field = fc.option(fc.constantFrom(...fieldNames), { nil: null });
const dossierOf = (of: string | null) => ({ deskBodyId: "desk", handlingBodyId: "office", field: of });
const placeOf = (of: string | null) => ({ ...dossierOf(of), superiorBodyId: "committee" });
const all = { seed: 20_261_122, numRuns: 3_000 };

const isAdministrator = ({ posts }: Person) => posts.some(({ role }) => role === "administrator");
const worksAt = ({ posts }: Person, body: string) =>
	posts.some(({ role, bodyId }) => (bodyRoles as readonly string[]).includes(role) && bodyId === body);
const decidesAt = ({ posts }: Person, body: string, of: string | null) =>
	posts.some(
		({ role, bodyId, fields }) =>
			bodyId === body &&
			(role === "head" ||
				(role === "deputy" && (fields.length === 0 || (of !== null && fields.includes(of))))),
	);

test("handlers draft, number and withdraw; who decides for the field signs and issues; an administrator does nothing", () => {
	fc.assert(
		fc.property(person, field, (actor, of) => {
			const may = !isAdministrator(actor);
			for (const [step, { by }] of Object.entries(letterSteps)) {
				const expected = may && (by === "head" ? decidesAt(actor, "office", of) : worksAt(actor, "office"));
				assert.equal(takesLetterStep(actor, dossierOf(of), step as keyof typeof letterSteps), expected, step);
			}
		}),
		all,
	);
});

test("desk and handling body read a letter and tell the person, nobody else does, whatever their posts over units", () => {
	fc.assert(
		fc.property(person, field, (actor, of) => {
			const expected = !isAdministrator(actor) && (worksAt(actor, "desk") || worksAt(actor, "office"));
			assert.equal(readsLetter(actor, dossierOf(of)), expected);
			assert.equal(tellsPerson(actor, dossierOf(of)), expected);
		}),
		all,
	);
});

test("who decides for the body explains, who decides for the whole body above judges; the desk reads none of it", () => {
	fc.assert(
		fc.property(person, field, (actor, of) => {
			const may = !isAdministrator(actor);
			assert.equal(explainsLate(actor, placeOf(of)), may && decidesAt(actor, "office", of));
			assert.equal(judgesLate(actor, placeOf(of)), may && decidesAt(actor, "committee", null));
			const reads = may && (worksAt(actor, "office") || worksAt(actor, "committee"));
			assert.equal(readsExplanation(actor, placeOf(of)), reads);
		}),
		all,
	);
});

test("counts are for the body and those above it; lists are of own bodies alone; the head opens the series", () => {
	const counted = { bodyId: "office", unitPath: ["ward", "province"] };
	fc.assert(
		fc.property(person, (actor) => {
			const may = !isAdministrator(actor);
			const above = actor.posts.some(
				({ role, unitId }) =>
					(role === "coordinator" || role === "supervisor") && (unitId === "ward" || unitId === "province"),
			);
			assert.equal(readsLetterCounts(actor, counted), (may && worksAt(actor, "office")) || above);
			const own = may ? bodies.filter((body) => worksAt(actor, body)) : [];
			assert.deepEqual([...bodiesOfWorker(actor)].sort(), [...own].sort());
			assert.equal(keepsLetterSeries(actor, "office"), may && decidesAt(actor, "office", null));
		}),
		all,
	);
});
