import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Person, Post } from "#platform/http/actor.ts";
import {
	actsForBody,
	administers,
	coordinates,
	decidesFor,
	isAdministrator,
	mayDecideStandIn,
	mayManage,
	readsWorkOf,
	seesBody,
	seesCitizensMattersOf,
	supervises,
} from "./policy.ts";

/** The 34 provinces and 3,321 communes as they are: unit → unit above. */
const above = new Map<string, string>(
	readFileSync(new URL("../../reference/units/units-2025.csv", import.meta.url), "utf8")
		.split("\n")
		.slice(1)
		.flatMap((line) => {
			const [code = "", , , parent = ""] = line.split(",");
			return code ? [[code, parent] as const] : [];
		}),
);
const units = [...above.keys()];
const below = new Map<string, string[]>();
for (const [unit, parent] of above) below.set(parent, [...(below.get(parent) ?? []), unit]);

const pathOf = (unit: string): string[] => {
	const parent = above.get(unit);
	return parent ? [unit, ...pathOf(parent)] : [unit];
};
/** Everything under a unit, by walking down: the other way round than `unitPath` goes. */
const withAllUnder = (unit: string): Set<string> =>
	new Set([unit, ...(below.get(unit) ?? []).flatMap((child) => [...withAllUnder(child)])]);

const roles = ["administrator", "coordinator", "head", "deputy", "officer", "supervisor"];
const fields = ["dat-dai", "van-hoa", "tu-phap"];
/** Few provinces and few of their communes, so that actors and bodies do meet. */
const someUnits = ["20", "82"].flatMap((province) => [province, ...(below.get(province) ?? []).slice(0, 3)]);
const unit = fc.oneof(
	{ weight: 9, arbitrary: fc.constantFrom(...someUnits) },
	{ weight: 1, arbitrary: fc.constantFrom(...units) },
);
const bodyIn = (of: string, name: string) => `${of}/${name}`;
const body = fc.record({ of: unit, name: fc.constantFrom("ubnd", "van-phong") });

const post: fc.Arbitrary<Post> = fc
	.record({
		role: fc.constantFrom(...roles),
		of: unit,
		name: fc.constantFrom("ubnd", "van-phong"),
		fields: fc.subarray(fields),
		standsInFor: fc.constantFrom(null, "somebody"),
		whole: fc.boolean(),
	})
	.map(({ role, of, name, whole, ...rest }) => ({
		role,
		unitId: role === "administrator" && whole ? null : of,
		bodyId: ["head", "deputy", "officer"].includes(role) ? bodyIn(of, name) : null,
		...rest,
	}));
const person: fc.Arbitrary<Person> = fc
	.array(post, { maxLength: 3 })
	.map((posts) => ({ kind: "person", personId: "p", name: "Chị Lan", sessionId: "s", posts }));

const check = (property: fc.IProperty<unknown>) => fc.assert(property, { seed: 20261122, numRuns: 8000 });
const place = (of: { of: string; name: string }) => ({
	bodyId: bodyIn(of.of, of.name),
	unitPath: pathOf(of.of),
});

test("the tree is the real one", () => {
	assert.equal(units.filter((code) => !above.get(code)).length, 34);
	assert.equal(units.length, 34 + 3321);
});

test("an officer, head or deputy acts for the own body and for no other; nobody else acts for a body", () => {
	let acted = 0;
	check(
		fc.property(person, body, (who, of) => {
			const mine = who.posts.filter((p) => p.role === "officer" || p.role === "head" || p.role === "deputy");
			const expected = new Set(mine.map((p) => p.bodyId)).has(bodyIn(of.of, of.name));
			if (expected) acted++;
			assert.equal(actsForBody(who, place(of)), expected);
		}),
	);
	assert.ok(acted > 100, `the draw met the case only ${acted} times`);
});

test("a coordinator sees the bodies of the own unit and of the units under it, and none beside or above", () => {
	let seen = 0;
	check(
		fc.property(person, body, (who, of) => {
			const expected = who.posts.some(
				(p) => p.role === "coordinator" && p.unitId !== null && withAllUnder(p.unitId).has(of.of),
			);
			if (expected) seen++;
			assert.equal(coordinates(who, place(of)), expected);
			assert.equal(seesBody(who, place(of)), expected || actsForBody(who, place(of)));
		}),
	);
	assert.ok(seen > 100, `the draw met the case only ${seen} times`);
});

test("a supervisor reads the work of bodies in the own unit and under it, and no citizen's data anywhere", () => {
	const supervisors = person.map((who) => ({
		...who,
		posts: who.posts.map((p) => ({ ...p, role: "supervisor", bodyId: null })),
	}));
	check(
		fc.property(supervisors, body, (who, of) => {
			const expected = who.posts.some((p) => p.unitId !== null && withAllUnder(p.unitId).has(of.of));
			assert.equal(supervises(who, place(of)), expected);
			assert.equal(readsWorkOf(who, place(of)), expected);
			assert.equal(seesCitizensMattersOf(who, place(of)), false);
			assert.equal(actsForBody(who, place(of)), false);
			assert.equal(decidesFor(who, place(of), null), false);
		}),
	);
});

test("an administrator approves nothing and sees no citizen's matter, whatever other post the person holds", () => {
	let both = 0;
	check(
		fc.property(person, body, fc.constantFrom(null, ...fields), (who, of, field) => {
			if (!who.posts.some((p) => p.role === "administrator")) return;
			both += who.posts.length > 1 ? 1 : 0;
			assert.equal(isAdministrator(who), true);
			assert.equal(decidesFor(who, place(of), field), false);
			assert.equal(seesCitizensMattersOf(who, place(of)), false);
		}),
	);
	assert.ok(both > 100);
});

test("a head decides for the own body, a deputy of it in the own fields, and nobody else decides", () => {
	let decided = 0;
	check(
		fc.property(person, body, fc.constantFrom(null, ...fields), (who, of, field) => {
			const here = who.posts.filter((p) => p.bodyId === bodyIn(of.of, of.name));
			const asHead = here.filter((p) => p.role === "head").length > 0;
			const asDeputy = here
				.filter((p) => p.role === "deputy")
				.some((p) => p.fields.length === 0 || p.fields.some((own) => own === field));
			const expected = (asHead || asDeputy) && !isAdministrator(who);
			if (expected) decided++;
			assert.equal(decidesFor(who, place(of), field), expected);
		}),
	);
	assert.ok(decided > 50, `the draw met the case only ${decided} times`);
});

test("a citizen without account has none of these rights", () => {
	check(
		fc.property(body, (of) => {
			const visitor = { kind: "visitor" } as const;
			const rights = [actsForBody, seesBody, coordinates, supervises, readsWorkOf, seesCitizensMattersOf];
			for (const right of rights) assert.equal(right(visitor, place(of)), false);
			assert.equal(decidesFor(visitor, place(of), null), false);
		}),
	);
});

test("an administrator manages people of the own unit and below, the one of the installation all, nobody oneself", () => {
	check(
		fc.property(person, unit, (who, of) => {
			const expected = who.posts.some(
				(p) => p.role === "administrator" && (p.unitId === null || withAllUnder(p.unitId).has(of)),
			);
			assert.equal(administers(who, pathOf(of)), expected);
			assert.equal(mayManage(who, "somebody else", [pathOf(of)]), expected);
			assert.equal(mayManage(who, who.personId, [pathOf(of)]), false);
			assert.equal(
				administers(who, []),
				who.posts.some((p) => p.role === "administrator" && p.unitId === null),
			);
		}),
	);
});

test("who stands in is decided by the body's head or an administrator, never by a stand-in and never for oneself", () => {
	const head = (standsInFor: string | null): Person => ({
		kind: "person",
		personId: "hung",
		name: "Anh Hùng",
		sessionId: "s",
		posts: [{ role: "head", bodyId: "b", unitId: "06436", fields: [], standsInFor }],
	});
	const of = { personId: "lan", role: "officer", bodyId: "b", unitPath: pathOf("06436") };
	assert.equal(mayDecideStandIn(head(null), of, "mai"), true);
	assert.equal(mayDecideStandIn(head("son"), of, "mai"), false);
	assert.equal(mayDecideStandIn(head(null), { ...of, bodyId: "other" }, "mai"), false);
	assert.equal(mayDecideStandIn(head(null), of, "hung"), false);
	assert.equal(mayDecideStandIn(head(null), { ...of, personId: "hung", role: "head" }, "thao"), true);
});
