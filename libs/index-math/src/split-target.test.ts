import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { node, tree } from "../fixtures/made-up.ts";
import { splitTarget } from "./split-target.ts";

const index = (count: number) =>
	tree([
		node("T", null, { aggregation: { kind: "sum" } }),
		...Array.from({ length: count }, (_, at) => node(`D${at + 1}`, "T")),
	]);
const valuesOf = (values: readonly number[]) =>
	new Map(values.map((value, at) => [`D${at + 1}`, value] as const));

// Đồng Tháp 2022 as published, and the best of the country in that year
const dongThap = [4.329512, 4.601992, 4.240199, 6.634641, 7.580986, 7.374769, 4.626372, 2.761313];
const best = [6.107364, 6.374493, 4.582087, 7.939984, 7.655076, 8.314781, 4.626372, 3.709877];

test("Đồng Tháp's target of 43.24: eight parts with two decimals that add up to it", () => {
	const found = splitTarget(index(8), "T", valuesOf(dongThap), 43.24, valuesOf(best), 2);
	assert.equal(found?.total, 43.24);
	const cents = [...(found?.parts.values() ?? [])].map((part) => Math.round(part * 100));
	assert.equal(cents.length, 8);
	assert.equal(
		cents.reduce((sum, part) => sum + part, 0),
		4324,
	);
	for (const [at, part] of cents.entries())
		assert.ok(part >= Math.floor((dongThap[at] ?? 0) * 100) && part <= (best[at] ?? 0) * 100 + 1);
});

test("who has no room is given nothing, and who has more room more", () => {
	const found = splitTarget(index(3), "T", valuesOf([4, 4, 4]), 15, valuesOf([4, 6, 8]), 2);
	assert.deepEqual([...(found?.parts.values() ?? [])], [4, 5, 6]);
});

test("a target below what is reached, beyond all room, or over parts that are not known is not spread", () => {
	const split = (target: number, from: readonly number[], top: readonly number[]) =>
		splitTarget(index(2), "T", valuesOf(from), target, valuesOf(top), 2);
	assert.equal(split(7, [4, 4], [6, 6]), null);
	assert.equal(split(13, [4, 4], [6, 6]), null);
	assert.equal(split(9, [4], [6, 6]), null);
	assert.equal(split(9, [4, 4], [6]), null);
	assert.equal(splitTarget(index(2), "D1", valuesOf([4, 4]), 9, valuesOf([6, 6]), 2), null);
	const capped = tree([node("T", null, { aggregation: { kind: "sum", atMost: 5 } }), node("D1", "T")]);
	assert.equal(splitTarget(capped, "T", valuesOf([1]), 2, valuesOf([3]), 2), null);
});

test("printed parts always add up to the printed whole, none moved by a unit of the last decimal or more", () => {
	const value = fc.double({ min: 1, max: 10, noNaN: true });
	const pairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(
			pairs,
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.integer({ min: 0, max: 3 }),
			(ends, share, decimals) => {
				const from = ends.map(([a, b]) => Math.min(a, b));
				const top = ends.map(([a, b]) => Math.max(a, b));
				const exact = from.map((low, at) => low + share * ((top[at] ?? low) - low));
				const target = exact.reduce((sum, each) => sum + each, 0);
				const found = splitTarget(index(ends.length), "T", valuesOf(from), target, valuesOf(top), decimals);
				// at the very ends a float may fall a hair outside
				fc.pre(found !== null);
				const unit = 10 ** decimals;
				const parts = [...found.parts.values()];
				assert.equal(
					parts.reduce((sum, part) => sum + Math.round(part * unit), 0),
					Math.round(found.total * unit),
				);
				for (const [at, part] of parts.entries())
					assert.ok(Math.abs(part - (exact[at] ?? 0)) < 1 / unit + 1e-6, `${part} for ${exact[at]}`);
			},
		),
		{ seed: 20241122 },
	);
});
