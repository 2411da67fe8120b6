import { incompleteGammaUpper } from "./incomplete-gamma.ts";

/** Standard normal distribution function at z. */
export function normalProbability(z: number): number {
	return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}

/**
 * Standard normal quantile; 0 < p < 1, ±Infinity at the ends. Abramowitz & Stegun 26.2.23 as a start (4.5e-4), then Halley's steps
 * on the exact tail.
 */
export function normalQuantile(p: number): number {
	if (p === 0.5) return 0;
	if (p > 0.5) return -lowerQuantile(1 - p);
	return lowerQuantile(p);
}

function lowerQuantile(p: number): number {
	if (p === 0) return Number.NEGATIVE_INFINITY;
	const t = Math.sqrt(-2 * Math.log(p));
	let z =
		t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
	for (let step = 0; step < 4; step += 1) {
		const excess = (upperTail(z) - p) / (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI));
		z += excess / (1 + 0.5 * z * excess);
	}
	return -z;
}

function upperTail(z: number): number {
	return z < 0 ? 1 - upperTail(-z) : 0.5 * incompleteGammaUpper(0.5, 0.5 * z * z);
}
