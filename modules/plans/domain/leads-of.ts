import type { StoredTask } from "./task.ts";

/** One body leads, or each of those named has the task for itself. */
export function leadsOf(task: StoredTask): readonly string[] {
	const known = task.lead.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId]));
	return task.leads === "each" ? [...new Set(known)] : known.slice(0, 1);
}
