/** What a paper sets as targets and gives as work. */
import type { BodyFound, Confidence, Found, NamedBody, Place } from "./found.ts";

/** A place in an index. */
export interface NodeNamed {
	/** "PAPI", "PAR", "SIPAS", "PCI", "DTI" */
	readonly index: string;
	/** "D1", "2.2", "TOTAL"; PAPI as of 2021-2024 */
	readonly node: string;
	/** named in the task itself, or in a heading above it or the paper's subject */
	readonly basis: "explicit" | "section";
}

export interface Target {
	readonly node: NodeNamed | null;
	/** what is to be reached, in the paper's words */
	readonly what: string;
	/** "improve": a better result is wished for; "increase": a share is to grow; both without a figure */
	readonly comparison: "at-least" | "at-most" | "equal" | "in-group" | "improve" | "increase" | "more-than";
	readonly value: number | null;
	/** what is to be reached where it is no figure: a group of the index, or what the rules prescribe */
	readonly level: TargetLevel | null;
	/** "điểm", "%", "hạng" … */
	readonly unit: string | null;
	readonly year: number | null;
	readonly increase: number | null;
	/** said by the paper */
	readonly baseline: number | null;
	/** value less increase, when the paper does not say the baseline */
	readonly baselineImplied: number | null;
	readonly baselineYear: number | null;
	/** "trung bình cao", "khá" */
	readonly group: string | null;
	/** indices that the same words name beside the one of `node` */
	readonly also: readonly string[];
}

export type TargetLevel =
	| "highest"
	| "upper_middle"
	| "lower_middle"
	| "middle"
	| "lowest"
	| "good"
	| "fair"
	| "leading"
	| "prescribed";

/** What the paper says of an earlier result. */
export interface Baseline {
	readonly index: string;
	readonly node: string;
	readonly kind: "score" | "change" | "rank" | "rank-change" | "rank-in-region";
	readonly year: number | null;
	readonly value: number;
	/** number of units ranked, where said */
	readonly of: number | null;
}

export type DeadlineAnchor =
	| "plan_issued"
	| "paper_received"
	| "paper_effective"
	| `${string}_published`
	| "event_named";

export type Deadline =
	| {
			readonly kind: "date";
			/** last day on which it is still in time; null with `why` when the paper does not settle it */
			readonly iso: string | null;
			readonly why: string | null;
			/** "trước ngày" leaves the named day out, "chậm nhất ngày" does not */
			readonly inclusive: boolean;
	  }
	| {
			readonly kind: "relative";
			readonly anchor: DeadlineAnchor;
			readonly days: number;
			readonly unit: "day" | "working-day" | "week" | "month";
			/** the day named by the event, when the paper itself settles it */
			readonly iso: string | null;
			readonly why: string | null;
			/** "sau 15 ngày" is written for "within 15 days" */
			readonly literal: "within" | "after";
	  }
	| {
			readonly kind: "conditional";
			/** "dossier_overdue", "request_made", "event_occurs" … */
			readonly trigger: string;
			readonly iso: null;
			readonly why: string;
	  };

export type Every =
	| "week"
	| "month"
	| "quarter"
	| "half_year"
	| "nine_months"
	| "year"
	| "day"
	| "unspecified";

export type Recurrence =
	| { readonly kind: "continuous" }
	| { readonly kind: "periodic"; readonly every: readonly Every[] };

export interface Output {
	/** "plan", "report", "decision", "apology_letter" … or "named" for anything else that the paper names */
	readonly kind: string;
	readonly to: NamedBody | null;
	readonly via: NamedBody | null;
}

/** A measure by which the task is told done. */
export interface Measure {
	readonly what: string;
	readonly comparison: Target["comparison"] | "maintain" | "none-occurs" | "reduce";
	readonly value: number | null;
	readonly unit: string | null;
}

export interface Task {
	/** "T1", "T2" … in the order of the text */
	readonly id: string;
	readonly text: string;
	readonly place: Place;
	readonly confidence: Confidence;
	/** path of the section it stands in; "PL1" and so on for an appendix table */
	readonly section: string;
	/** number of the paragraph or row that it was cut from */
	readonly paragraph: number;
	/** a lead-in that stands over its bullets */
	readonly umbrella: boolean;
	/** asked of a body that the issuer cannot order */
	readonly request: boolean;
	readonly leads: readonly BodyFound[];
	readonly leadBasis: "explicit" | "section_heading" | "table" | "not_stated";
	/** where no lead is stated: a proposal for a person to decide, never a reading */
	readonly leadsProposed: readonly NamedBody[];
	readonly coordinators: readonly BodyFound[];
	readonly deadline: Found<Deadline> | null;
	readonly recurrence: Found<Recurrence> | null;
	readonly output: Found<Output> | null;
	readonly measures: readonly Found<Measure>[];
	readonly funds: Found<string> | null;
	readonly nodes: readonly NodeNamed[];
}
