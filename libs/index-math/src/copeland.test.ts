import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { goldenCase, goldenColumns, rowsOfFixture } from "../fixtures/golden-case.ts";
import { copelandScores } from "./copeland.ts";
import { distanceToMaximum } from "./normalise.ts";

test("Copeland scores equal COINr's", () => {
	const { args, expected } = goldenCase<{ w: number[] }, number[]>("agg.copeland");
	const directions = rowsOfFixture("ci-tree.csv").map((row) => Number(row[4]));
	const columns = goldenColumns.map((column, at) =>
		distanceToMaximum(column.map((x) => (x === null ? null : x * (directions[at] ?? 1)))),
	);
	const units = (columns[0] ?? []).map((_, unit) => columns.map((column) => column[unit] ?? 0));
	assert.deepEqual(copelandScores(units, args.w), expected);
});

test("weights that only rounding sets apart are level", () => {
	const rows = [
		[1, 1, 0],
		[0, 0, 1],
	];
	assert.deepEqual(copelandScores(rows, [0.1, 0.2, 0.3]), [0, 0]);
});

test("a row of another length, a missing value or weights of nothing are refused", () => {
	assert.throws(() => copelandScores([[1]], [1, 1]), RangeError);
	assert.throws(() => copelandScores([[Number.NaN]], [1]), RangeError);
	assert.throws(() => copelandScores([[1]], [0]), RangeError);
});

test("scores add up to 0, only order counts, who is better everywhere scores higher", () => {
	const rows = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
		minLength: 1,
		maxLength: 12,
	});
	fc.assert(
		fc.property(rows, (units) => {
			const scores = copelandScores(units, [1, 2, 4]);
			assert.equal(
				scores.reduce((sum, score) => sum + score, 0),
				0,
			);
			const stretched = units.map((row) => row.map((x) => Math.exp(x)));
			assert.deepEqual(copelandScores(stretched, [1, 2, 4]), scores);
			for (const [i, a] of units.entries())
				for (const [j, b] of units.entries())
					if (a.every((x, at) => x > (b[at] ?? 0))) assert.ok((scores[i] ?? 0) > (scores[j] ?? 0));
		}),
		{ seed: 7 },
	);
});
