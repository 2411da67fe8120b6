import { continuedFraction } from "./continued-fraction.ts";
import { gammaFactor } from "./loader.ts";

/** Upper regularised incomplete gamma function Q(a, x), a > 0, x >= 0. NIST DLMF 8.9.2 (fraction), 8.7.1 (series). */
export function incompleteGammaUpper(a: number, x: number): number {
	if (Number.isNaN(x) || !(a > 0)) return Number.NaN;
	if (!(x > 0)) return 1;
	if (x < a + 1) return 1 - lowerSeries(a, x);
	const fraction = continuedFraction(x + 1 - a, (k) => [-k * (k - a), x + 2 * k + 1 - a]);
	return gammaFactor(a, x) / fraction;
}

function lowerSeries(a: number, x: number): number {
	let term = 1 / a;
	let sum = term;
	for (let k = 1; k < 100_000; k += 1) {
		term *= x / (a + k);
		sum += term;
		if (term < sum * 1e-17) break;
	}
	return sum * gammaFactor(a, x);
}
