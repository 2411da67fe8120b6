import type { Projection } from "../calibrate/projection.ts";
import type { Replicates } from "../replicate/replicates.ts";
import type { LonelyRule } from "./design-data.ts";

/** One stage, counted out. Units and strata are numbered from 0 over the whole sample. */
export interface Stage {
	readonly units: number;
	readonly strata: number;
	/** rows → unit */
	readonly unitOfRow: Int32Array;
	/** units → stratum */
	readonly stratumOfUnit: Int32Array;
	/** strata → unit of the stage above; 0 at the first stage */
	readonly parentOfStratum: Int32Array;
	/** strata → number of sampled units, in the full sample whatever domain is asked for */
	readonly sampled: Int32Array;
	/** strata → number of units in the population, Infinity where drawn with replacement or unknown */
	readonly population: Float64Array;
	readonly stratumNames: readonly string[];
}

/** Variance from probabilities of inclusion: symmetric n × n, row by row. See unequal-probabilities.ts. */
export interface UnequalVariance {
	readonly form: "product" | "difference";
	readonly matrix: Float64Array;
}

/** A design bound to its rows: what every estimate needs. Made by `designOf`; changed only into new ones. */
export interface SampleDesign {
	readonly convention: string;
	readonly rows: number;
	readonly weights: Float64Array;
	readonly stages: readonly Stage[];
	readonly lonely: LonelyRule;
	readonly lonelyInDomains: boolean;
	readonly firstStageOnly: boolean;
	readonly unequal: UnequalVariance | null;
	readonly projections: readonly Projection[];
	readonly replicates: Replicates | null;
}
