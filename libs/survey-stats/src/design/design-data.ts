/** What happens where a stratum has one sampled unit of several: see README, "Lonely units". */
export const lonelyRules = ["refuse", "remove", "adjust", "average"] as const;
/** One of `lonelyRules`. */
export type LonelyRule = (typeof lonelyRules)[number];

/** One stage of selection; all names are names of columns. */
export interface StageData {
	/** Which unit a row was reached through at this stage; absent: the row is the unit. */
	readonly unit?: string;
	/** Strata from which units were drawn at this stage. From the second stage on, strata lie within the unit above. */
	readonly strata?: readonly string[];
	/** Units in the population of the stratum, or the sampled share of them where every number is <= 1. Absent: with replacement. */
	readonly population?: string;
	/** 1 where the unit was taken for certain: no variance arises from it at this stage, the next stage still counts. */
	readonly certainty?: string;
	/** Strata put together, old label to new, declared by who knows the draw; several columns are joined by a point. */
	readonly collapse?: Readonly<Record<string, string>>;
}

/** Replicate weights that come with the data. */
export interface ReplicateData {
	readonly columns: readonly string[];
	/** Whole weights (true, the usual), or factors of the weight. */
	readonly combined: boolean;
	readonly scale: number;
	/** One per replicate; absent: all 1. */
	readonly rowScales?: readonly number[];
	/** Around what deviations are taken. */
	readonly centre: "replicate-mean" | "estimate";
}

/** Unequal probabilities without replacement, one stage. */
export interface UnequalData {
	readonly method: "horvitz-thompson" | "yates-grundy" | "hartley-rao" | "brewer" | "overton";
	readonly probability: string;
	/** Joint inclusion probabilities of the sampled rows, n × n, for the first two methods. */
	readonly joint?: readonly (readonly number[])[];
	/** Sum over the population of probability squared, divided by n, for Hartley-Rao; absent: estimated from the sample. */
	readonly sumOfSquares?: number;
}

/** How a sample was drawn and which convention its variance rests on: plain data, to be kept with the survey. */
export interface DesignData {
	/** Name and version of the convention, shown beside every figure, such as "district as unit, v1". */
	readonly convention: string;
	readonly stages: readonly StageData[];
	readonly weights?: string;
	/** Instead of weights: a column of inclusion probabilities, or one for all rows. */
	readonly probability?: string | number;
	/** Unit codes of the first stage begin anew in each stratum. */
	readonly nest?: boolean;
	readonly lonely?: LonelyRule;
	/** Whether a stratum with one unit inside a domain is treated like a lonely one (adjust and average only). */
	readonly lonelyInDomains?: boolean;
	/** Only the first stage counts, with its population sizes. */
	readonly firstStageOnly?: boolean;
	readonly replicates?: ReplicateData;
	readonly unequal?: UnequalData;
}
