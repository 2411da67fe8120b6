import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { chanceOf, normalRows } from "./chance.ts";
import { groupsBySizes, groupsOf, simulateGroups } from "./groups.ts";

/** PAPI totals as published; see reference/indices/papi/SOURCE.md. */
const totals = (year: number) =>
	new Map(
		readFileSync(new URL("../../../reference/indices/papi/results.csv", import.meta.url), "utf8")
			.split("\n")
			.map((line) => line.split(","))
			.flatMap(([own, unit = "", total]) =>
				Number(own) === year && total ? [[unit, Number(total)] as const] : [],
			),
	);

test("PAPI 2023: 15, 15, 15 and 16 of 61; from 43.96 high, from 42.39 mid-high, as the report prints", () => {
	const groups = groupsBySizes(totals(2023), [15, 15, 15, 16]);
	assert.ok(groups);
	for (const [unit, total] of totals(2023)) {
		// the report cuts 42.3966 off at 42.39
		const wanted = total >= 43.96 ? 4 : total >= 42.39 ? 3 : null;
		if (wanted !== null) assert.equal(groups.get(unit), wanted, unit);
		else assert.ok((groups.get(unit) ?? 4) <= 2, unit);
	}
	const found = groupsOf(totals(2023), groups, "lower");
	assert.deepEqual([found.computedSizes, found.differing], [[15, 15, 15, 16], []]);
});

test("a published group is shown and the computed one kept beside it; those that differ are named", () => {
	const values = new Map([1, 2, 3, 4, 5, 6, 7, 8].map((x) => [`u${x}`, x]));
	const found = groupsOf(values, new Map([["u8", 3]]), "higher");
	const [first, last] = [found.units[0], found.units.at(-1)];
	assert.deepEqual([last?.published, last?.computed, last?.shown], [3, 4, { group: 3, by: "publisher" }]);
	assert.deepEqual([first?.published, first?.shown], [null, { group: 1, by: "computed" }]);
	assert.deepEqual(found.differing, ["u8"]);
	assert.deepEqual(found.computedSizes, [2, 2, 2, 2]);
	assert.throws(() => groupsOf(values, new Map([["x", 1]]), "higher"), RangeError);
});

test("sizes do not say who is where between equal values; sizes that do not add up are refused", () => {
	const values = new Map(Object.entries({ a: 4, b: 3, c: 3, d: 1 }));
	assert.equal(groupsBySizes(values, [2, 1, 1, 0]), null);
	assert.deepEqual(
		[...(groupsBySizes(values, [1, 2, 0, 1]) ?? [])],
		[
			["a", 4],
			["b", 3],
			["c", 3],
			["d", 1],
		],
	);
	assert.throws(() => groupsBySizes(values, [1, 1, 1, 2]), RangeError);
});

test("chances of groups add up to 1; without error the group is certain; far apart it stays", () => {
	const values = fc.array(fc.double({ min: 30, max: 50, noNaN: true }), { minLength: 4, maxLength: 12 });
	fc.assert(
		fc.property(values, fc.double({ min: 0, max: 2, noNaN: true }), (own, error) => {
			const normals = normalRows(chanceOf("groups"), 40, own.length);
			const of = (each: number) =>
				simulateGroups(
					own.map((estimate) => ({ estimate, error: each })),
					normals,
					"higher",
				);
			for (const shares of of(error)) assert.ok(Math.abs(shares.reduce((sum, x) => sum + x, 0) - 1) < 1e-12);
			const certain = groupsOf(new Map(own.map((x, at) => [String(at), x])), new Map(), "higher");
			for (const [at, shares] of of(0).entries())
				assert.equal(shares[(certain.units[at]?.computed ?? 1) - 1], 1);
		}),
		{ seed: 20241122, numRuns: 50 },
	);
	assert.throws(() => simulateGroups([{ estimate: 1, error: 0 }], [[1, 2]], "higher"), RangeError);
});
