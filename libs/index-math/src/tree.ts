/**
 * An index as data. A tree holds for the years of one version only: the same code means different things in different
 * versions (PAPI 5.2 is construction permits until 2020 and land titles since 2021), so years are joined on `concept`.
 */

/** A name in both languages, official words. */
export interface Label {
	readonly vi: string;
	readonly en: string;
}

/** Which end of the measure is good. */
export type Direction = "higher-is-better" | "lower-is-better";

/** How a number comes about. The first seven cover the indices of Vietnam; `mean` and `given` serve local ones and imports. */
export type Aggregation =
	/** children added up; `atMost` where the parts may exceed what the whole may earn (online payment of Decision 766: 10) */
	| { readonly kind: "sum"; readonly atMost?: number }
	/** `offset + factor * sum(weight * child)`; PCI: factor 10 over weights that add to 1; a PCI sub-index: 1 + 9 * sum */
	| { readonly kind: "weighted-sum"; readonly factor: number; readonly offset: number }
	/**
	 * `maximum * min(1, share / fullFrom)`, share = numerator / denominator; null: full marks only at a share of 1. `noCases` says
	 * what a denominator of nought means: full marks, none, or nothing known
	 */
	| {
			readonly kind: "share-of-maximum";
			readonly fullFrom: number | null;
			readonly noCases: "full-marks" | "no-marks" | "missing";
	  }
	/** the points of the last step whose `from` the value reaches; below the first step: `otherwise` */
	| { readonly kind: "step-table"; readonly steps: readonly Step[]; readonly otherwise: number }
	/** `floor + (ceiling - floor) * z`, z the place between the ends of a range, turned round where lower is better */
	| {
			readonly kind: "min-max";
			readonly floor: number;
			readonly ceiling: number;
			readonly range: Range;
			/** values beyond the range: drawn to its end, or left as they are */
			readonly beyond: "clip" | "keep";
	  }
	/** an answer or grade worth a share of the maximum: A 1, B 0.6, C 0.2, D 0 */
	| { readonly kind: "category-scores"; readonly shares: Readonly<Record<string, number>> }
	/** `maximum * positive / valid` answers, SIPAS: satisfied or very satisfied of all who answered */
	| { readonly kind: "positive-share" }
	/** weighted mean of the children */
	| { readonly kind: "mean"; readonly mean: Mean }
	/** comes from outside and is not computed here: a published score, another index */
	| { readonly kind: "given" };

/** Which mean; a power of 1 is arithmetic, 0 geometric, -1 harmonic. */
export type Mean = "arithmetic" | "geometric" | "harmonic" | { readonly power: number };

/** From this value on, so many points. */
export interface Step {
	readonly from: number;
	readonly points: number;
}

/**
 * fixed: ends that stand in the method; year: lowest and highest of the units of this year; expanding: lowest and
 * highest of all years so far (PCI). The ends of the latter two are handed in with the values.
 */
export type Range =
	| { readonly kind: "fixed"; readonly lowest: number; readonly highest: number }
	| { readonly kind: "year" }
	| { readonly kind: "expanding" };

/**
 * What a parent does when children are missing. Official indices are strict: reweighting changes silently what is
 * measured. `leastShare` counts children, between 0 and 1.
 */
export type WhenMissing =
	| { readonly rule: "strict" }
	| { readonly rule: "reweight" }
	| { readonly rule: "threshold"; readonly leastShare: number };

/** One thing that is measured or put together: total, dimension, indicator. */
export interface TreeNode {
	/** unique in its tree, as the publisher writes it */
	readonly code: string;
	/** the same thing in every version */
	readonly concept: string;
	/** code of the node above; null for the total */
	readonly parent: string | null;
	readonly label: Label;
	/** within its parent; null where the parent does not weigh */
	readonly weight: number | null;
	/** lowest and highest score in principle; null: not known */
	readonly minimum: number | null;
	readonly maximum: number | null;
	readonly direction: Direction;
	readonly aggregation: Aggregation;
	readonly whenMissing: WhenMissing;
	/** false: from memory, not checked against the publisher's own list */
	readonly verified: boolean;
	readonly source: string;
}

/** One version of one index. Nodes refer to each other by code. */
export interface IndexTree {
	/** "PAPI" */
	readonly index: string;
	/** "P21" */
	readonly version: string;
	/** first and last year, both included; null: still in force */
	readonly from: number;
	readonly to: number | null;
	/** parents before their children, in the order of the publisher */
	readonly nodes: readonly TreeNode[];
}

/** comparable: the same measure; rebased: same name, other questions or scale; not-comparable: must not be joined by a line. */
export type Verdict = "comparable" | "rebased" | "not-comparable";

/** What the publisher, or an inference marked as such, says about one concept from one version to the next. */
export interface Comparability {
	readonly concept: string;
	readonly fromVersion: string;
	readonly toVersion: string;
	readonly verdict: Verdict;
	readonly reason: Label;
	/** false: inferred from the structure, not stated by the publisher */
	readonly stated: boolean;
	readonly source: string;
}
