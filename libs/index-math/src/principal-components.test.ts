import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear, columnsNamed, goldenCase } from "../fixtures/golden-case.ts";
import { principalComponents } from "./principal-components.ts";

interface Expected {
	readonly sdev: number[];
	readonly share: number[];
	readonly rotation: number[][];
	readonly loadings: number[][];
	readonly scores: number[][];
}

/** Rows of R's matrices are indicators or units; here a component holds its column. */
const columnOf = (matrix: number[][], at: number) => matrix.map((row) => row[at] ?? 0);

test("components of seven scaled indicators equal prcomp's", () => {
	const { args, expected, tol } = goldenCase<{ cols: string[] }, Expected>("pca.scaled");
	const found = principalComponents(columnsNamed(args.cols), { scale: true }) ?? [];
	assertNear(
		found.map(({ deviation }) => deviation),
		expected.sdev,
		tol,
	);
	assertNear(
		found.map(({ share }) => share),
		expected.share,
		tol,
	);
	for (const [at, { rotation, loadings, scores }] of found.entries()) {
		assertNear(rotation, columnOf(expected.rotation, at), tol);
		assertNear(loadings, columnOf(expected.loadings, at), tol);
		assertNear(scores, columnOf(expected.scores, at), tol);
	}
});

test("fewer units than indicators: no more components than units, the last without variance", () => {
	const found = principalComponents(
		[
			[1, 2, null],
			[2, 5, 1],
			[9, 7, 1],
		],
		{ scale: false },
	);
	assert.equal(found?.length, 2);
	assertNear(found?.map(({ share }) => share) ?? [], [1, 0], 1e-15);
});

test("no components without two complete units, without spread, or scaled by a deviation of 0", () => {
	assert.equal(
		principalComponents(
			[
				[1, null],
				[2, 3],
			],
			{ scale: false },
		),
		null,
	);
	assert.equal(
		principalComponents(
			[
				[0.1, 0.1, 0.1],
				[1, 2, 3],
			],
			{ scale: true },
		),
		null,
	);
	assert.equal(principalComponents([[4, 4, 4]], { scale: false }), null);
	assert.throws(() => principalComponents([[1, 2], [1]], { scale: false }), RangeError);
});

test("shares add up to 1, scores have the deviation, rotation and scores give the table back", () => {
	const tables = fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 3 }), {
		minLength: 4,
		maxLength: 15,
	});
	fc.assert(
		fc.property(tables, (rows) => {
			const columns = [0, 1, 2].map((at) => rows.map((row) => row[at] ?? 0));
			const found = principalComponents(columns, { scale: false });
			if (found === null) return;
			assertNear([found.reduce((sum, { share }) => sum + share, 0)], [1], 1e-12);
			for (const [at, column] of columns.entries()) {
				const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
				const back = column.map((_, unit) =>
					found.reduce((sum, { scores, rotation }) => sum + (scores[unit] ?? 0) * (rotation[at] ?? 0), mean),
				);
				assertNear(back, column, 1e-11);
			}
		}),
		{ seed: 7 },
	);
});
