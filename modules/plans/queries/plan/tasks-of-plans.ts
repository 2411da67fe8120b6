import type { ReadDb } from "#platform/db/connections.ts";
import type { StoredTask } from "../../domain/task.ts";
import { storedTasks } from "../../store/plan/tasks.ts";

/** The tasks of plans in their order; a plan without tasks has an empty list. Four questions, however many plans. */
export async function tasksOfPlans(
	db: ReadDb,
	planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredTask[]>> {
	const found = new Map<string, StoredTask[]>(planIds.map((id) => [id, []]));
	for (const task of await storedTasks(db, { planIds })) found.get(task.planId)?.push(task);
	return found;
}
