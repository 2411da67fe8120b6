import { refuse } from "../fault.ts";

/**
 * Probabilities proportional to size for n units without replacement. A unit so large that its probability would reach 1 is certain, and the rest is
 * shared out anew.
 */
export function inclusionProbabilities(sizes: ArrayLike<number>, n: number): Float64Array {
	const p = new Float64Array(sizes.length);
	const positive = Array.from(sizes).filter((size) => size > 0).length;
	if (!(n >= 0) || n > positive) refuse("not-enough-units", { units: positive, wanted: n });
	const certain = new Uint8Array(sizes.length);
	for (let taken = -1, now = 0; taken !== now; ) {
		taken = now;
		let total = 0;
		for (let i = 0; i < p.length; i += 1) if (certain[i] === 0) total += sizes[i] as number;
		for (let i = 0; i < p.length; i += 1) {
			p[i] = certain[i] === 1 ? 1 : total === 0 ? 0 : ((n - taken) * (sizes[i] as number)) / total;
			if (certain[i] === 0 && (p[i] as number) >= 1) {
				certain[i] = 1;
				now += 1;
			}
		}
	}
	return p;
}
