import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../fixtures/golden-case.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

test("[[2, 1], [1, 2]] has the values 3 and 1, the largest entry of a vector positive", () => {
	const half = Math.SQRT1_2;
	const { values, vectors } = symmetricEigen([
		[2, 1],
		[1, 2],
	]);
	assertNear(values, [3, 1], 1e-15);
	assertNear(vectors.flat(), [half, half, half, -half], 1e-15);
});

test("values and vectors give the matrix back, vectors are square to each other", () => {
	const square = fc.integer({ min: 1, max: 7 }).chain((n) =>
		fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
			minLength: n,
			maxLength: n,
		}),
	);
	fc.assert(
		fc.property(square, (given) => {
			const matrix = given.map((row, i) => row.map((x, j) => x + (given[j]?.[i] ?? 0)));
			const { values, vectors } = symmetricEigen(matrix);
			assert.deepEqual(
				values,
				values.toSorted((a, b) => b - a),
			);
			const sum = (of: (k: number) => number) => values.reduce((total, _, k) => total + of(k), 0);
			const at = (k: number, i: number) => vectors[k]?.[i] ?? 0;
			for (const [i, row] of matrix.entries()) {
				assertNear(
					row.map((_, j) => sum((k) => (values[k] ?? 0) * at(k, i) * at(k, j))),
					row,
					1e-12,
				);
				assertNear(
					row.map((_, j) => sum((k) => at(i, k) * at(j, k))),
					row.map((_, j) => (i === j ? 1 : 0)),
					1e-12,
				);
			}
		}),
		{ seed: 7 },
	);
});
