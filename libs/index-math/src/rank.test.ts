import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quantile, quarterOf, quartilesOf, ranksOf } from "./rank.ts";
import { rankRanges } from "./rank-range.ts";

const ranked = (values: Record<string, number>, best?: "highest" | "lowest") =>
	[...ranksOf(new Map(Object.entries(values)), best).values()].map(
		({ id, rank, of, tied }) => `${id} ${rank}/${of} ${tied}`,
	);

test("equal values share the better rank, and the next one is left out", () => {
	assert.deepEqual(ranked({ a: 4, b: 9, c: 4, d: 1 }), ["b 1/4 1", "a 2/4 2", "c 2/4 2", "d 4/4 1"]);
	assert.deepEqual(ranked({ a: 4, b: 9, c: 4, d: 1 }, "lowest"), [
		"d 1/4 1",
		"a 2/4 2",
		"c 2/4 2",
		"b 4/4 1",
	]);
	assert.deepEqual(ranked({}), []);
});

const manyValues = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 20 }), {
	minKeys: 1,
	maxKeys: 70,
});
const law = { seed: 20241122 };

test("a rank is one more than how many are better, and the denominator is everyone who has a value", () => {
	fc.assert(
		fc.property(manyValues, (values) => {
			const all = Object.values(values);
			for (const { value, rank, of, tied } of ranksOf(new Map(Object.entries(values))).values()) {
				assert.equal(rank, 1 + all.filter((other) => other > value).length);
				assert.equal(tied, all.filter((other) => other === value).length);
				assert.equal(of, all.length);
			}
		}),
		law,
	);
});

test("ranks do not depend on the order in which units are named", () => {
	fc.assert(
		fc.property(manyValues, (values) => {
			const there = new Map(Object.entries(values));
			const back = new Map(Object.entries(values).reverse());
			for (const [id, { rank }] of ranksOf(there)) assert.equal(ranksOf(back).get(id)?.rank, rank);
		}),
		law,
	);
});

test("quantiles are those of R's type 7", () => {
	// quantile(c(1, 2, 4, 8), c(.25, .5, .75)) in R: 1.75 3 5
	assert.deepEqual(quartilesOf([8, 1, 4, 2]), { q1: 1.75, median: 3, q3: 5 });
	assert.equal(quantile([7], 0.3), 7);
	assert.throws(() => quantile([], 0.5), RangeError);
	assert.throws(() => quantile([1], 1.5), RangeError);
});

const sizes = (n: number, onEdge: "higher" | "lower") => {
	const values = Array.from({ length: n }, (_, index) => index);
	const quartiles = quartilesOf(values);
	const groups = values.map((value) => quarterOf(value, quartiles, onEdge));
	return [4, 3, 2, 1].map((group) => groups.filter((each) => each === group).length);
};

test("groups of PAPI: on the edge lower gives the sizes of 2023, higher those of 2019 and 2020", () => {
	assert.deepEqual(sizes(61, "lower"), [15, 15, 15, 16]);
	assert.deepEqual(sizes(63, "higher"), [16, 16, 15, 16]);
});

test("who is better is never in a lower group", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
			fc.constantFrom("higher" as const, "lower" as const),
			(values, edge) => {
				const quartiles = quartilesOf(values);
				const sorted = values.toSorted((a, b) => a - b).map((value) => quarterOf(value, quartiles, edge));
				assert.deepEqual(
					sorted,
					sorted.toSorted((a, b) => a - b),
				);
			},
		),
		law,
	);
});

test("a joint range of ranks holds the rank itself, and without uncertainty is nothing else", () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }),
			fc.integer({ min: 0, max: 100 }),
			(values, half) => {
				const ranks = ranksOf(new Map(values.map((value) => [String(value), value])));
				const wide = rankRanges(
					new Map(values.map((value) => [String(value), { low: value - half, high: value + half }])),
				);
				for (const [id, { rank }] of ranks) {
					const range = wide.get(id);
					assert.ok(range && range.best <= rank && rank <= range.worst);
					if (half === 0) assert.deepEqual([range.best, range.worst], [rank, rank]);
				}
			},
		),
		law,
	);
});
