import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear, columnsNamed, goldenCase } from "../fixtures/golden-case.ts";
import { skewness } from "./moments.ts";
import { winsorise } from "./winsorise.ts";

test("the one outlier of the table is drawn in to the next value, as COINr does", () => {
	const { args, expected, tol } = goldenCase<{ col: string }, { x: number[]; n: number }>("treat.winsor_i7");
	const found = winsorise(columnsNamed([args.col])[0] ?? []);
	assertNear(found.column, expected.x, tol);
	assert.deepEqual([found.high, found.low, found.stillOut], [[11], [], false]);
});

test("an outlier on the low side is drawn up; missing stays missing", () => {
	const found = winsorise([50, 51, null, 52, 53, 54, 55, 56, 57, 58, -90]);
	assert.deepEqual(found.column, [50, 51, null, 52, 53, 54, 55, 56, 57, 58, 50]);
	assert.deepEqual([found.high, found.low], [[], [10]]);
});

test("the limit of values stops it, and it says so", () => {
	const column = [...Array.from({ length: 30 }, (_, at) => at / 10), 400, 900];
	const limits = { skewness: 2, kurtosis: 3.5, mostValues: 1 };
	const one = winsorise(column, limits);
	assert.deepEqual([one.high, one.stillOut], [[31], true]);
	const all = winsorise(column, { ...limits, mostValues: null });
	assert.deepEqual([all.high, all.stillOut], [[30, 31], false]);
});

test("a column without spread is left alone", () => {
	assert.deepEqual(winsorise([3, 3, 3, 3, 3]).column, [3, 3, 3, 3, 3]);
});

test("nothing leaves the range, no order of two units turns, a passing column is untouched", () => {
	const columns = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(null, 5000, -5000)), {
		maxLength: 30,
	});
	fc.assert(
		fc.property(columns, (column) => {
			const found = winsorise(column).column;
			for (const [i, a] of column.entries())
				for (const [j, b] of column.entries())
					if (a !== null && b !== null && a < b) assert.ok((found[i] ?? 0) <= (found[j] ?? 0));
			assert.deepEqual(
				found.map((x) => x === null),
				column.map((x) => x === null),
			);
			if (Math.abs(skewness(column) ?? 0) < 2) assert.deepEqual(found, column);
		}),
		{ seed: 7 },
	);
});
