import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear, goldenCase, goldenColumns } from "../fixtures/golden-case.ts";
import { simpsonTails } from "../fixtures/tails.ts";
import { correlationP, type UpperTails } from "./correlation-p.ts";

const tails: UpperTails = simpsonTails;
const x = [3, 1, 4, 15, 9, 2, 6, 5, 35, 8, 97, 93];
const y = [2, 7, 1, 8, 28, 18, 29, 45, 90, 4, 52, 35];
const tiedX = [1, 2, 2, 3, 4, 5, 5, 7];
const tiedY = [2, 1, 3, 3, 5, 4, 6, 6];

test("p of Pearson's r for every two indicators of the table equals R's, whichever comes first", () => {
	const { expected, tol } = goldenCase<unknown, { m: number[][] }>("corr.p_pearson");
	for (const [i, row] of expected.m.entries())
		for (const [j, p] of row.entries()) {
			const found = correlationP(goldenColumns[i] ?? [], goldenColumns[j] ?? [], "pearson", tails);
			assertNear([found], [p], tol);
		}
});

test("p of rank correlations: exact without ties, by approximation with them; figures of SciPy 1.17.1", () => {
	assertNear([correlationP(x, y, "kendall", tails)], [0.06286914699241088], 1e-12);
	assertNear([correlationP(tiedX, tiedY, "kendall", tails)], [0.010747577580460075], 1e-8);
	assertNear([correlationP(tiedX, tiedY, "spearman", tails)], [0.0030392955684888086], 1e-8);
	assertNear([correlationP(x.slice(0, 7), y.slice(0, 7), "spearman", tails)], [4 / 9], 1e-12);
});

test("beyond 9 units Spearman's p is that of AS 89, on either side", () => {
	assertNear([correlationP(x, y, "spearman", tails)], [0.03239474972012573], 1e-8);
	const turned = y.map((value) => -value);
	assertNear([correlationP(x, turned, "spearman", tails)], [0.033581567534750535], 1e-8);
});

test("missing pairs are left out; two units or no spread have no p; a straight line has p 0", () => {
	assert.equal(correlationP([1, 2, null], [3, 5, 9], "pearson", tails), null);
	assert.equal(correlationP([1, 1, 1, 1], [3, 5, 9, 2], "kendall", tails), null);
	assert.equal(correlationP([1, 2, 3, null], [2, 4, 6, 1], "pearson", tails), 0);
});
