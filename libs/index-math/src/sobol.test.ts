import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear, goldenCase, rowsOfFixture } from "../fixtures/golden-case.ts";
import { runSobol, sobolIndices } from "./sobol.ts";

interface Expected {
	readonly yA: number[];
	readonly yB: number[];
	readonly yAB: number[][];
	readonly S: number[];
	readonly ST: number[];
}

/** Ishigami and Homma's function with a = 7 and b = 0.1, factors drawn between 0 and 1. */
function ishigami(factors: readonly number[]): number {
	const [x = 0, y = 0, z = 0] = factors.map((u) => Math.PI * (2 * u - 1));
	return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

test("indices from the outputs of an index run 448 times equal COINr's", () => {
	const { expected, tol } = goldenCase<unknown, Expected>("sobol.index");
	const mixed = expected.S.map((_, factor) => expected.yAB.map((row) => row[factor] ?? 0));
	const found = sobolIndices({ a: expected.yA, b: expected.yB, mixed }) ?? [];
	assertNear(
		found.map(({ first }) => first),
		expected.S,
		tol,
	);
	assertNear(
		found.map(({ total }) => total),
		expected.ST,
		tol,
	);
});

test("Ishigami's function over 64 rows equals COINr's figures", () => {
	const { expected, tol } = goldenCase<unknown, Expected>("sobol.ishigami_n64");
	const rows = rowsOfFixture("sobol-base.csv").map((row) => row.map(Number));
	const [a, b] = [0, 5].map((from) => rows.map((row) => row.slice(from, from + 3)));
	const found = sobolIndices(runSobol(a ?? [], b ?? [], ishigami)) ?? [];
	assertNear(
		found.map(({ first }) => first),
		expected.S,
		tol,
	);
	assertNear(
		found.map(({ total }) => total),
		expected.ST,
		tol,
	);
});

test("over many rows Ishigami's function has the shares that are known by integration", () => {
	// Additive recurrence in six dimensions: even cover without chance. Powers of the root of x^7 = x + 1.
	const root = 1.1127756842787055;
	const rows = Array.from({ length: 20_000 }, (_, at) =>
		Array.from({ length: 6 }, (__, k) => (0.5 + (at + 1) * root ** -(k + 1)) % 1),
	);
	const outputs = runSobol(
		rows.map((row) => row.slice(0, 3)),
		rows.map((row) => row.slice(3)),
		ishigami,
	);
	const found = sobolIndices(outputs) ?? [];
	assertNear(
		found.map(({ first }) => first),
		[0.3139, 0.4424, 0],
		0.02,
	);
	assertNear(
		found.map(({ total }) => total),
		[0.5576, 0.4424, 0.2437],
		0.02,
	);
});

test("a factor that does nothing has no share; an output that never varies has no indices", () => {
	const a = [
		[0.1, 0.2],
		[0.7, 0.4],
		[0.3, 0.9],
	];
	const b = [
		[0.5, 0.6],
		[0.2, 0.8],
		[0.9, 0.1],
	];
	assert.deepEqual(sobolIndices(runSobol(a, b, ([x = 0]) => x))?.[1], { first: 0, total: 0 });
	assert.equal(sobolIndices(runSobol(a, b, () => 0.1)), null);
});

test("matrices and lists of unequal size are refused", () => {
	assert.throws(() => runSobol([[1, 2]], [[1]], () => 0), RangeError);
	assert.throws(() => runSobol([[1]], [], () => 0), RangeError);
	assert.throws(() => sobolIndices({ a: [1, 2], b: [1], mixed: [] }), RangeError);
});
