import { chosenWithout } from "../chance/choose.ts";
import type { Generator } from "../chance/generator.ts";
import { refuse } from "../fault.ts";

/** n of `units` with equal chance, in order of their numbers. */
export function simpleRandom(units: number, n: number, generator: Generator): number[] {
	if (n > units) refuse("not-enough-units", { units, wanted: n });
	return chosenWithout(units, n, generator).sort((a, b) => a - b);
}

/** Systematic selection: a random start, then every unit in whose stretch of the cumulated probabilities start + 0, 1, 2 … falls. Madow (1949). */
export function systematic(probabilities: Float64Array, generator: Generator): number[] {
	const start = generator.uniform();
	const chosen: number[] = [];
	let before = 0;
	for (let i = 0; i < probabilities.length; i += 1) {
		const after = before + (probabilities[i] as number);
		// Probabilities that add up to a whole number may miss it by rounding: the last stretch is closed.
		const reach = i === probabilities.length - 1 ? Math.round(after) : after;
		if (Math.ceil(reach - start) > Math.ceil(before - start)) chosen.push(i);
		before = after;
	}
	return chosen;
}

/**
 * Unequal probabilities without replacement, a fixed number of units, each with exactly its probability: Brewer's method drawn one by one
 * (Brewer 1975; Tillé 2006, algorithm 6.10).
 */
export function brewerDraw(probabilities: Float64Array, generator: Generator): number[] {
	const open = [...probabilities.keys()].filter(
		(i) => (probabilities[i] as number) > 0 && (probabilities[i] as number) < 1,
	);
	const certain = [...probabilities.keys()].filter((i) => (probabilities[i] as number) >= 1);
	const sum = open.reduce((total, i) => total + (probabilities[i] as number), 0);
	const n = Math.round(sum);
	if (Math.abs(sum - n) > 1e-6) refuse("design-wrong", { sum });
	const chosen = new Set<number>();
	let used = 0;
	for (let draw = 1; draw <= n; draw += 1) {
		const chances = open.map((i) => {
			const p = probabilities[i] as number;
			return chosen.has(i) ? 0 : (p * (n - used - p)) / (n - used - p * (n - draw + 1));
		});
		const taken = open[pick(chances, generator)] as number;
		chosen.add(taken);
		used += probabilities[taken] as number;
	}
	return [...certain, ...chosen].sort((a, b) => a - b);
}

function pick(chances: readonly number[], generator: Generator): number {
	const total = chances.reduce((sum, chance) => sum + chance, 0);
	let rest = generator.uniform() * total;
	let last = 0;
	for (const [i, chance] of chances.entries()) {
		if (chance === 0) continue;
		last = i;
		rest -= chance;
		if (rest < 0) return i;
	}
	return last;
}
