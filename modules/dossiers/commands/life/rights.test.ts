import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Person, Post } from "#platform/http/actor.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { dossierAction, dossierActionNames, dossierStates } from "../../domain/life/states.ts";
import { aDossier, bodies, people, province, ward } from "../../testing/a-dossier.ts";
import { actionsFor } from "./act-on-dossier.ts";

const post: fc.Arbitrary<Post> = fc.record({
	role: fc.constantFrom("officer", "head", "deputy", "coordinator", "supervisor", "administrator"),
	bodyId: fc.constantFrom(bodies.desk, bodies.committee, bodies.homeAffairs, null),
	unitId: fc.constantFrom(ward, province, null),
	fields: fc.constantFrom([], ["Hộ tịch"], ["Đất đai"]),
	standsInFor: fc.constant(null),
});
const person: fc.Arbitrary<Person> = fc
	.array(post, { maxLength: 3 })
	.map((posts) => ({ ...people.chiLan, posts }));

const works = (who: Person, bodyId: string) =>
	who.posts.some((each) => ["officer", "head", "deputy"].includes(each.role) && each.bodyId === bodyId);
const runsTheSystem = (who: Person) => who.posts.some(({ role }) => role === "administrator");

test("only those who act for the desk or for the body that settles do anything, each on the own side, and never an administrator", () =>
	inUndoneTransaction(async (trx) => {
		const dossier = await aDossier(trx);
		let allowed = 0;
		fc.assert(
			fc.property(person, fc.constantFrom(...dossierStates), (who, state) => {
				const now: StoredDossier = { ...dossier, state };
				const possible = actionsFor(who, now);
				allowed += possible.length;
				if (runsTheSystem(who)) assert.deepEqual(possible, []);
				for (const name of dossierActionNames) {
					const { by, from } = dossierAction(name);
					if (!possible.includes(name)) continue;
					assert.ok(from.includes(state), `${name} in ${state}`);
					const atDesk = by.includes("desk") && works(who, bodies.desk);
					const handles = by.includes("handler") && works(who, bodies.committee);
					const heads = by.includes("head") && who.posts.some(decides);
					assert.ok(atDesk || handles || heads, `${name} by ${JSON.stringify(who.posts)}`);
				}
			}),
			{ numRuns: 2000, seed: 20261122 },
		);
		assert.ok(allowed > 500, `${allowed}`);
	}));

/** The head, or a deputy who answers for the field of the dossier. */
const decides = ({ role, bodyId, fields }: Post): boolean =>
	bodyId === bodies.committee &&
	(role === "head" || (role === "deputy" && (fields.length === 0 || fields.includes("Hộ tịch"))));

test("in every state, each action of the table is open to somebody who stands on its side, and to nobody who does not", () =>
	inUndoneTransaction(async (trx) => {
		const dossier = await aDossier(trx);
		for (const state of dossierStates) {
			const possible = (who: Person) => actionsFor(who, { ...dossier, state });
			const here = dossierActionNames.filter((name) => dossierAction(name).from.includes(state));
			const of = (side: "desk" | "handler" | "head") =>
				here.filter((name) => dossierAction(name).by.includes(side));
			assert.deepEqual(possible(people.chiLan), of("desk"));
			assert.deepEqual(possible(people.chiSau), of("handler"));
			assert.deepEqual(new Set(possible(people.anhHung)), new Set([...of("handler"), ...of("head")]));
			for (const who of [people.chiMai, people.coHoa, people.quanTri, people.anhTam])
				assert.deepEqual(possible(who), []);
		}
	}));
