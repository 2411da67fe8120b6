import type { Temporal } from "temporal-polyfill";
import type { Name } from "./calendar-data.ts";
import type { DayOff } from "./day.ts";

/** What was asked: how much, of what, in which direction. */
export interface CountingRule {
	readonly code:
		| "working-days"
		| "calendar-days"
		| "weeks"
		| "months"
		| "years"
		| "working-days-before"
		| "calendar-days-before"
		| "working-minutes"
		| "hand-over";
	readonly amount: number;
}

export type Unit = "week" | "month" | "year";

/** One step of a computation, as data; the sentences are made from it by `explain/`. */
export type Step =
	/** the day of the event, which is not counted (Civil Code 91/2015/QH13 art. 147) */
	| { readonly code: "event"; readonly day: Temporal.PlainDate }
	/** consecutive days that count, and how many that makes so far */
	| {
			readonly code: "counted";
			readonly from: Temporal.PlainDate;
			readonly to: Temporal.PlainDate;
			readonly days: number;
			readonly total: number;
	  }
	/** a rest day that counts because it is worked for another */
	| {
			readonly code: "counted-swap";
			readonly day: Temporal.PlainDate;
			readonly inPlaceOf: Temporal.PlainDate | null;
			readonly total: number;
	  }
	| { readonly code: "left-out"; readonly day: Temporal.PlainDate; readonly because: DayOff }
	/** same day of the last week, month or year (art. 148(2)-(4)) */
	| {
			readonly code: "corresponding";
			readonly unit: Unit;
			readonly amount: number;
			readonly day: Temporal.PlainDate;
			/** the month has no such day: its last day instead */
			readonly shortened: boolean;
	  }
	/** the last day is a rest day, so the end moves (art. 148(5)) */
	| {
			readonly code: "rests";
			readonly day: Temporal.PlainDate;
			readonly because: DayOff;
			readonly direction: "later" | "earlier";
	  }
	| { readonly code: "received"; readonly at: Temporal.PlainDateTime }
	| { readonly code: "clock-starts"; readonly at: Temporal.PlainDateTime; readonly because: ClockStart }
	| {
			readonly code: "worked";
			readonly day: Temporal.PlainDate;
			readonly from: Temporal.PlainTime;
			readonly to: Temporal.PlainTime;
			readonly minutes: number;
			readonly total: number;
	  }
	| { readonly code: "after-cut-off"; readonly cutOff: Temporal.PlainTime }
	| { readonly code: "end"; readonly day: Temporal.PlainDate }
	| { readonly code: "end-at"; readonly at: Temporal.PlainDateTime };

/** Why the clock of working hours does not start at the very minute of receipt; `at-once` when it does. */
export type ClockStart = "at-once" | "before-opening" | "in-a-break" | "after-closing" | "rest-day";

export interface Explanation {
	readonly rule: CountingRule;
	readonly steps: readonly Step[];
}

/** Why a computed date may still move, and what it would become. */
export type Doubt<End> =
	| {
			readonly code: "open-day";
			readonly day: Temporal.PlainDate;
			readonly name: Name;
			readonly assumed: "working" | "off";
			/** the end if it is decided the other way */
			readonly otherwise: End;
	  }
	| { readonly code: "year-estimated"; readonly year: number }
	| { readonly code: "year-open"; readonly year: number };

/** A computed date: where it ends, whether that is certain, and on request why. */
export interface Computed<End> {
	readonly end: End;
	readonly certain: boolean;
	readonly doubts: readonly Doubt<End>[];
	/** worked out when asked for, by walking day by day: a second way to the same end */
	explain(): Explanation;
}
