import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DataTable, tableOf } from "../columns/data-table.ts";
import type { DesignData } from "../design/design-data.ts";
import { designOf } from "../design/design-of.ts";
import { degreesOfFreedom } from "./degrees-of-freedom.ts";
import { estimate } from "./estimate.ts";
import { means, ratios, totals } from "./means.ts";
import { populationVariances } from "./variances.ts";

const near = (found: number | null | undefined, wanted: number, relative = 1e-9) =>
	assert.ok(
		Math.abs((found ?? Number.NaN) - wanted) <= relative * Math.max(1e-9, Math.abs(wanted)),
		`${found}, wanted ${wanted}`,
	);

const one = (y: Float64Array) => ({ names: ["y"], columns: [y] });
const design: DesignData = {
	convention: "test",
	stages: [{ unit: "psu", strata: ["h"] }],
	weights: "w",
	nest: true,
};

/** Two to four strata of two to four units of one to five people. */
const sample = fc
	.array(
		fc.array(
			fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -9, max: 99 })), {
				minLength: 1,
				maxLength: 5,
			}),
			{ minLength: 2, maxLength: 4 },
		),
		{ minLength: 2, maxLength: 4 },
	)
	.map((strata) =>
		strata.flatMap((units, h) =>
			units.flatMap((people, psu) => people.map(([w, y]) => ({ h, psu, w: w / 4, y }))),
		),
	);
type Rows = readonly { h: number; psu: number; w: number; y: number }[];
const asTable = (rows: Rows): DataTable =>
	tableOf({
		h: rows.map((r) => r.h),
		psu: rows.map((r) => r.psu),
		w: rows.map((r) => r.w),
		y: rows.map((r) => r.y),
	});
const numbers = (rows: Rows) => Float64Array.from(rows, (r) => r.y);
const meanOf = (rows: Rows, y = numbers(rows)) =>
	estimate(designOf(asTable(rows), design), means(one(y), null));

test("the order of rows does not matter", () => {
	fc.assert(
		fc.property(sample, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (rows, keys) => {
			const shuffled = rows
				.map((row) => ({ row, key: keys.next().value as number }))
				.sort((a, b) => a.key - b.key);
			const [a, b] = [meanOf(rows), meanOf(shuffled.map(({ row }) => row))];
			near(b.values[0], a.values[0] ?? 0);
			near(b.standardErrors[0], a.standardErrors[0] ?? 0, 1e-7);
		}),
		{ seed: 1, numRuns: 100 },
	);
});

test("scale and shift of the variable carry over; the scale of the weights changes a total, not a mean", () => {
	fc.assert(
		fc.property(sample, (rows) => {
			const plain = meanOf(rows);
			const turned = meanOf(
				rows,
				numbers(rows).map((y) => 3 * y + 7),
			);
			near(turned.values[0], 3 * (plain.values[0] ?? 0) + 7);
			near(turned.standardErrors[0], 3 * (plain.standardErrors[0] ?? 0), 1e-7);
			const heavier = meanOf(rows.map((row) => ({ ...row, w: row.w * 5 })));
			near(heavier.standardErrors[0], plain.standardErrors[0] ?? 0, 1e-7);
		}),
		{ seed: 2, numRuns: 100 },
	);
});

test("a mean is a ratio to 1, and a total is the mean times a fixed number where that number does not vary", () => {
	fc.assert(
		fc.property(sample, (rows) => {
			const bound = designOf(asTable(rows), design);
			const y = numbers(rows);
			const ones = new Float64Array(y.length).fill(1);
			const mean = estimate(bound, means(one(y), null));
			const ratio = estimate(bound, ratios(one(y), one(ones), null));
			near(ratio.standardErrors[0], mean.standardErrors[0] ?? 0, 1e-7);
		}),
		{ seed: 4, numRuns: 50 },
	);
});

test("an empty domain is null, never 0, and says 0 rows", () => {
	const rows = [0, 1].flatMap((h) => [0, 1].map((psu) => ({ h, psu, w: 1, y: psu })));
	const bound = designOf(asTable(rows), design);
	const nobody = new Uint8Array(4);
	for (const estimator of [means(one(numbers(rows)), nobody), totals(one(numbers(rows)), nobody)]) {
		const found = estimate(bound, estimator);
		assert.deepEqual([found.values, found.standardErrors, found.rows], [[null], [null], 0]);
	}
	assert.equal(degreesOfFreedom(bound, nobody), 0);
});

test("a simple random sample has the variance of the textbook: (1 - n/N) S²/n", () => {
	const y = Float64Array.from([4, 8, 15, 16, 23, 42]);
	const table = tableOf({ y, N: new Float64Array(6).fill(60) });
	const bound = designOf(table, { convention: "simple", stages: [{ population: "N" }] });
	const found = estimate(bound, means(one(y), null));
	const mean = 18;
	const spread = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 5;
	near(found.values[0], mean);
	near(found.standardErrors[0], Math.sqrt((0.9 * spread) / 6));
	near(populationVariances(one(y), null, bound.weights).values(bound.weights)[0], spread);
});
