import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear, columnsNamed } from "../fixtures/golden-case.ts";
import { pearson } from "./correlation.ts";
import { varianceInflation } from "./variance-inflation.ts";

test("five indicators: equal to R's diag(solve(cor(x))) and to 1 / (1 - R²) of lm()", () => {
	// R 4.2.2 on ci-small.csv, i1 … i5, the nine units that are complete; both ways agree to 13 digits there
	assertNear(
		varianceInflation(columnsNamed(["i1", "i2", "i3", "i4", "i5"])) ?? [],
		[4.40731976116702, 2.44511254884778, 2.60917745463865, 3.28691149516156, 2.01988454651578],
		1e-12,
	);
});

const column = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 9, maxLength: 9 });

test("of two indicators both have 1 / (1 - r²); none is below 1; the order of naming is nothing", () => {
	fc.assert(
		fc.property(column, column, column, (a, b, c) => {
			const r = pearson(a, b);
			const both = varianceInflation([a, b]);
			if (r !== null && both && Math.abs(r) < 0.999)
				assertNear(both, [1 / (1 - r ** 2), 1 / (1 - r ** 2)], 1e-9);
			const three = varianceInflation([a, b, c]);
			if (three === null) return;
			assert.ok(three.every((x) => x >= 1 - 1e-9));
			if (Math.max(...three) < 1e6)
				assertNear((varianceInflation([c, a, b]) ?? []).slice(1).concat(three[2] ?? 0), three, 1e-6);
		}),
		{ seed: 20241122 },
	);
});

test("an indicator that follows from the others, or does not vary, leaves no answer", () => {
	const [a, b] = [
		[1, 2, 4, 8, 3],
		[5, 1, 2, 2, 9],
	];
	assert.equal(varianceInflation([a, b, a.map((x, at) => 2 * x - (b[at] ?? 0))]), null);
	assert.equal(varianceInflation([a, [1, 1, 1, 1, 1]]), null);
	assert.equal(varianceInflation([]), null);
});
