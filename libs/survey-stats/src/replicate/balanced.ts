import type { Stage } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import { hadamardAbove } from "./hadamard.ts";
import type { Factors } from "./replicates.ts";

/**
 * Balanced repeated replication with two units a stratum: 2 or 0 by the signs of a Hadamard matrix (McCarthy 1969); with 0 < rho < 1 Fay's 2-rho and rho
 * (Judkins 1990). Squares times 1/(R (1-rho)²).
 */
export function balanced(stage: Stage, rho: number): Factors {
	const { units, strata, unitOfRow, stratumOfUnit, sampled } = stage;
	if (!(rho >= 0 && rho < 1)) refuse("replicates-wrong", { rho });
	for (let h = 0; h < strata; h += 1) {
		if (sampled[h] !== 2) {
			refuse("replicates-wrong", {
				method: "brr",
				stratum: stage.stratumNames[h] as string,
				units: sampled[h] as number,
			});
		}
	}
	const { order, entries } = hadamardAbove(strata);
	const factors = new Float64Array(order * units);
	const seen = new Uint8Array(strata);
	for (let unit = 0; unit < units; unit += 1) {
		const h = stratumOfUnit[unit] as number;
		const half = seen[h] === 0 ? 1 : -1;
		seen[h] = 1;
		for (let r = 0; r < order; r += 1) {
			// Column 0 is all 1 and would not balance.
			const kept = (entries[r * order + h + 1] as number) * half === 1;
			factors[r * units + unit] = kept ? 2 - rho : rho;
		}
	}
	const scale = 1 / (order * (1 - rho) ** 2);
	return { count: order, units, unitOfRow, factors, scale, rowScales: new Float64Array(order).fill(1) };
}
