// The two density factors below decide how exact every tail and quantile here is. Products of gamma functions lose digits
// when parameters are large (df = 1e6); Loader's form does not: C. Loader, "Fast and accurate computation of binomial
// probabilities", 2000.

const halfLogTwoPi = 0.9189385332046727;

/** log n! - log of Stirling's formula. n > 0, real. Stirling's series (Abramowitz & Stegun 6.1.41) above 15, recursion below. */
export function stirlingError(n: number): number {
	let sum = 0;
	let at = n;
	while (at < 15) {
		sum += (at + 0.5) * Math.log1p(1 / at) - 1;
		at += 1;
	}
	const s = 1 / (at * at);
	const series = 1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)));
	return sum + series / at;
}

/** x log(x / m) + m - x, without cancellation where x is near m. */
export function deviancePart(x: number, m: number): number {
	if (x === 0) return m;
	const d = x - m;
	if (Math.abs(d) >= 0.1 * (x + m)) return x * Math.log(x / m) - d;
	const v = d / (x + m);
	let term = 2 * x * v;
	let sum = d * v;
	for (let j = 1; j < 1000; j += 1) {
		term *= v * v;
		const next = sum + term / (2 * j + 1);
		if (next === sum) break;
		sum = next;
	}
	return sum;
}

/** x^a y^b / B(a, b) with y = 1 - x given apart, so that neither tail is rounded away. */
export function betaFactor(a: number, b: number, x: number, y: number): number {
	const n = a + b;
	const log =
		stirlingError(n) -
		stirlingError(a) -
		stirlingError(b) -
		deviancePart(a, n * x) -
		deviancePart(b, n * y) -
		halfLogTwoPi +
		0.5 * (Math.log(a) + Math.log(b) - Math.log(n));
	return Math.exp(log);
}

/** x^a e^-x / Gamma(a). */
export function gammaFactor(a: number, x: number): number {
	return Math.exp(-stirlingError(a) - deviancePart(a, x) - halfLogTwoPi + 0.5 * Math.log(a));
}
