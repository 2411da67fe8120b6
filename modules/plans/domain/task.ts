import type { Temporal } from "temporal-polyfill";
import type { TaskKind } from "./task-state.ts";

/** An event from which days are counted. `index-published:PAPI:2023` has a day only once the index is out. */
export type Anchor = "plan-issued" | "period-end" | `index-published:${string}:${number}`;

export type Deadline =
	| { readonly kind: "none" }
	| { readonly kind: "day"; readonly day: Temporal.PlainDate }
	| {
			readonly kind: "after";
			readonly anchor: Anchor;
			readonly amount: number;
			readonly unit: "day" | "working-day";
	  }
	| {
			readonly kind: "whenever";
			readonly occasion: string;
			/** time from the occasion, where the paper gives one */
			readonly within?: { readonly amount: number; readonly unit: "day" | "working-day" } | null;
	  };

export const recurrences = [
	"once",
	"monthly",
	"quarterly",
	"half-yearly",
	"yearly",
	"continuous",
	"unspecified",
] as const;
export type Recurrence = (typeof recurrences)[number];

export interface NamedBody {
	/** null: written in the paper, not yet known which body is meant */
	readonly bodyId: string | null;
	readonly written: string;
}

export interface IndexNode {
	readonly index: string;
	/** the node's lasting concept, never its code */
	readonly concept: string;
}

export interface Measure {
	readonly label: string;
	readonly unit: string | null;
	/** counts add up over bodies, rates are sums over sums, values do not add */
	readonly as: "count" | "rate" | "value";
	readonly target: number | null;
	/** measure that the system knows itself */
	readonly code: string | null;
}

/** A task as a plan states it. Money in đồng. */
export interface TaskText {
	readonly heading: string | null;
	readonly text: string;
	readonly kind: TaskKind;
	readonly leads: "one" | "each";
	readonly lead: readonly NamedBody[];
	readonly coordinate: readonly NamedBody[];
	readonly field: string | null;
	readonly priority: boolean;
	readonly output: string | null;
	readonly measure: Measure | null;
	readonly fundsNeeded: number | null;
	readonly fundsAllotted: number | null;
	readonly fundsSpent: number | null;
	readonly deadline: Deadline;
	readonly deadlineWords: string | null;
	readonly recurrence: Recurrence;
	readonly nodes: readonly (IndexNode & { readonly basis: "stated" | "section" | "inferred" | "chosen" })[];
	readonly placeInPaper: string | null;
	/** task of the plan above that it takes down */
	readonly fromTaskId: string | null;
	/** task of the amended plan that it goes on with */
	readonly continuesTaskId: string | null;
}

export interface StoredTask extends TaskText {
	readonly id: string;
	readonly planId: string;
	readonly position: number;
}

/** A value of the measure: a rate is given by its parts, all else by one number. */
export type MeasuredValue =
	| { readonly as: "count" | "value"; readonly value: number }
	| { readonly as: "rate"; readonly numerator: number; readonly denominator: number };
