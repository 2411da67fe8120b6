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
	readonly doubt: <End extends Temporal.PlainDate | Temporal.PlainDateTime>(doubt: Doubt<End>) => string;
}

/** Numbers of a day as they are written here: 05/09/2026. */
export function numericDate(day: Temporal.PlainDate): string {
	return `${two(day.day)}/${two(day.month)}/${day.year}`;
}

/** 09:05, 15:00 */
export function clockTime(time: { readonly hour: number; readonly minute: number }): string {
	return `${two(time.hour)}:${two(time.minute)}`;
}

function two(value: number): string {
	return String(value).padStart(2, "0");
}
