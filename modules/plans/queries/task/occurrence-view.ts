import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { TaskPlaces } from "../../policy.ts";
import { actFiguresOf, type KeptFigure } from "../../store/measured/act-figure.ts";
import { findPlan, type StoredPlan } from "../../store/plan/plan.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { actsOfOccurrences, type StoredAct } from "../../store/task/acts.ts";
import { assignmentsOf, type StoredAssignment } from "../../store/task/assignment.ts";
import { evidenceOf, type StoredEvidence } from "../../store/task/evidence.ts";
import { type OccurrenceRow, occurrencesOf } from "./occurrences-of.ts";
import { placesOfTask } from "./places-of-task.ts";

/** One occurrence with everything about it. Who may see it is asked by whoever shows it (`readsTask(actor, view.places)`). */
export interface OccurrenceView extends OccurrenceRow {
	readonly task: StoredTask;
	readonly paper: StoredPlan;
	readonly assignment: StoredAssignment;
	readonly acts: readonly StoredAct[];
	/** what the system showed at an act, by its number */
	readonly keptFigures: ReadonlyMap<number, KeptFigure>;
	readonly evidence: readonly StoredEvidence[];
	readonly places: TaskPlaces;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function occurrenceView(
	db: ReadDb,
	id: string,
	today: Temporal.PlainDate,
): Promise<OccurrenceView | null> {
	const [row] = uuid.test(id) ? await occurrencesOf(db, { ids: [id] }, today) : [];
	if (!row) return null;
	const [task] = await storedTasks(db, { ids: [row.taskId] });
	const [assignment] = await assignmentsOf(db, { ids: [row.assignmentId] });
	const paper = await findPlan(db, row.planId);
	if (!task || !assignment || !paper) return null;
	const acts = await actsOf(db, id);
	const about = { field: task.field, officerPersonId: assignment.officerPersonId, acts };
	return {
		...row,
		task,
		paper,
		assignment,
		acts,
		keptFigures: await actFiguresOf(db, id),
		evidence: await evidenceOf(db, [id]),
		places: await placesOfTask(db, row, about, today),
	};
}

/** Everything done about an occurrence, in order. */
export const actsOf = async (db: ReadDb, occurrenceId: string): Promise<readonly StoredAct[]> =>
	(await actsOfOccurrences(db, [occurrenceId])).get(occurrenceId) ?? [];
