import type { Temporal } from "temporal-polyfill";
import type { IndexNode } from "./task.ts";

/** Kinds of paper that give tasks, as their symbol calls them (Nghị định 30/2020/NĐ-CP, phụ lục III). */
export const paperKinds = ["KH", "QĐ", "CT", "CTr", "CV"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Both days belong to it. */
export interface Period {
	readonly first: Temporal.PlainDate;
	readonly last: Temporal.PlainDate;
}

/** The plan of a higher body that this one answers: one kept here, or only as the paper cites it. */
export interface ParentCitation {
	readonly planId: string | null;
	readonly reference: string | null;
	readonly issuer: string | null;
	readonly day: Temporal.PlainDate | null;
}

/** What stands at the head of a plan. */
export interface PlanHead {
	readonly paperKind: PaperKind;
	readonly subject: string;
	readonly year: number;
	readonly period: Period;
	readonly place: string | null;
	readonly indexCode: string | null;
	readonly indexYear: number | null;
	readonly parent: ParentCitation | null;
}

export const targetGroups = ["high", "upper-middle", "lower-middle", "low"] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** Figures are decimal text with a point, so that they stay as the paper prints them, also where they do not add up. */
export interface TargetText {
	readonly node: IndexNode | null;
	readonly label: string;
	readonly year: number;
	readonly baselineYear: number | null;
	readonly baseline: string | null;
	readonly increase: string | null;
	readonly value: string | null;
	/** true: this much or more; false: this much or less */
	readonly atLeast: boolean;
	readonly inGroup: TargetGroup | null;
	readonly unitLabel: string | null;
}

export interface StoredTarget extends TargetText {
	readonly id: string;
	readonly position: number;
}

/** A paper on which the plan rests. */
export interface LegalBasis {
	readonly reference: string;
	readonly day: Temporal.PlainDate | null;
	readonly issuer: string | null;
	readonly about: string | null;
}
