const tiny = 1e-300;
const longest = 100_000;

/** b0 + a1/(b1 + a2/(b2 + …)) by Lentz's method as modified by Thompson and Barnett, J. Comput. Phys. 64 (1986) 490. */
export function continuedFraction(b0: number, term: (k: number) => readonly [a: number, b: number]): number {
	let value = b0 === 0 ? tiny : b0;
	let c = value;
	let d = 0;
	for (let k = 1; k < longest; k += 1) {
		const [a, b] = term(k);
		d = b + a * d;
		if (d === 0) d = tiny;
		c = b + a / c;
		if (c === 0) c = tiny;
		d = 1 / d;
		const step = c * d;
		value *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return value;
}
