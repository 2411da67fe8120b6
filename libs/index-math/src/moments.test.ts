import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear, goldenCase, goldenColumns } from "../fixtures/golden-case.ts";
import { kurtosis, skewness } from "./moments.ts";

test("skewness b1 equals psych's and kurtosis G2 COINr's, missing values left out", () => {
	// The case calls it G1; its figures are b1, as fixtures/SOURCE.md says.
	const skews = goldenCase<unknown, { v: number[] }>("treat.skew");
	assertNear(
		goldenColumns.map((column) => skewness(column, "b1")),
		skews.expected.v,
		skews.tol,
	);
	const kurtoses = goldenCase<unknown, { v: number[] }>("treat.kurt");
	assertNear(goldenColumns.map(kurtosis), kurtoses.expected.v, kurtoses.tol);
});

test("skewness G1 by hand: 1, 2, 6 has the third moment 18 / 3 and the second 14 / 3", () => {
	const plain = 6 / (14 / 3) ** 1.5;
	assertNear([skewness([1, null, 2, 6])], [plain * Math.sqrt(6)], 1e-12);
});

test("too few values or no spread have no shape: null, not 0", () => {
	assert.equal(skewness([1, null, 2]), null);
	assert.equal(kurtosis([1, 2, 4]), null);
	assert.equal(skewness([0.1, 0.1, 0.1, 0.1]), null);
	assert.equal(kurtosis([0.1, 0.1, 0.1, 0.1]), null);
});

test("the unit of a column is nothing to its shape; turned round the skewness turns its sign", () => {
	const columns = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 20 });
	fc.assert(
		fc.property(columns, (column) => {
			const turned = column.map((x) => 5 - 2 * x);
			assertNear(
				[skewness(turned), kurtosis(turned)],
				[-(skewness(column) ?? 0), kurtosis(column) ?? 0],
				1e-9,
			);
		}),
		{ seed: 7 },
	);
});
