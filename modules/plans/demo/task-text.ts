import { Temporal } from "temporal-polyfill";
import type { Deadline, Measure, NamedBody, Recurrence, TaskText } from "../domain/task.ts";
import type { TaskKind } from "../domain/task-state.ts";

/** A task of the demo, with what its paper says; all else is as usual. */
export interface DemoTask {
	readonly heading: string;
	readonly text: string;
	/** body id and how the paper names it */
	readonly lead: readonly (readonly [string, string])[];
	readonly coordinate?: readonly (readonly [string | null, string])[];
	readonly kind?: TaskKind;
	readonly each?: boolean;
	readonly priority?: boolean;
	readonly concept?: string;
	readonly output?: string;
	readonly measure?: Measure;
	readonly deadline?: Deadline;
	readonly words?: string;
	readonly recurrence?: Recurrence;
	readonly funds?: number;
	readonly place?: string;
	readonly fromTaskId?: string;
}

export const onDay = (day: string): Deadline => ({ kind: "day", day: Temporal.PlainDate.from(day) });

export const count = (label: string, unit: string, target: number): Measure => ({
	label,
	unit,
	as: "count",
	target,
	code: null,
});

export const rate = (label: string, target: number): Measure => ({
	label,
	unit: "%",
	as: "rate",
	target,
	code: null,
});

const named = (bodies: readonly (readonly [string | null, string])[]): readonly NamedBody[] =>
	bodies.map(([bodyId, written]) => ({ bodyId, written }));

export const taskText = (task: DemoTask): TaskText => ({
	heading: task.heading,
	text: task.text,
	kind: task.kind ?? "order",
	leads: task.each ? "each" : "one",
	lead: named(task.lead),
	coordinate: named(task.coordinate ?? []),
	field: null,
	priority: task.priority ?? false,
	output: task.output ?? null,
	measure: task.measure ?? null,
	fundsNeeded: task.funds ?? null,
	fundsAllotted: null,
	fundsSpent: null,
	deadline: task.deadline ?? { kind: "none" },
	deadlineWords: task.words ?? null,
	recurrence: task.recurrence ?? "once",
	nodes: task.concept ? [{ index: "PAPI", concept: task.concept, basis: "section" }] : [],
	placeInPaper: task.place ?? null,
	fromTaskId: task.fromTaskId ?? null,
	continuesTaskId: null,
});
