/** A number, or why there is none. Missing is never 0, and what was computed from missing parts says which. */
export type Scored =
	| { readonly kind: "value"; readonly value: number; readonly note: ScoreNote | null }
	| { readonly kind: "missing"; readonly reason: MissingReason; readonly because: readonly string[] };

/**
 * withdrawn: the publisher took the unit out of this year; not-published: nothing is shown for it; not-asked: the measure did
 * not exist; too-few: too few answers; no-cases: a share of nothing; children-missing: parts are missing, named in
 * `because`; no-range: all units are equal, so there is no scale; unknown: nobody here knows why.
 */
export type MissingReason =
	| "withdrawn"
	| "not-published"
	| "not-asked"
	| "too-few"
	| "no-cases"
	| "children-missing"
	| "no-range"
	| "unknown";

/** What a reader must know beside the number. */
export type ScoreNote =
	/** a share of nothing, or a measure that does not apply here, and counts as full marks or as none by the rule of the index */
	| { readonly kind: "no-cases" | "not-applicable"; readonly counts: "full-marks" | "no-marks" }
	/** children left out and their weight given to the others */
	| { readonly kind: "reweighted"; readonly without: readonly string[] };

export const scored = (value: number, note: ScoreNote | null = null): Scored => ({
	kind: "value",
	value,
	note,
});

export const missing = (reason: MissingReason, because: readonly string[] = []): Scored => ({
	kind: "missing",
	reason,
	because,
});
