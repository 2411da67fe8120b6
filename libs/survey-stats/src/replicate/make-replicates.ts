import { generatorOf } from "../chance/generator.ts";
import type { SampleDesign, Stage } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import { balanced } from "./balanced.ts";
import { cantyDavison, raoWu } from "./bootstrap.ts";
import { jackknifeByStratum, jackknifeOne } from "./jackknife.ts";
import { preston } from "./preston.ts";
import type { Factors, Replicates } from "./replicates.ts";

/** How replicate weights are made; bootstraps need the number of replicates and a seed, Fay's method its rho (0 … 1). */
export type ReplicateMethod =
	| { readonly method: "jk1" | "jkn" | "brr" }
	| { readonly method: "fay"; readonly rho: number }
	| {
			readonly method: "rao-wu" | "canty-davison" | "preston";
			readonly count: number;
			/** any text; the same seed gives the same replicates everywhere */
			readonly seed: string;
	  };

/**
 * The design with replicate weights made for it; variance is then by replicates. Calibrate afterwards, so that every replicate is calibrated too. Methods,
 * formulas and papers: README.
 */
export function withReplicates(
	design: SampleDesign,
	method: ReplicateMethod,
	centre: Replicates["centre"] = "replicate-mean",
): SampleDesign {
	if (design.projections.length > 0) refuse("replicates-wrong", { calibrated: "before" });
	const made = factorsOf(design, method);
	return { ...design, replicates: { ...made, base: design.weights, centre } };
}

function factorsOf(design: SampleDesign, given: ReplicateMethod): Factors {
	const first = design.stages[0] ?? refuse("design-wrong", { stages: 0 });
	if (given.method !== "preston") checkLonely(design, first);
	switch (given.method) {
		case "jk1":
			return jackknifeOne(first);
		case "jkn":
			return jackknifeByStratum(first);
		case "brr":
			return balanced(first, 0);
		case "fay":
			return balanced(first, given.rho);
		case "rao-wu":
			return raoWu(first, given.count, generatorOf(given.seed));
		case "canty-davison":
			return cantyDavison(first, given.count, generatorOf(given.seed));
		case "preston":
			return preston(design, given.count, generatorOf(given.seed));
	}
}

/** A stratum with one unit cannot be resampled; it stays as it is only where that was declared. */
function checkLonely(design: SampleDesign, { strata, sampled, population, stratumNames }: Stage): void {
	for (let h = 0; h < strata; h += 1) {
		const alone = sampled[h] === 1 && (population[h] as number) > 1;
		if (alone && design.lonely !== "remove")
			refuse("lonely-unit", { stratum: stratumNames[h] as string, stage: 1 });
	}
}
