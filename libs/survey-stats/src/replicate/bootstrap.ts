import { chosenWithout } from "../chance/choose.ts";
import type { Generator } from "../chance/generator.ts";
import type { Stage } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import type { Factors } from "./replicates.ts";

/** Rao & Wu (1988), rescaled: n_h-1 units drawn with replacement, factor n_h/(n_h-1) times how often. Squares over R-1. */
export function raoWu(stage: Stage, count: number, generator: Generator): Factors {
	return drawn(stage, count, 1, (n, _population, counts) => {
		for (let draw = 0; draw < n - 1; draw += 1) {
			const unit = generator.below(n);
			counts[unit] = (counts[unit] as number) + n / (n - 1);
		}
	});
}

/**
 * Canty & Davison (1999): n_h units drawn with replacement; where the population is known, without replacement from a population made of the sample,
 * each unit as often as it stands for others. Squares over R-1 and over the mean of (n_h-1)/n_h.
 */
export function cantyDavison(stage: Stage, count: number, generator: Generator): Factors {
	const many = [...stage.sampled].filter((n) => n > 1);
	const mean = many.reduce((sum, n) => sum + (n - 1) / n, 0) / many.length;
	return drawn(stage, count, mean, (n, population, counts) => {
		const pool =
			population === Number.POSITIVE_INFINITY ? null : poolOf(n, Math.round(population), generator);
		if (pool === null) {
			for (let draw = 0; draw < n; draw += 1) add(counts, generator.below(n));
		} else {
			for (const place of chosenWithout(pool.length, n, generator)) add(counts, pool[place] as number);
		}
	});
}

function add(counts: Float64Array, unit: number): void {
	counts[unit] = (counts[unit] as number) + 1;
}

function poolOf(n: number, population: number, generator: Generator): number[] {
	const whole = Math.floor(population / n);
	const pool = Array.from({ length: whole * n }, (_, place) => place % n);
	return [...pool, ...chosenWithout(n, population - whole * n, generator)];
}

type DrawStratum = (n: number, population: number, counts: Float64Array) => void;

function drawn(stage: Stage, count: number, meanShare: number, draw: DrawStratum): Factors {
	if (count < 2) refuse("replicates-wrong", { replicates: count });
	const { units, unitOfRow, strata, stratumOfUnit, sampled, population } = stage;
	const unitsOf: number[][] = Array.from({ length: strata }, () => []);
	for (let unit = 0; unit < units; unit += 1) unitsOf[stratumOfUnit[unit] as number]?.push(unit);
	const factors = new Float64Array(count * units).fill(1);
	for (let r = 0; r < count; r += 1) {
		for (const [h, members] of unitsOf.entries()) {
			if (members.length < 2) continue;
			const counts = new Float64Array(members.length);
			draw(sampled[h] as number, population[h] as number, counts);
			for (const [place, unit] of members.entries()) factors[r * units + unit] = counts[place] as number;
		}
	}
	const scale = 1 / ((count - 1) * meanShare);
	return { count, units, unitOfRow, factors, scale, rowScales: new Float64Array(count).fill(1) };
}
