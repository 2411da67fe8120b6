/** Every way in which this library says no. Words belong to the program that uses it; here a code and what it is about. */
export type FaultCode =
	| "column-missing"
	| "column-of-wrong-kind"
	| "value-missing"
	| "lengths-differ"
	| "weight-not-positive"
	| "unit-in-two-strata"
	| "population-differs"
	| "population-below-sample"
	| "no-weights"
	| "lonely-unit"
	| "cell-without-population"
	| "population-without-sample"
	| "totals-do-not-match"
	| "calibration-not-reached"
	| "bounds-wrong"
	| "matrix-singular"
	| "matrix-shape"
	| "rule-unknown"
	| "not-enough-units"
	| "replicates-wrong"
	| "formula-wrong"
	| "design-wrong";

/** One thing that is wrong. */
export interface Fault {
	readonly code: FaultCode;
	/** What it is about: names of columns, strata, stages, rows (counted from 1), numbers. */
	readonly about: Readonly<Record<string, string | number>>;
}

/** Thrown by everything that cannot go on; `faults` holds all that was found, never only the first. */
export class SurveyProblem extends Error {
	readonly faults: readonly Fault[];

	constructor(faults: readonly Fault[]) {
		super(faults.map(sentenceOf).join("; "));
		this.name = "SurveyProblem";
		this.faults = faults;
	}
}

/** Throws a `SurveyProblem` of one fault. */
export function refuse(code: FaultCode, about: Fault["about"] = {}): never {
	throw new SurveyProblem([{ code, about }]);
}

function sentenceOf({ code, about }: Fault): string {
	const details = Object.entries(about).map(([name, value]) => `${name} ${value}`);
	return details.length === 0 ? code : `${code} (${details.join(", ")})`;
}
