import type { Temporal } from "temporal-polyfill";
import type { Deadline, StoredTask, TaskText } from "./task.ts";

/**
 * A task of the plan above as the beginning of an own one: what is to be done, to what output and measure. Who leads it
 * here is chosen here. A number of days after the issue of the plan above is no number of days after the own one: the day
 * that came of it stands instead.
 */
export const taskTakenDown = (task: StoredTask, dueOn: Temporal.PlainDate | null): TaskText => ({
	heading: task.heading,
	text: task.text,
	kind: "order",
	leads: "one",
	lead: [],
	coordinate: [],
	field: task.field,
	priority: task.priority,
	output: task.output,
	measure: task.measure,
	fundsNeeded: null,
	fundsAllotted: null,
	fundsSpent: null,
	deadline: deadlineOf(task.deadline, dueOn),
	deadlineWords: null,
	recurrence: task.recurrence,
	nodes: task.nodes,
	placeInPaper: null,
	fromTaskId: task.id,
	continuesTaskId: null,
});

function deadlineOf(deadline: Deadline, dueOn: Temporal.PlainDate | null): Deadline {
	if (deadline.kind !== "after" || deadline.anchor !== "plan-issued") return deadline;
	return dueOn === null ? { kind: "none" } : { kind: "day", day: dueOn };
}
