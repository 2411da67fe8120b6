import type { Label } from "@guong/index-math";
import type { Temporal } from "temporal-polyfill";
import type { WeakNode } from "#modules/indices/index.ts";
import type { PlanHead, StoredTarget } from "../plan.ts";
import type { PlanState } from "../plan-state.ts";
import type { IndexNode, StoredTask } from "../task.ts";

/** A plan as the checks look at it: figures are text, so that what is checked is what is printed. */
export interface CheckedPlan extends Omit<PlanHead, "paperKind" | "subject" | "place"> {
	readonly id: string;
	readonly unitId: string;
	readonly issuerBodyId: string;
	readonly number: number | null;
	readonly symbol: string | null;
	readonly issuedOn: Temporal.PlainDate | null;
	readonly signerName: string | null;
	readonly targets: readonly StoredTarget[];
	readonly tasks: readonly StoredTask[];
}

export interface KnownBody {
	readonly id: string;
	readonly name: string;
	readonly unitId: string;
	/** units above its own */
	readonly above: readonly string[];
	/** first day, and day after the last; null: before what is known, still there */
	readonly from: Temporal.PlainDate | null;
	readonly to: Temporal.PlainDate | null;
	/** names of the units that took over from its unit; empty while that stands, or when nobody here knows */
	readonly heirs: readonly string[];
}

export interface KnownNode {
	readonly index: string;
	readonly concept: string;
	readonly parent: string | null;
	readonly label: Label;
	readonly minimum: number | null;
	readonly maximum: number | null;
	/** its value is the sum of the nodes right below it */
	readonly adds: boolean;
}

export interface KnownWeakness {
	readonly index: string;
	readonly year: number;
	readonly node: WeakNode;
}

export interface KnownDay {
	readonly working: boolean;
	readonly name: Label | null;
	readonly next: Temporal.PlainDate;
}

/** All that must be known beside the plan. What is not known leaves a check out, never lets it pass as right. */
export interface Knowledge {
	/** day on which bodies must exist: that of the paper, else today */
	readonly day: Temporal.PlainDate;
	readonly bodies: ReadonlyMap<string, KnownBody>;
	/** units right below the issuer's on that day: id → name */
	readonly below: ReadonlyMap<string, string>;
	/** `nodeKey` → node of the tree of the targets' year */
	readonly nodes: ReadonlyMap<string, KnownNode>;
	/** indices whose tree is known at all */
	readonly indices: ReadonlySet<string>;
	readonly weak: readonly KnownWeakness[];
	/** why there is no weakness to tell: the plan's unit has no results of its own in its index; names of those that have them */
	readonly notMeasured: { readonly index: string; readonly names: readonly string[] } | null;
	/** `resultKey` → as published for the plan's unit */
	readonly published: ReadonlyMap<string, string>;
	/** index → year → how many units have a rank or a value in it */
	readonly ranked: ReadonlyMap<string, ReadonlyMap<number, number>>;
	/** what kind of day a deadline falls on, by ISO text */
	readonly days: ReadonlyMap<string, KnownDay>;
	/** state of the plan above, when that is kept here */
	readonly parentState: PlanState | null;
	/** plans above, nearest first, as the citations lead; ends where one comes twice */
	readonly ancestors: readonly string[];
	/** tasks of the plan above that bodies of this unit lead */
	readonly parentTasks: readonly { readonly id: string; readonly text: string }[];
}

export const nodeKey = ({ index, concept }: IndexNode): string => `${index}/${concept}`;
export const resultKey = (node: IndexNode, year: number): string => `${nodeKey(node)}/${year}`;
