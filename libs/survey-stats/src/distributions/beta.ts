import { incompleteBeta, incompleteBetaUpper } from "./incomplete-beta.ts";
import { betaFactor } from "./loader.ts";

/** Quantile of the beta distribution with parameters a, b >= 0; a = 0 gives 0, b = 0 gives 1 (the limits of Clopper and Pearson). */
export function betaQuantile(p: number, a: number, b: number): number {
	if (!(a >= 0) || !(b >= 0)) return Number.NaN;
	if (a === 0 || p <= 0) return 0;
	if (b === 0 || p >= 1) return 1;
	return solve(p, a, b);
}

function solve(p: number, a: number, b: number): number {
	let low = 0;
	let high = 1;
	let x = a / (a + b);
	for (let step = 0; step < 300; step += 1) {
		const excess = p > 0.5 ? 1 - p - incompleteBetaUpper(a, b, x) : incompleteBeta(a, b, x) - p;
		if (excess > 0) high = x;
		else low = x;
		const next = x - (excess * x * (1 - x)) / betaFactor(a, b, x, 1 - x);
		const taken = next > low && next < high ? next : 0.5 * (low + high);
		if (Math.abs(taken - x) <= 1e-16 * x) return taken;
		x = taken;
	}
	return x;
}
