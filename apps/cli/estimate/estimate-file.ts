import { answerStates, lonelyRules } from "@guong/survey-stats";
import { z } from "zod";

// The design file of `guong estimate`: a sample design as the library has it, and what was done to the weights.

const missingWords = z.record(z.string(), z.enum(answerStates));

const stage = z.strictObject({
	unit: z.string().optional(),
	strata: z.array(z.string()).optional(),
	population: z.string().optional(),
	certainty: z.string().optional(),
	collapse: z.record(z.string(), z.string()).optional(),
});

const replicates = z.strictObject({
	columns: z.array(z.string()),
	combined: z.boolean(),
	scale: z.number(),
	rowScales: z.array(z.number()).optional(),
	centre: z.enum(["replicate-mean", "estimate"]),
});

const made = z.discriminatedUnion("method", [
	z.strictObject({ method: z.enum(["jk1", "jkn", "brr"]) }),
	z.strictObject({ method: z.literal("fay"), rho: z.number() }),
	z.strictObject({
		method: z.enum(["rao-wu", "canty-davison", "preston"]),
		count: z.int().min(2),
		seed: z.string().min(1),
	}),
]);

export const estimateFile = z.strictObject({
	convention: z.string().min(1),
	stages: z.array(stage).default([]),
	weights: z.string().optional(),
	probability: z.union([z.string(), z.number().positive()]).optional(),
	nest: z.boolean().optional(),
	lonely: z.enum(lonelyRules).optional(),
	lonelyInDomains: z.boolean().optional(),
	firstStageOnly: z.boolean().optional(),
	replicates: replicates.optional(),
	/** replicate weights to be made */
	resampling: made.optional(),
	/** population by cell: a CSV file beside this one, its columns and the one that counts */
	postStrata: z
		.strictObject({ file: z.string(), columns: z.array(z.string()).min(1), count: z.string() })
		.optional(),
	/** words for missing answers in every column without a rule */
	missing: missingWords.optional(),
	codebook: z
		.record(
			z.string(),
			z.strictObject({
				kind: z.enum(["number", "category"]),
				min: z.number().optional(),
				max: z.number().optional(),
				missing: missingWords.optional(),
				labels: z.record(z.string(), z.string()).optional(),
			}),
		)
		.optional(),
});

export type EstimateFile = z.infer<typeof estimateFile>;
