import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type PeerProfile, peersOf } from "./peers.ts";

const profile = (unit: string, group: string | null, ...traits: (number | null)[]): PeerProfile => ({
	unit,
	group,
	traits,
});
// deviations worked by hand: traits 0, 2, 4, 6, 8 have √10, people √(250 000)
const all = [
	profile("a", "north", 0, 1000),
	profile("b", "north", 2, 1000),
	profile("c", "south", 4, 1000),
	profile("d", "north", 6, 2000),
	profile("e", null, 8, null),
];
const anywhere = { count: 9, sameGroup: false };

test("nearest first, each trait over its deviation, unknown traits left out and told", () => {
	const found = peersOf(all, "a", anywhere);
	assert.deepEqual(
		found.map(({ unit, over }) => [unit, over]),
		[
			["b", 2],
			["c", 2],
			["d", 2],
			["e", 1],
		],
	);
	assert.ok(Math.abs((found[0]?.distance ?? 0) - Math.sqrt(4 / 10 / 2)) < 1e-12);
	assert.ok(Math.abs((found[2]?.distance ?? 0) - Math.sqrt((36 / 10 + 1000 ** 2 / 250_000) / 2)) < 1e-12);
});

test("peers may have to be of the same group, and near; a unit without a group has none", () => {
	const names = (unit: string, rule: Parameters<typeof peersOf>[2]) =>
		peersOf(all, unit, rule).map((peer) => peer.unit);
	assert.deepEqual(names("a", { count: 9, sameGroup: true }), ["b", "d"]);
	assert.deepEqual(names("a", { count: 1, sameGroup: true }), ["b"]);
	assert.deepEqual(names("a", { count: 9, sameGroup: false, within: 1 }), ["b", "c"]);
	assert.deepEqual(names("e", { count: 9, sameGroup: true }), []);
	const grouped = all.map((each) => ({ ...each, traits: [] }));
	assert.deepEqual(
		peersOf(grouped, "a", { count: 9, sameGroup: true }).map((peer) => peer.unit),
		["b", "d"],
	);
});

test("what one unit is to another, the other is to it; units and scale of a trait are nothing", () => {
	const trait = fc.double({ min: 0, max: 1000, noNaN: true });
	fc.assert(
		fc.property(fc.array(fc.tuple(trait, trait), { minLength: 3, maxLength: 8 }), (rows) => {
			const own = rows.map(([x, y], at) => profile(String(at), "g", x, y));
			const scaled = rows.map(([x, y], at) => profile(String(at), "g", 16 * x, y / 32));
			const there = peersOf(own, "0", anywhere).find(({ unit }) => unit === "1")?.distance ?? -1;
			const back = peersOf(own, "1", anywhere).find(({ unit }) => unit === "0")?.distance ?? -2;
			assert.equal(there, back);
			assert.deepEqual(
				peersOf(own, "0", anywhere).map(({ unit }) => unit),
				peersOf(scaled, "0", anywhere).map(({ unit }) => unit),
			);
		}),
		{ seed: 20241122 },
	);
});

test("a unit that is not there, or twice, and unequal traits are refused", () => {
	assert.throws(() => peersOf(all, "x", anywhere), RangeError);
	assert.throws(() => peersOf([...all, profile("a", "north", 1, 1)], "a", anywhere), RangeError);
	assert.throws(() => peersOf([...all, profile("f", "north", 1)], "a", anywhere), RangeError);
});
