import { deadline, type WorkingCalendar } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";

/** How an explanation to the superior stands. */
export type ExplanationStanding = "asked" | "overdue" | "answered" | "noted" | "not-enough" | "withdrawn";

export interface ExplanationFacts {
	readonly dueOn: Temporal.PlainDate;
	readonly answeredOn: Temporal.PlainDate | null;
	readonly verdict: "noted" | "not-enough" | "withdrawn" | null;
}

export function explanationStanding(facts: ExplanationFacts, today: Temporal.PlainDate): ExplanationStanding {
	if (facts.verdict) return facts.verdict;
	if (facts.answeredOn) return "answered";
	return Temporal.PlainDate.compare(today, facts.dueOn) > 0 ? "overdue" : "asked";
}

/** Stays said, whatever the verdict. */
export const answeredLate = ({ answeredOn, dueOn }: ExplanationFacts): boolean =>
	answeredOn !== null && Temporal.PlainDate.compare(answeredOn, dueOn) > 0;

/** The day on which it was asked for is not counted. */
export const explanationDue = (calendar: WorkingCalendar, askedOn: Temporal.PlainDate, workingDays: number) =>
	deadline(calendar, askedOn, { amount: workingDays, unit: "working-day" });
