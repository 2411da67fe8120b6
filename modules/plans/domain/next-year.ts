import type { TargetText } from "./plan.ts";
import type { Anchor, Deadline, TaskText } from "./task.ts";

/**
 * Last year's plan as the beginning of this year's: days and years move on by the years between, figures of last year's
 * result are left out because there are new ones, and nothing is said to continue anything.
 */
export const taskOfAnotherYear = (task: TaskText, years: number): TaskText => ({
	...task,
	fundsAllotted: null,
	fundsSpent: null,
	deadline: deadlineMoved(task.deadline, years),
	deadlineWords: null,
	placeInPaper: null,
	fromTaskId: null,
	continuesTaskId: null,
});

export const targetOfAnotherYear = (target: TargetText, years: number): TargetText => ({
	...target,
	year: target.year + years,
	baselineYear: target.baselineYear === null ? null : target.baselineYear + years,
	baseline: null,
	// a target must say something: the increase is kept only where nothing else is
	increase: target.value === null && target.inGroup === null ? target.increase : null,
});

function deadlineMoved(deadline: Deadline, years: number): Deadline {
	if (deadline.kind === "day") return { ...deadline, day: deadline.day.add({ years }) };
	if (deadline.kind !== "after") return deadline;
	return { ...deadline, anchor: anchorMoved(deadline.anchor, years) };
}

/** `index-published:PAPI:2023` → `index-published:PAPI:2024` */
function anchorMoved(anchor: Anchor, years: number): Anchor {
	const [, index, year] = /^index-published:(.+):(\d{4})$/.exec(anchor) ?? [];
	return index && year ? `index-published:${index}:${Number(year) + years}` : anchor;
}
