/** What other modules may ask: trees of indices, published results, where a unit is weak. */

export type { EditionView, IndexView, SourceView } from "./domain/edition.ts";
export type { Change, NodeInYear, Noise, Profile, YearProfile } from "./domain/profile.ts";
export {
	type IndexNode,
	type PublishedError,
	type Rank,
	type ResultView,
	type Spread,
	shownGroup,
	shownRank,
} from "./domain/result.ts";
export type { WeakNode, Weakness } from "./domain/weakness.ts";
export { type Baseline, baselineOf } from "./queries/baseline.ts";
export { allIndices, editionsOf, type PublicationDay, publicationDay } from "./queries/editions.ts";
export { type Lever, leversOf } from "./queries/levers.ts";
export { measuredAs } from "./queries/measured-as.ts";
export { profileOf } from "./queries/profile.ts";
export { resultsOf, type WhichResults } from "./queries/results.ts";
export { type PublishedFigure, publishedFigures, spreadsOf } from "./queries/spreads.ts";
export { comparabilityTable, indexNodes, indexTrees, nodesByConcept } from "./queries/trees.ts";
export { weakNodes } from "./queries/weak-nodes.ts";
