import { Temporal } from "temporal-polyfill";
import type { TaskSummary } from "./fold.ts";
import type { Measure, MeasuredValue } from "./task.ts";
import { type TaskActionName, taskAction } from "./task-state.ts";

/** What somebody says with an act. What was not given is null. */
export interface Said {
	readonly action: TaskActionName;
	readonly done: string | null;
	readonly reason: string | null;
	readonly value: MeasuredValue | null;
	readonly dueOn: Temporal.PlainDate | null;
	readonly toBodyId: string | null;
	readonly leaderNamed: boolean;
	readonly corrects: number | null;
	/** đồng spent so far */
	readonly spent: number | null;
	readonly files: number;
}

/** Why an act is refused although its turn has come; the sentences stand in `task/errors.ts`. */
export type ActFault =
	| "done-missing"
	| "reason-missing"
	| "value-not-asked"
	| "value-by-system"
	| "value-of-other-kind"
	| "value-missing"
	| "value-negative"
	| "denominator-nought"
	| "date-missing"
	| "date-not-later"
	| "date-past"
	| "nothing-to-extend"
	| "body-missing"
	| "same-body"
	| "to-itself"
	| "nothing-corrected"
	| "files-not-taken"
	| "money-not-asked"
	| "money-negative"
	| "nobody-named";

export interface ActedOn {
	readonly summary: TaskSummary;
	readonly measure: Measure | null;
	readonly giverBodyId: string;
	/** number of the act whose value holds now; an earlier one is history, and correcting it would change nothing */
	readonly lastValued: number | null;
	readonly today: Temporal.PlainDate;
}

const reporting: readonly TaskActionName[] = ["report-progress", "report-done", "correct"];

/** The first fault found, null when the act can be recorded. */
export function faultOfAct(said: Said, on: ActedOn): ActFault | null {
	const { needs } = taskAction(said.action);
	if (needs === "done" && said.done === null) return "done-missing";
	if (needs === "reason" && said.reason === null) return "reason-missing";
	if (said.files > 0 && !reporting.includes(said.action)) return "files-not-taken";
	if (said.spent !== null && !reporting.includes(said.action)) return "money-not-asked";
	if (said.spent !== null && said.spent < 0) return "money-negative";
	return faultOfValue(said, on) ?? faultOfDate(said, on) ?? faultOfPlace(said, on);
}

function faultOfValue(said: Said, { measure, summary, lastValued }: ActedOn): ActFault | null {
	const { value, action } = said;
	if (action === "correct") {
		if (said.corrects === null || said.corrects !== lastValued) return "nothing-corrected";
		if (value === null) return "value-missing";
	}
	if (value === null) return null;
	if (measure === null || !(reporting.includes(action) || action === "accept")) return "value-not-asked";
	if (measure.code !== null) return "value-by-system";
	if (value.as !== measure.as) return "value-of-other-kind";
	const fault = faultOfFigures(value);
	if (fault) return fault;
	const otherThanDeclared = action === "accept" && !sameValue(value, summary.declared);
	return otherThanDeclared && said.reason === null ? "reason-missing" : null;
}

function faultOfFigures(value: MeasuredValue): ActFault | null {
	if (value.as !== "rate") return value.as === "count" && value.value < 0 ? "value-negative" : null;
	if (value.numerator < 0 || value.denominator < 0) return "value-negative";
	return value.denominator === 0 ? "denominator-nought" : null;
}

export function sameValue(a: MeasuredValue | null, b: MeasuredValue | null): boolean {
	if (a === null || b === null) return a === b;
	if (a.as === "rate" || b.as === "rate")
		return (
			a.as === "rate" && b.as === "rate" && a.numerator === b.numerator && a.denominator === b.denominator
		);
	return a.value === b.value;
}

const extending: readonly TaskActionName[] = ["ask-extension", "grant-extension"];

/** A new date is later than the one that holds, and not asked for in the past; the giver may grant another than was asked. */
function faultOfDate({ action, dueOn }: Said, { summary, today }: ActedOn): ActFault | null {
	const moves = extending.includes(action);
	if (!moves && dueOn === null) return null;
	if (moves && summary.dueOn === null) return "nothing-to-extend";
	if (dueOn === null) return "date-missing";
	// a giver who decides late may still grant the day that was asked for in time
	const past = Temporal.PlainDate.compare(dueOn, today) < 0;
	if (past && action !== "grant-extension") return "date-past";
	const later = summary.dueOn === null || Temporal.PlainDate.compare(dueOn, summary.dueOn) > 0;
	return moves && !later ? "date-not-later" : null;
}

/** The other body exists: that is asked where bodies are known. */
function faultOfPlace(said: Said, { summary, giverBodyId }: ActedOn): ActFault | null {
	if (said.action === "pass-on" || said.action === "hand-over") {
		if (said.toBodyId === null) return "body-missing";
		if (said.toBodyId === summary.bodyId) return "same-body";
		if (said.toBodyId === giverBodyId) return "to-itself";
	}
	return said.action === "reassign" && !said.leaderNamed ? "nobody-named" : null;
}

/** Whether there is anything for the action to act on: a date to extend, a value to correct. */
export function isUseful(
	name: TaskActionName,
	about: {
		readonly dueOn: Temporal.PlainDate | null;
		readonly measure: Measure | null;
		readonly valued: boolean;
	},
): boolean {
	if (name === "ask-extension") return about.dueOn !== null;
	if (name === "correct") return about.valued && about.measure !== null && about.measure.code === null;
	return name !== "go-on-in-amendment" && taskAction(name).by !== "system";
}
