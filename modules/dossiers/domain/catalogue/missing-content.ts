import { owesReason } from "./online-scale.ts";
import type { VersionDetails } from "./version.ts";

/**
 * What a procedure must say to be whole (Decree 63/2010/NĐ-CP article 8(2), as amended): name, how it goes and where, papers,
 * time limit, who does it and who settles it, result, legal bases; fees, forms and conditions only where there are some.
 */
export const contents = ["steps", "documents", "limit", "whoFor", "result", "laws", "online-reason"] as const;
export type Content = (typeof contents)[number];

export function missingContent(version: VersionDetails): readonly Content[] {
	const missing: Record<Content, boolean> = {
		steps: version.steps.length === 0,
		documents: version.documents.length === 0,
		limit: version.limit === null && version.limitNote === null,
		whoFor: version.whoFor === null,
		result: version.result === null,
		laws: version.laws.length === 0,
		"online-reason": owesReason(version),
	};
	return contents.filter((content) => missing[content]);
}
