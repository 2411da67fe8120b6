import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type BodyRecord, groundsOf, judged, meritGroups, nothingKept, type RankedBody } from "./merit.ts";

const seed = 20_261_122;
const kept = (onTime: number, acceptedLate = 0, openLate = 0, stillLate = 0) => ({
	...nothingKept,
	...{ onTime, acceptedLate, openLate, stillLate },
});
const body = (bodyId: string, now = kept(20), before = kept(20)): BodyRecord => ({
	...{ bodyId, level: "commune", kind: "committee", now, before },
});
const anyKept = fc
	.record({ onTime: fc.nat(120), acceptedLate: fc.nat(40), openLate: fc.nat(40), notCounted: fc.nat(9) })
	.map((counts) => ({ ...counts, stillLate: Math.floor(counts.openLate / 2) }));
const records = fc.uniqueArray(
	fc.record({
		bodyId: fc.uuid(),
		level: fc.constantFrom("province", "commune"),
		kind: fc.constantFrom("committee", "so"),
		now: anyKept,
		before: anyKept,
	}),
	{ selector: ({ bodyId }) => bodyId, maxLength: 60 },
);
const ranksOf = (bodies: readonly BodyRecord[]): ReadonlyMap<string, RankedBody> =>
	new Map(meritGroups(bodies).flatMap((group) => group.bodies.map((each) => [each.bodyId, each])));

test("every body stands in exactly one group, among its own level, kind and number of tasks", () => {
	fc.assert(
		fc.property(records, (all) => {
			const groups = meritGroups(all);
			assert.equal(groups.flatMap(({ bodies }) => bodies).length, all.length);
			for (const { level, kind, fewest, below, bodies } of groups)
				for (const each of bodies) {
					assert.deepEqual([each.level, each.kind], [level, kind]);
					assert.ok(judged(each.now) >= fewest && (below === null || judged(each.now) < below));
				}
		}),
		{ seed },
	);
});

test("who rose more stands before who rose less, equal changes share a place, and the order of asking is nothing", () => {
	fc.assert(
		fc.property(records, (all) => {
			const [found, turned] = [ranksOf(all), ranksOf(all.toReversed())];
			for (const { bodies } of meritGroups(all))
				for (const a of bodies) {
					assert.deepEqual(turned.get(a.bodyId)?.rank, a.rank);
					for (const b of bodies) {
						if (typeof a.rank !== "object" || typeof b.rank !== "object") continue;
						assert.equal(
							Math.sign(a.rank.place - b.rank.place),
							Math.sign((b.change ?? 0) - (a.change ?? 0)),
						);
					}
				}
			assert.equal(found.size, all.length);
		}),
		{ seed },
	);
});

test("where there is too little to say, that is said and nobody is ranked", () => {
	const five = ["a", "b", "c", "d"].map((id, index) => body(id, kept(20 + index, 5)));
	const of = (last: BodyRecord) => ranksOf([...five, last]).get("x")?.rank;
	assert.deepEqual(of(body("x", kept(25))), { place: 1, of: 5 });
	assert.equal(of(body("x", kept(19))), "too-few-tasks");
	assert.equal(of(body("x", kept(25), kept(19))), "too-few-before");
	assert.equal(ranksOf(five).get("a")?.rank, "too-few-bodies");
});

test("improvement counts, not the level: from half to two thirds stands before all on time as ever", () => {
	const others = ["a", "b", "c"].map((id) => body(id, kept(30), kept(30)));
	const found = ranksOf([...others, body("d", kept(30), kept(30)), body("x", kept(20, 10), kept(15, 15))]);
	assert.deepEqual(found.get("x")?.rank, { place: 1, of: 5 });
	assert.deepEqual(found.get("a")?.rank, { place: 2, of: 5 });
	assert.equal(found.get("x")?.change, 167);
});

test("the record points at what people may speak of, and late work keeps a body off the praise", () => {
	const others = ["a", "b", "c", "d"].map((id) => body(id, kept(20, 10), kept(20, 10)));
	const grounds = (x: BodyRecord) => {
		const found = ranksOf([...others, x]).get("x");
		return found ? groundsOf(found) : [];
	};
	assert.deepEqual(grounds(body("x", kept(30), kept(15, 15))), ["all-on-time", "most-improved"]);
	assert.deepEqual(grounds(body("x", kept(29, 0, 1), kept(15, 15))), []);
	assert.deepEqual(grounds(body("x", kept(10, 10, 10, 2), kept(20, 10))), ["still-late", "fell-most"]);
	assert.deepEqual(grounds(body("x", kept(3, 0, 1, 1))), ["still-late"]);
});
