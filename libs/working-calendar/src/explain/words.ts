import type { Temporal } from "temporal-polyfill";
import type { DayOff } from "../day.ts";
import type { CountingRule, Doubt, Step } from "../explanation.ts";

type StepOf<Code extends Step["code"]> = Extract<Step, { readonly code: Code }>;

/** The words of one language: how each kind of step, reason and doubt is said. */
export interface ExplanationWords {
	readonly date: (day: Temporal.PlainDate) => string;
	readonly moment: (at: Temporal.PlainDateTime) => string;
	readonly rule: (rule: CountingRule) => string;
	readonly reason: (because: DayOff) => string;
	/** one or more consecutive days left out for the same reason, first and last */
	readonly leftOut: (first: Temporal.PlainDate, last: Temporal.PlainDate, reason: string) => string;
	readonly step: {
		readonly [Code in Exclude<Step["code"], "left-out">]: (step: StepOf<Code>, rule: CountingRule) => string;
	};
	readonly doubt: (doubt: Doubt<Temporal.PlainDate | Temporal.PlainDateTime>) => string;
}

/** 5 → 05 */
export function two(value: number): string {
	return String(value).padStart(2, "0");
}
