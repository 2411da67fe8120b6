import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear, columnsNamed, goldenCase } from "../fixtures/golden-case.ts";
import { correlationMatrix } from "./correlation-matrix.ts";
import { samplingAdequacy } from "./sampling-adequacy.ts";
import { sphericity } from "./sphericity.ts";

interface Args {
	readonly cols: string[];
	readonly n: number;
}

const equal = (p: number, r: number) =>
	Array.from({ length: p }, (_, i) => Array.from({ length: p }, (__, j) => (i === j ? 1 : r)));

test("Kaiser, Meyer and Olkin's measure of seven indicators equals psych's", () => {
	const { args, expected, tol } = goldenCase<Args, { msa: number; items: number[] }>("pca.kmo");
	const matrix = correlationMatrix(columnsNamed(args.cols));
	const found = samplingAdequacy(matrix?.correlations ?? []);
	assertNear([found?.overall, ...(found?.items ?? [])], [expected.msa, ...expected.items], tol);
});

test("Bartlett's chi-square equals psych's", () => {
	const { args, expected, tol } = goldenCase<Args, { chisq: number; df: number }>("pca.bartlett");
	const matrix = correlationMatrix(columnsNamed(args.cols));
	assert.equal(matrix?.units, args.n);
	const found = sphericity(matrix?.correlations ?? [], args.n);
	assertNear([found?.chiSquare, found?.degreesOfFreedom], [expected.chisq, expected.df], tol);
});

test("an indicator that follows from others, or none at all, has no answer", () => {
	assert.equal(samplingAdequacy(equal(3, 1)), null);
	assert.equal(sphericity(equal(3, 1), 20), null);
	assert.equal(samplingAdequacy([[1]]), null);
	assert.equal(samplingAdequacy(equal(3, 0)), null);
	assert.equal(
		correlationMatrix([
			[1, 1, 1],
			[1, 2, 3],
		]),
		null,
	);
	assert.throws(() => sphericity(equal(2, 0.5), 1), RangeError);
});

test("no correlation, no chi-square; with one r throughout the partial one is r / (1 + (p - 2) r)", () => {
	assertNear([sphericity(equal(4, 0), 30)?.chiSquare], [0], 1e-12);
	const cases = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 5, max: 90 }));
	fc.assert(
		fc.property(cases, ([p, hundredths]) => {
			const r = hundredths / 100;
			const partial = r / (1 + (p - 2) * r);
			const wanted = r ** 2 / (r ** 2 + partial ** 2);
			const found = samplingAdequacy(equal(p, r));
			assertNear([found?.overall, ...(found?.items ?? [])], new Array(p + 1).fill(wanted), 1e-9);
			const determinant = (1 + (p - 1) * r) * (1 - r) ** (p - 1);
			assertNear(
				[sphericity(equal(p, r), 50)?.chiSquare],
				[-Math.log(determinant) * (49 - (2 * p + 5) / 6)],
				1e-9,
			);
		}),
		{ seed: 7 },
	);
});
