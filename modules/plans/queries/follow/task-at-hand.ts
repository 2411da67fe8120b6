import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Actor } from "#platform/http/actor.ts";
import { readsTask, type TaskPlaces } from "../../policy.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { actsOfOccurrences } from "../../store/task/acts.ts";
import { assignmentsOf } from "../../store/task/assignment.ts";
import { occurrencesById, type StoredOccurrence } from "../../store/task/occurrence.ts";
import { placesOfTask } from "../task/places-of-task.ts";

/** An occurrence with what rights need to know about it. */
export interface TaskAtHand {
	readonly occurrence: StoredOccurrence;
	readonly text: string;
	readonly places: TaskPlaces;
	readonly leaderPersonId: string | null;
	readonly officerPersonId: string | null;
}

export async function findTaskAtHand(
	db: ReadDb,
	occurrenceId: string,
	today: Temporal.PlainDate,
): Promise<TaskAtHand | null> {
	const [occurrence] = await occurrencesById(db, [occurrenceId]);
	if (!occurrence) return null;
	const [task] = await storedTasks(db, { ids: [occurrence.taskId] });
	const [assignment] = await assignmentsOf(db, { ids: [occurrence.assignmentId] });
	if (!task || !assignment) return null;
	const acts = (await actsOfOccurrences(db, [occurrenceId])).get(occurrenceId) ?? [];
	const { leaderPersonId, officerPersonId } = assignment;
	const about = { field: task.field, officerPersonId, acts };
	const places = await placesOfTask(db, occurrence, about, today);
	return { occurrence, text: task.text, places, leaderPersonId, officerPersonId };
}

/** The places as they are for an explanation: the body that was asked answers, also when the task has gone to another since. */
export const placesAsAsked = ({ places }: TaskAtHand, askedBodyId: string): TaskPlaces => ({
	...places,
	lead: { ...places.lead, bodyId: askedBodyId },
});

/** Who reads the task reads what was asked about it, and so does the body that was asked. */
export const readsExplanation = (actor: Actor, task: TaskAtHand, askedBodyId: string): boolean =>
	readsTask(actor, task.places) || readsTask(actor, placesAsAsked(task, askedBodyId));
