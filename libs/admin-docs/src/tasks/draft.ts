import type { BodyAt } from "../bodies/body-context.ts";
import type { OutlineNode } from "../outline/outline.ts";
import type { BodyFound, Place, Task } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import type { DeadlineAt } from "./deadline-at.ts";
import type { RecurrenceAt } from "./recurrence.ts";

/** A task on its way: what its own words say, before lines under it and headings above it are asked. */
export interface Draft {
	readonly passage: Passage;
	/** the task's words without a label, a run-in heading or "Hằng năm,"; `context` has them */
	readonly from: number;
	readonly to: number;
	readonly node: OutlineNode;
	readonly paragraph: number;
	readonly umbrella: boolean;
	readonly section: string;
	/** set for a task that stands in a table */
	readonly cell: Place["cell"];
	/** places named by the table's own column or group rows */
	readonly tableNodes: readonly { readonly index: string; readonly node: string }[];
	leads: BodyFound[];
	leadBasis: Task["leadBasis"];
	coordinators: BodyFound[];
	deadline: { at: DeadlineAt; passage: Passage } | null;
	recurrence: { at: RecurrenceAt; passage: Passage } | null;
	outputNamed: { raw: string; place: Place } | null;
	funds: { raw: string; place: Place } | null;
	measureNamed: { raw: string; place: Place } | null;
}

/** What a heading, or lines before the first task, say for all tasks below. */
export interface Given {
	leads: BodyFound[];
	/** said by "Cơ quan chủ trì:" or by the item itself, not by a bare heading */
	explicit: boolean;
	coordinators: BodyFound[];
	deadline: Draft["deadline"];
	recurrence: Draft["recurrence"];
}

export const nothingGiven = (): Given => ({
	leads: [],
	explicit: false,
	coordinators: [],
	deadline: null,
	recurrence: null,
});

export interface Assignment {
	readonly leads: readonly BodyAt[];
	readonly coordinators: readonly BodyAt[];
	/** holds for the clauses that follow, too */
	readonly lasting: boolean;
	/** "chủ trì, phối hợp với …": the bodies help with all that follows */
	readonly together: boolean;
	/** where the task itself begins, after "Đối với …:" */
	readonly from: number;
}
