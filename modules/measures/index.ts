/** What other modules may ask: what is measured and how it adds, and the facts of places and days. */
export { measureAddress, sourceAddress } from "./addresses.ts";
export { findMeasure, measureCatalogue } from "./catalogue/all-measures.ts";
export type {
	Amount,
	Days,
	Doubt,
	Fact,
	FlowFact,
	Level,
	Missing,
	Parts,
	Place,
	PlaceInTime,
	StockFact,
} from "./domain/fact.ts";
export type { Adding, Direction, MeasureView, Shown } from "./domain/measure.ts";
export { reaches } from "./domain/ratio.ts";
export { type Refused, type Sum, sumOfFlows, sumOfStocks } from "./domain/sum.ts";
export {
	asOfWords,
	doubtWords,
	figureOf,
	figureOfFact,
	partsOf,
	sentenceOfFact,
	targetOf,
} from "./fact-words.ts";
export { type FactsAsked, facts } from "./queries/facts.ts";
