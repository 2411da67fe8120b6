import { z } from "zod";
import type { StoredAct } from "../../domain/life/dossier.ts";

export interface PaperOfAct {
	readonly name: string;
	readonly copies: number;
	readonly original: boolean;
	readonly fileId: string | null;
}

const details = z.object({
	papers: z
		.array(
			z.object({
				name: z.string(),
				copies: z.number().nullish(),
				original: z.boolean().nullish(),
				fileId: z.string().nullish(),
			}),
		)
		.catch([]),
	missing: z.array(z.string()).catch([]),
});

/** The papers that were handed in with an act, and those that it said were missing. */
export function papersOfAct(act: Pick<StoredAct, "details">): {
	readonly papers: readonly PaperOfAct[];
	readonly missing: readonly string[];
} {
	const { papers, missing } = details.parse(act.details);
	return {
		papers: papers.map(({ name, copies, original, fileId }) => ({
			...{ name, copies: copies ?? 1, original: original ?? false, fileId: fileId ?? null },
		})),
		missing,
	};
}
