import type { ProcedureDocument } from "../catalogue/version.ts";

/** What the desk saw: which papers of the list are there, what else is wanted. */
export interface PapersSeen {
	/** places in the list, from 1 */
	readonly ticked: readonly number[];
	/** one a line */
	readonly alsoWanted: readonly string[];
}

export interface JudgedPapers {
	readonly there: readonly ProcedureDocument[];
	/** required and not there */
	readonly missing: readonly string[];
}

/** Parts the list into what is there and what is missing; papers wanted only in some cases are never missing. */
export function judgePapers(documents: readonly ProcedureDocument[], seen: PapersSeen): JudgedPapers {
	const isThere = (_: ProcedureDocument, index: number) => seen.ticked.includes(index + 1);
	return {
		there: documents.filter(isThere),
		missing: [
			...documents.filter((paper, index) => paper.required && !isThere(paper, index)).map(({ name }) => name),
			...seen.alsoWanted,
		],
	};
}
