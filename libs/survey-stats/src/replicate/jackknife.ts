import type { Stage } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import type { Factors } from "./replicates.ts";

/** JK1: each unit left out in turn, the others raised by n/(n-1); squares times (n-1)/n (1-f). One stratum. */
export function jackknifeOne(stage: Stage): Factors {
	const { units, unitOfRow, sampled, population } = stage;
	if (stage.strata !== 1) refuse("replicates-wrong", { method: "jk1", strata: stage.strata });
	const n = sampled[0] as number;
	const factors = new Float64Array(n * units).fill(n / (n - 1));
	for (let unit = 0; unit < units; unit += 1) factors[unit * units + unit] = 0;
	const scale = ((n - 1) / n) * (1 - n / (population[0] as number));
	return { count: n, units, unitOfRow, factors, scale, rowScales: new Float64Array(n).fill(1) };
}

/** JKn: the same within the stratum of the unit; squares times (n_h-1)/n_h (1-f_h). Strata of one unit are left whole. */
export function jackknifeByStratum(stage: Stage): Factors {
	const { units, unitOfRow, stratumOfUnit, sampled, population } = stage;
	const left = [...stratumOfUnit.keys()].filter(
		(unit) => (sampled[stratumOfUnit[unit] as number] as number) > 1,
	);
	if (left.length < 2) refuse("not-enough-units", { units: left.length });
	const factors = new Float64Array(left.length * units).fill(1);
	const rowScales = new Float64Array(left.length);
	for (const [r, out] of left.entries()) {
		const h = stratumOfUnit[out] as number;
		const n = sampled[h] as number;
		for (let unit = 0; unit < units; unit += 1) {
			if (stratumOfUnit[unit] === h) factors[r * units + unit] = unit === out ? 0 : n / (n - 1);
		}
		rowScales[r] = ((n - 1) / n) * (1 - n / (population[h] as number));
	}
	return { count: left.length, units, unitOfRow, factors, scale: 1, rowScales };
}
