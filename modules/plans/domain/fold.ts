import type { Temporal } from "temporal-polyfill";
import type { MeasuredValue } from "./task.ts";
import { isOpen, type TaskActionName, type TaskState, taskAction } from "./task-state.ts";

/** An act as the summary of its occurrence needs it. */
export interface FoldedAct {
	readonly action: TaskActionName;
	readonly at: Temporal.Instant;
	/** the same as a day in the country */
	readonly day: Temporal.PlainDate;
	readonly value: MeasuredValue | null;
	/** asked for, granted or set */
	readonly dueOn: Temporal.PlainDate | null;
	readonly toBodyId: string | null;
	/** number of the act whose value this one corrects */
	readonly corrects: number | null;
}

/** What the acts so far come to. The table plans.occurrence keeps the same, written by the transaction of the act. */
export interface TaskSummary {
	readonly bodyId: string;
	readonly state: TaskState;
	readonly acts: number;
	readonly movedAt: Temporal.Instant | null;
	readonly firstDueOn: Temporal.PlainDate | null;
	readonly dueOn: Temporal.PlainDate | null;
	readonly waitsFor: string | null;
	readonly declaredOn: Temporal.PlainDate | null;
	readonly declared: MeasuredValue | null;
	readonly acceptedAt: Temporal.Instant | null;
	readonly accepted: MeasuredValue | null;
	readonly askedDueOn: Temporal.PlainDate | null;
	readonly extensions: number;
	readonly returns: number;
}

/** An occurrence as it was given, before anybody did anything. */
export interface TaskAsGiven {
	readonly bodyId: string;
	readonly firstDueOn: Temporal.PlainDate | null;
	readonly waitsFor: string | null;
}

export const asGiven = ({ bodyId, firstDueOn, waitsFor }: TaskAsGiven): TaskSummary => ({
	bodyId,
	state: "given",
	acts: 0,
	movedAt: null,
	firstDueOn,
	dueOn: firstDueOn,
	waitsFor,
	declaredOn: null,
	declared: null,
	acceptedAt: null,
	accepted: null,
	askedDueOn: null,
	extensions: 0,
	returns: 0,
});

/** The summary after one more act. Whether the act is possible was asked before. */
export function afterAct(before: TaskSummary, act: FoldedAct): TaskSummary {
	const action = taskAction(act.action);
	const state = action.to ?? before.state;
	const counted: TaskSummary = {
		...before,
		state,
		acts: before.acts + 1,
		movedAt: action.moves ? act.at : before.movedAt,
		askedDueOn: isOpen(state) ? before.askedDueOn : null,
	};
	return { ...counted, ...changeOf(counted, act) };
}

export const foldActs = (given: TaskAsGiven, acts: readonly FoldedAct[]): TaskSummary =>
	acts.reduce(afterAct, asGiven(given));

function changeOf(before: TaskSummary, act: FoldedAct): Partial<TaskSummary> {
	switch (act.action) {
		case "report-progress":
		case "report-done":
		case "correct":
			return act.value ? { declared: act.value } : {};
		case "sign":
			return { declaredOn: act.day };
		case "accept":
			return { acceptedAt: act.at, accepted: act.value ?? before.declared };
		case "reopen":
			return { acceptedAt: null, accepted: null };
		case "return":
			return { returns: before.returns + 1 };
		case "ask-extension":
			return { askedDueOn: act.dueOn };
		case "grant-extension":
			return { dueOn: act.dueOn ?? before.dueOn, askedDueOn: null, extensions: before.extensions + 1 };
		case "refuse-extension":
			return { askedDueOn: null };
		case "pass-on":
		case "hand-over":
			return { ...freshFor(act.toBodyId ?? before.bodyId), ...dateSet(before, act.dueOn) };
		case "set-date":
			return act.dueOn ? { ...dateSet(before, act.dueOn), waitsFor: null } : {};
		default:
			return {};
	}
}

/** Another body begins anew: what the one before declared or asked for is not its word. It stays in the acts. */
const freshFor = (bodyId: string): Partial<TaskSummary> => ({
	bodyId,
	movedAt: null,
	declaredOn: null,
	declared: null,
	askedDueOn: null,
});

/** The first date ever set stays the first. */
const dateSet = (before: TaskSummary, dueOn: Temporal.PlainDate | null): Partial<TaskSummary> =>
	dueOn ? { dueOn, firstDueOn: before.firstDueOn ?? dueOn, waitsFor: null } : {};
