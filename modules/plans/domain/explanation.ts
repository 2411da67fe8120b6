import { deadline, type WorkingCalendar } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import type { TaskKind, TaskState } from "./task-state.ts";

/** How an explanation stands: asked, overdue, answered and to be judged, or over. */
export type ExplanationStanding = "asked" | "overdue" | "answered" | "enough" | "not-enough" | "withdrawn";

export interface ExplanationFacts {
	readonly dueOn: Temporal.PlainDate;
	readonly answeredOn: Temporal.PlainDate | null;
	readonly verdict: "enough" | "not-enough" | "withdrawn" | null;
}

export function explanationStanding(facts: ExplanationFacts, today: Temporal.PlainDate): ExplanationStanding {
	if (facts.verdict) return facts.verdict;
	if (facts.answeredOn) return "answered";
	return today.until(facts.dueOn).sign < 0 ? "overdue" : "asked";
}

/** Answered, but after its day: stays said, whatever the verdict. */
export const answeredLate = ({ answeredOn, dueOn }: ExplanationFacts): boolean =>
	answeredOn !== null && answeredOn.until(dueOn).sign < 0;

export const explanationActions = ["answer", "judge", "withdraw"] as const;
export type ExplanationAction = (typeof explanationActions)[number];

/** What can be done now; a refusal names these. */
export function possibleExplanationActions(standing: ExplanationStanding): readonly ExplanationAction[] {
	if (standing === "asked" || standing === "overdue") return ["answer", "withdraw"];
	return standing === "answered" ? ["judge"] : [];
}

/** The clock runs from the day of asking, which is not counted, in working days. */
export const explanationDue = (calendar: WorkingCalendar, askedOn: Temporal.PlainDate, workingDays: number) =>
	deadline(calendar, askedOn, { amount: workingDays, unit: "working-day" });

/** Days that are offered; who asks may give another number. */
export const offeredWorkingDays = [2, 5] as const;
export const mostWorkingDays = 30;

/** While the body has the task in hand. Who was only asked to help owes no explanation. */
export const mayOweExplanation = (kind: TaskKind, state: TaskState): boolean =>
	kind !== "request" && ["given", "working", "reported", "returned"].includes(state);
