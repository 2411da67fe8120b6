import { continuedFraction } from "./continued-fraction.ts";
import { betaFactor } from "./loader.ts";

/**
 * Regularised incomplete beta function I_x(a, b), a > 0, b > 0, 0 <= x <= 1; otherwise NaN. `y` is 1 - x where the caller knows it better.
 * Continued fraction: NIST Digital Library of Mathematical Functions 8.17.22.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
	if (Number.isNaN(x) || !(a > 0) || !(b > 0)) return Number.NaN;
	if (!(x > 0)) return 0;
	if (!(y > 0)) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - fraction(b, a, y, x);
	return fraction(a, b, x, y);
}

/** 1 - I_x(a, b), exact where it is small. */
export function incompleteBetaUpper(a: number, b: number, x: number, y = 1 - x): number {
	return incompleteBeta(b, a, y, x);
}

function fraction(a: number, b: number, x: number, y: number): number {
	const denominator = continuedFraction(1, (k) => {
		const m = Math.floor(k / 2);
		if (k % 2 === 1) return [(-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), 1];
		return [(m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), 1];
	});
	return betaFactor(a, b, x, y) / (a * denominator);
}
