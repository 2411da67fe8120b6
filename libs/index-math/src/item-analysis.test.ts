import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear, columnsNamed, goldenCase } from "../fixtures/golden-case.ts";
import { itemAnalysis } from "./item-analysis.ts";

interface Expected {
	readonly raw: number;
	readonly std: number;
	readonly averageR: number;
	readonly dropRaw: number[];
	readonly itemRest: number[];
}

test("alpha, alpha without each indicator and its correlation with the rest equal psych's", () => {
	const { args, expected, tol } = goldenCase<{ cols: string[] }, Expected>("cronbach.psych");
	const found = itemAnalysis(columnsNamed(args.cols));
	assert.ok(found);
	assert.equal(found.units, 8);
	assertNear(
		[found.alpha, found.standardAlpha, found.meanCorrelation],
		[expected.raw, expected.std, expected.averageR],
		tol,
	);
	assertNear(
		found.items.map(({ alphaWithout }) => alphaWithout),
		expected.dropRaw,
		tol,
	);
	assertNear(
		found.items.map(({ itemRest }) => itemRest),
		expected.itemRest,
		tol,
	);
});

test("two indicators leave no alpha without one; each other's rest is the other", () => {
	const found = itemAnalysis([
		[1, 2, 4],
		[2, 1, 5],
	]);
	for (const item of found?.items ?? []) {
		assert.deepEqual([item.alphaWithout, item.standardAlphaWithout], [null, null]);
		assertNear([item.itemRest], [found?.meanCorrelation ?? 0], 1e-12);
	}
});

test("one indicator, one without spread or too few complete units have no analysis", () => {
	assert.equal(itemAnalysis([[1, 2, 3]]), null);
	assert.equal(
		itemAnalysis([
			[1, 2, 3],
			[4, 4, 4],
		]),
		null,
	);
	assert.equal(
		itemAnalysis([
			[1, null, 3],
			[null, 2, 4],
		]),
		null,
	);
	assert.equal(
		itemAnalysis([
			[1, 2, 3],
			[3, 2, 1],
		]),
		null,
	);
});

test("standard figures do not know units; without an item they are those of the others", () => {
	const tables = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 }), {
		minLength: 5,
		maxLength: 12,
	});
	fc.assert(
		fc.property(tables, (rows) => {
			const columns = [0, 1, 2, 3].map((at) => rows.map((row) => row[at] ?? 0));
			const found = itemAnalysis(columns);
			const rest = itemAnalysis(columns.slice(1));
			const scaled = itemAnalysis(columns.map((column, at) => column.map((x) => 3 + x * (at + 1))));
			if (found === null || rest === null || scaled === null) return;
			assertNear([scaled.standardAlpha], [found.standardAlpha ?? Number.NaN], 1e-8);
			assertNear([found.items[0]?.alphaWithout], [rest.alpha], 1e-12);
			assertNear([found.items[0]?.standardAlphaWithout], [rest.standardAlpha ?? Number.NaN], 1e-12);
		}),
		{ seed: 7 },
	);
});
