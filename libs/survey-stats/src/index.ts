export { type CalibrationOptions, calibrate } from "./calibrate/calibrate.ts";
export { type Distance, distances } from "./calibrate/distances.ts";
export { type Cells, postStratify } from "./calibrate/post-stratify.ts";
export { type RakingOptions, rake } from "./calibrate/rake.ts";
export { trimWeights } from "./calibrate/trim.ts";
export { type Generator, generatorOf } from "./chance/generator.ts";
export { sha256 } from "./chance/sha256.ts";
export { answeredRows } from "./columns/answered-rows.ts";
export type { Codebook, ColumnRule } from "./columns/codebook.ts";
export {
	type Column,
	type DataTable,
	getColumn,
	getNumbers,
	numberColumn,
	tableOf,
} from "./columns/data-table.ts";
export { type Grouping, groupingOf, levelsOf, maskOf } from "./columns/grouping.ts";
export { type AnswerCounts, type AnswerState, answerStates, countAnswers } from "./columns/missing.ts";
export type { CsvFault, CsvOptions, CsvReading } from "./columns/read-csv.ts";
export { readCsv } from "./columns/read-csv.ts";
export { stackTables } from "./columns/stack-tables.ts";
export { contrasts, functionsOf } from "./contrast/contrasts.ts";
export { formulaOf } from "./contrast/expression.ts";
export { adjustedP, type TTest, tTest } from "./contrast/t-tests.ts";
export type { DesignData, StageData } from "./design/design-data.ts";
export { type LonelyRule, lonelyRules, type ReplicateData, type UnequalData } from "./design/design-data.ts";
export { designOf } from "./design/design-of.ts";
export type { SampleDesign } from "./design/sample-design.ts";
export { betaQuantile } from "./distributions/beta.ts";
export { chiSquareUpper, fisherUpper } from "./distributions/chi-square.ts";
export { normalQuantile } from "./distributions/normal.ts";
export { studentQuantile, studentUpper } from "./distributions/student.ts";
export { combine, linearMap } from "./estimate/combine.ts";
export { degreesOfFreedom } from "./estimate/degrees-of-freedom.ts";
export { designEffects, kishDesignEffect } from "./estimate/design-effect.ts";
export { type Estimates, estimate } from "./estimate/estimate.ts";
export type { Estimator } from "./estimate/estimator.ts";
export { coefficientsOfVariation, type Interval, intervals } from "./estimate/intervals.ts";
export { means, ratios, totals, type Variables } from "./estimate/means.ts";
export {
	type ProportionMethod,
	proportionInterval,
	proportionMethods,
} from "./estimate/proportion-interval.ts";
export { populationVariances } from "./estimate/variances.ts";
export { type Fault, refuse, SurveyProblem } from "./fault.ts";
export { type IndependenceStatistic, type IndependenceTest, independenceTest } from "./model/independence.ts";
export { type LogOdds, logOddsInterval, logOddsOf, profiledInterval } from "./model/log-odds.ts";
export { type RegressionFamily, regression } from "./model/regression.ts";
export { cronbachAlpha } from "./model/reliability.ts";
export {
	meanRule,
	nchsRule,
	type Publication,
	type PublicationReason,
	type PublicationRule,
	publicationOfMean,
	publicationOfShare,
} from "./publish/publication-rule.ts";
export { estimateQuantiles, type QuantileEstimate } from "./quantile/estimate-quantiles.ts";
export { type QuantileRule, quantileOf, quantileRules } from "./quantile/quantile-rules.ts";
export { weightedCdf } from "./quantile/weighted-cdf.ts";
export { type Hadamard, hadamardAbove } from "./replicate/hadamard.ts";
export { type ReplicateMethod, withReplicates } from "./replicate/make-replicates.ts";
export type { Replicates } from "./replicate/replicates.ts";
export { type AllocationStratum, allocate } from "./sampling/allocate.ts";
export { brewerDraw, simpleRandom, systematic } from "./sampling/choose-units.ts";
export { type DrawnRow, type DrawPlan, type DrawStage, drawSample } from "./sampling/draw-sample.ts";
export { inclusionProbabilities } from "./sampling/inclusion-probabilities.ts";
export {
	type Commitment,
	commit,
	type DrawFault,
	faultsOfDraw,
	type PublicDraw,
	publicDraw,
} from "./sampling/public-draw.ts";
export { type MarginWanted, sampleSize } from "./sampling/sample-size.ts";
export type { LinearMaps } from "./table/linear-maps.ts";
export { type MeanTable, meanTable, totalTable } from "./table/mean-table.ts";
