import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { baseRate, comparableYears, type YearValue } from "./base-rate.ts";
import { groupMoves } from "./group-moves.ts";
import { quartilesOf } from "./rank.ts";
import type { Comparability, IndexTree } from "./tree.ts";

// PAPI as published; provenance in reference/indices/papi/SOURCE.md.
const folder = new URL("../../../reference/indices/papi/", import.meta.url);
const papi = JSON.parse(readFileSync(new URL("tree.json", folder), "utf8")) as {
	readonly trees: readonly IndexTree[];
	readonly comparability: readonly Comparability[];
};
const editions = JSON.parse(readFileSync(new URL("editions.json", folder), "utf8")) as {
	readonly editions: readonly { readonly year: number; readonly publishedOn: string | null }[];
};
const publishedOn = new Map(editions.editions.map(({ year, publishedOn: day }) => [year, day]));
const totals = readFileSync(new URL("results.csv", folder), "utf8")
	.trimEnd()
	.split("\n")
	.slice(1)
	.flatMap((line): YearValue[] => {
		const [year, unit = "", total] = line.split(",");
		return total ? [{ unit, year: Number(year), value: Number(total) }] : [];
	});
const years = [...publishedOn.keys()];
const eight = papi.trees.filter(
	({ nodes }) =>
		nodes.filter(({ parent }) => parent === nodes.find((n) => n.parent === null)?.code).length === 8,
);
const { allowed } = comparableYears(eight, papi.comparability, "total", years);

test("PAPI totals of eight dimensions may be compared within a version only", () => {
	assert.deepEqual(
		allowed.map(({ from, to }) => `${from}-${to}`),
		["2019-2020", "2021-2022", "2022-2023", "2023-2024"],
	);
	const all = comparableYears(papi.trees, papi.comparability, "total", years);
	const across = all.refused.find(({ pair }) => pair.from === 2017);
	assert.equal(across?.comparison?.verdict, "not-comparable");
	assert.ok(across.comparison.because.every(({ stated }) => stated));
	const lenient = comparableYears(eight, papi.comparability, "total", years, { worst: "rebased" });
	assert.deepEqual(
		lenient.allowed.map(({ from }) => from),
		[2018, 2019, 2020, 2021, 2022, 2023],
	);
});

test("a rise of 1.09, as Đồng Tháp set itself for 2023, was reached in 46 of 241 pairs of years", () => {
	const found = baseRate(totals, allowed, { rise: 1.09 });
	assert.deepEqual([found.asPublished.count, found.of], [46, 241]);
	assert.ok(found.asPublished.rises.every(({ change }) => change >= 1.09 - 1e-9));
});

test("on the day the target was set the two later pairs were not known", () => {
	const then = baseRate(totals, allowed, { rise: 1.09, asOf: "2023-05-31", publishedOn });
	assert.deepEqual(
		then.years.map(({ to }) => to),
		[2020, 2022],
	);
	const before = baseRate(totals, allowed, { rise: 1.09, asOf: "2019-01-01", publishedOn });
	assert.deepEqual([before.of, before.asPublished.count, before.years.length], [0, 0, 0]);
});

test("from a similar level there are fewer pairs, and none that began elsewhere", () => {
	const near = baseRate(totals, allowed, { rise: 1.09, level: { around: 42.15, within: 1 } });
	assert.ok(near.of > 0 && near.of < 241);
	assert.ok(near.asPublished.rises.every(({ before }) => Math.abs(before - 42.15) <= 1 + 1e-9));
});

test("PAPI's groups hardly hold: of 61 that were mid-low, 19 were lower and 20 higher a year later", () => {
	const found = groupMoves(totals, allowed, "lower");
	assert.deepEqual([found.of, found.moves.length], [241, 241]);
	assert.deepEqual(found.counts[1], [19, 22, 15, 5]);
	// who began in the highest group and stayed, counted from the values by themselves
	const inYear = (year: number) =>
		new Map(totals.filter((each) => each.year === year).map(({ unit, value }) => [unit, value]));
	let stayed = 0;
	for (const { from, to } of allowed) {
		const [before, after] = [inYear(from), inYear(to)];
		const top = (own: ReadonlyMap<string, number>) => {
			const { q3 } = quartilesOf(own.values());
			return new Set([...own].filter(([, value]) => value > q3).map(([unit]) => unit));
		};
		const later = top(after);
		stayed += [...top(before)].filter((unit) => later.has(unit)).length;
	}
	assert.equal(found.counts[3]?.[3], stayed);
	assert.deepEqual(
		found.edges.map(({ year, of }) => [year, of]),
		[
			[2019, 63],
			[2020, 63],
			[2021, 60],
			[2022, 61],
			[2023, 61],
			[2024, 61],
		],
	);
});

test("a published group goes before the computed one", () => {
	const values = [1, 2, 3, 4].flatMap((value) => [
		{ unit: `u${value}`, year: 2019, value },
		{ unit: `u${value}`, year: 2020, value },
	]);
	const pair = [{ from: 2019, to: 2020 }];
	assert.deepEqual(
		groupMoves(values, pair, "higher").counts.map((row, at) => row[at]),
		[1, 1, 1, 1],
	);
	const printed = new Map([[2020, new Map([["u1", 4 as const]])]]);
	assert.equal(groupMoves(values, pair, "higher", printed).counts[0]?.[3], 1);
});

const panel = fc.uniqueArray(
	fc.record({
		unit: fc.constantFrom("a", "b", "c", "d", "e"),
		year: fc.integer({ min: 2019, max: 2022 }),
		value: fc.double({ min: 30, max: 50, noNaN: true }),
	}),
	{ selector: ({ unit, year }) => `${unit} ${year}`, maxLength: 20 },
);
const steps = [2019, 2020, 2021].map((from) => ({ from, to: from + 1 }));

test("a smaller rise is never rarer; a movement of the whole nation changes no net count", () => {
	fc.assert(
		fc.property(panel, fc.double({ min: -2, max: 5, noNaN: true }), (values, rise) => {
			const found = baseRate(values, steps, { rise });
			const smaller = baseRate(values, steps, { rise: rise - 0.5 });
			assert.ok(smaller.asPublished.count >= found.asPublished.count);
			assert.ok(found.asPublished.count <= found.of);
			// quarters are added exactly to values that are multiples of 1/4
			const rounded = values.map((each) => ({ ...each, value: Math.round(each.value * 4) / 4 }));
			const moved = rounded.map((each) => ({ ...each, value: each.value + (each.year - 2019) * 0.75 }));
			const question = { rise: Math.round(rise) + 0.1 };
			assert.equal(
				baseRate(rounded, steps, question).netOfNation.count,
				baseRate(moved, steps, question).netOfNation.count,
			);
		}),
		{ seed: 20241122 },
	);
});

test("two values of a unit in one year are refused", () => {
	const twice = [
		{ unit: "a", year: 2019, value: 1 },
		{ unit: "a", year: 2019, value: 2 },
	];
	assert.throws(() => baseRate(twice, steps, { rise: 1 }), RangeError);
});
