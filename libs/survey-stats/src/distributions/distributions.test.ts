import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { betaQuantile } from "./beta.ts";
import { chiSquareUpper, fisherUpper } from "./chi-square.ts";
import { incompleteBeta, incompleteBetaUpper } from "./incomplete-beta.ts";
import { normalProbability, normalQuantile } from "./normal.ts";
import { studentQuantile, studentUpper } from "./student.ts";

const near = (found: number, wanted: number, relative = 1e-12) =>
	assert.ok(Math.abs(found - wanted) <= relative * Math.abs(wanted), `${found}, wanted ${wanted}`);

test("normal quantiles are those of Wichura's algorithm AS 241 and of tables", () => {
	// AS 241 (1988), section 6: PPND16 at 0.25, 0.001, 1e-20.
	near(normalQuantile(0.25), -0.6744897501960817);
	near(normalQuantile(0.001), -3.090232306167813);
	near(normalQuantile(1e-20), -9.26234008979841);
	near(normalQuantile(0.975), 1.959963984540054);
	assert.equal(normalQuantile(0.5), 0);
});

test("Student quantiles are exact where a closed form exists", () => {
	for (const p of [0.6, 0.9, 0.975, 0.999, 1e-6]) {
		near(studentQuantile(p, 1), p < 0.5 ? -1 / Math.tan(Math.PI * p) : Math.tan(Math.PI * (p - 0.5)), 2e-12);
		const a = 4 * p * (1 - p);
		near(studentQuantile(p, 2), (2 * (p - 0.5) * Math.SQRT2) / Math.sqrt(a));
	}
	// 4 degrees of freedom: Shaw (2006), "Sampling Student's T distribution", equation 36.
	const alpha = 4 * 0.975 * 0.025;
	const q = Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha);
	near(studentQuantile(0.975, 4), 2 * Math.sqrt(q - 1));
});

test("tails of chi-square and F are those of closed forms", () => {
	for (const x of [0.1, 1, 7, 50, 300]) {
		near(chiSquareUpper(x, 2), Math.exp(-x / 2));
		near(chiSquareUpper(x, 4), Math.exp(-x / 2) * (1 + x / 2));
		near(fisherUpper(x, 2, 8), (1 + (2 * x) / 8) ** -4);
	}
});

test("beta quantiles give Clopper and Pearson's limits where they are known", () => {
	// No success in n: the upper limit is 1 - (alpha/2)^(1/n).
	near(betaQuantile(0.975, 1, 20), 1 - 0.025 ** (1 / 20));
	near(betaQuantile(0.025, 20, 1), 0.025 ** (1 / 20));
	assert.equal(betaQuantile(0.025, 0, 21), 0);
	assert.equal(betaQuantile(0.975, 21, 0), 1);
});

test("quantile and probability undo each other", () => {
	const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
	const size = fc.double({ min: 0.3, max: 5000, noNaN: true });
	fc.assert(
		fc.property(share, size, size, (p, a, b) => {
			const x = betaQuantile(p, a, b);
			if (x > 1e-300 && x < 1 - 1e-6) {
				assert.ok(Math.abs(incompleteBeta(a, b, x) - p) < 1e-10);
				assert.ok(Math.abs(incompleteBetaUpper(a, b, x) - (1 - p)) < 1e-10);
			}
			const t = studentQuantile(p, a);
			if (Number.isFinite(t)) near(studentUpper(-t, a), p, 1e-9);
			near(normalProbability(normalQuantile(p)), p, 1e-11);
		}),
		{ seed: 3, numRuns: 300 },
	);
});
