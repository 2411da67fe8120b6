export {
	contributions,
	type Decomposition,
	decomposeChange,
	type Loss,
	type Part,
	pointsLost,
} from "./change.ts";
export { checkSums, roundingTolerance, type SumCheck } from "./check-sums.ts";
export { type Comparison, comparabilityOf, treeOfYear } from "./comparability.ts";
export { faultsOfTree, type TreeFault } from "./faults.ts";
export {
	type Quarter,
	type Quartiles,
	quantile,
	quarterOf,
	quartilesOf,
	type Ranked,
	ranksOf,
} from "./rank.ts";
export type { MissingReason, Scored, ScoreNote } from "./scored.ts";
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
export { childrenByParent, levelOf, nodesByCode } from "./walk-tree.ts";
