export { aggregateTree, aggregateUnits, type TreeScores } from "./aggregate-tree.ts";
export {
	type BaseRate,
	baseRate,
	comparableYears,
	type Rise,
	type RiseCount,
	type RiseQuestion,
	type YearPair,
	type YearPairs,
	type YearValue,
} from "./base-rate.ts";
export { type Chance, chanceOf, normalRows } from "./chance.ts";
export {
	contributions,
	type Decomposition,
	decomposeChange,
	type Loss,
	type Part,
	pointsLost,
} from "./change.ts";
export { type ChangeAcross, changeAcross, type EffectOf } from "./change-across.ts";
export { checkSums, roundingTolerance, type SumCheck } from "./check-sums.ts";
export { type Comparison, comparabilityOf, treeOfYear } from "./comparability.ts";
export { copelandScores } from "./copeland.ts";
export { cronbachAlpha, kendall, pearson, spearman } from "./correlation.ts";
export { type CorrelationMatrix, correlationMatrix } from "./correlation-matrix.ts";
export { type CorrelationMethod, correlationP, type UpperTails } from "./correlation-p.ts";
export { effectiveWeights } from "./effective-weights.ts";
export { type Explanation, explainNode, type Term } from "./explain.ts";
export { faultsOfTree, type TreeFault } from "./faults.ts";
export { type GroupMoves, groupMoves } from "./group-moves.ts";
export { type Groups, groupsBySizes, groupsOf, simulateGroups, type UnitGroup } from "./groups.ts";
export { type ItemAnalysis, type ItemOfScale, itemAnalysis } from "./item-analysis.ts";
export { weightedMean } from "./means.ts";
export { type Ends, endsOf, type Measured } from "./measured.ts";
export { type MergedFigure, type MergedParts, mergedFigure } from "./merged.ts";
export { kurtosis, type SkewnessKind, skewness } from "./moments.ts";
export {
	borda,
	type Column,
	distanceToMaximum,
	distanceToReference,
	distanceToTarget,
	fixedScale,
	goalposts,
	minMax,
	percentRank,
	rankColumn,
	type Scale,
	shareOfMaximum,
	type Ties,
	tiedRanks,
	zScore,
} from "./normalise.ts";
export { type Peer, type PeerProfile, type PeerRule, peersOf } from "./peers.ts";
export { type PrincipalComponent, principalComponents } from "./principal-components.ts";
export {
	type Quarter,
	type Quartiles,
	quantile,
	quarterOf,
	quartilesOf,
	type Ranked,
	ranksOf,
} from "./rank.ts";
export { jointLevel, type RankRange, rankRanges, type SimulatedRanks, simulateRanks } from "./rank-range.ts";
export {
	type Recipe,
	type RecipeRecord,
	type RecipeResults,
	type Replay,
	recordOf,
	replay,
	runRecipe,
} from "./recipe.ts";
export { type SamplingAdequacy, samplingAdequacy } from "./sampling-adequacy.ts";
export { scoreNode } from "./score-node.ts";
export type { MissingReason, Scored, ScoreNote } from "./scored.ts";
export { sha256 } from "./sha256.ts";
export { changeError, type SmallestChange, smallestChange, type TwoRounds } from "./smallest-change.ts";
export { runSobol, type SobolIndex, type SobolOutputs, sobolIndices } from "./sobol.ts";
export { type SobolInterval, sobolIntervals } from "./sobol-intervals.ts";
export { type Sphericity, sphericity } from "./sphericity.ts";
export { type SplitTarget, splitTarget } from "./split-target.ts";
export type {
	Aggregation,
	Comparability,
	Direction,
	IndexTree,
	Label,
	Mean,
	Range,
	Step,
	TreeNode,
	Verdict,
	WhenMissing,
} from "./tree.ts";
export { type ConceptDiff, type DiffReason, diffTrees, type NodeChange } from "./tree-diff.ts";
export { type TreeMatrix, treeMatrix } from "./tree-matrix.ts";
export {
	type MeanKind,
	type Normalisation,
	rankUncertainty,
	type Uncertainty,
	type UncertaintyQuestion,
	type UnitUncertainty,
} from "./uncertainty.ts";
export { varianceInflation } from "./variance-inflation.ts";
export { childrenByParent, levelOf, nodesByCode } from "./walk-tree.ts";
export { type Winsorised, type WinsoriseLimits, winsorise } from "./winsorise.ts";
