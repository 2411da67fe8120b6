import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { type Person, type Post, visitor } from "#platform/http/actor.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { roles } from "./domain/role.ts";
import { keepsBodiesOf, keepsHamletsOf } from "./policy.ts";
import { unitsAbove, unitsUnder } from "./queries/units.ts";

// The real tree of two provinces and what lies under them, walked downwards; the policy is asked with paths upwards.
const { public: db } = await testDatabase();
const today = Temporal.PlainDate.from("2026-11-22");
const provinces = ["vn34:20", "vn34:82"];
const under = new Map<string, ReadonlySet<string>>();
for (const province of provinces) {
	const communes = (await unitsUnder(db, province, today)).map((unit) => unit.id);
	under.set(province, new Set([province, ...communes]));
	for (const commune of communes) under.set(commune, new Set([commune]));
}
const units = [...under.keys()];
const above = await unitsAbove(db, units, today);
const pathOf = (id: string) => [id, ...(above.get(id) ?? []).map((unit) => unit.id)];

const few = [...provinces, ...units.filter((id) => !provinces.includes(id)).slice(0, 4)];
const post: fc.Arbitrary<Post> = fc.record({
	role: fc.constantFrom(...roles),
	unitId: fc.option(fc.constantFrom(...few, ...units.slice(-1)), { freq: 6 }),
	bodyId: fc.constant(null),
	fields: fc.constant([]),
	standsInFor: fc.constant(null),
});
const person: fc.Arbitrary<Person> = fc
	.array(post, { maxLength: 3 })
	.map((posts) => ({ kind: "person", personId: "p", sessionId: "s", name: "chị Lan", posts }));

test("hamlets are kept by those who act for the commune itself, and by nobody from beside or above", () => {
	let kept = 0;
	fc.assert(
		fc.property(person, fc.constantFrom(...few), (actor, unit) => {
			const keeps = keepsHamletsOf(actor, unit);
			const mine = actor.posts.filter((p) => p.unitId === unit).map((p) => p.role);
			assert.equal(
				keeps,
				mine.some((role) => role !== "administrator" && role !== "supervisor"),
			);
			if (keeps) kept++;
		}),
		{ seed: 20261122, numRuns: 4000 },
	);
	assert.ok(kept > 100, `the draw met the case only ${kept} times`);
});

test("bodies are kept by administrators of the unit, of one above it, or of the whole", () => {
	let kept = 0;
	fc.assert(
		fc.property(person, fc.constantFrom(...few), (actor, unit) => {
			const keeps = keepsBodiesOf(actor, pathOf(unit));
			const reach = actor.posts.filter((p) => p.role === "administrator");
			assert.equal(
				keeps,
				reach.some((p) => p.unitId === null || under.get(p.unitId)?.has(unit)),
			);
			if (keeps) kept++;
		}),
		{ seed: 20261122, numRuns: 4000 },
	);
	assert.ok(kept > 100, `the draw met the case only ${kept} times`);
});

test("a visitor keeps nothing", () => {
	for (const unit of few) assert.ok(!keepsHamletsOf(visitor, unit) && !keepsBodiesOf(visitor, pathOf(unit)));
});
