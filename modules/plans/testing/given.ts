import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import {
	actOnTask,
	type TaskActContext,
	type TaskActDone,
	type TaskActInput,
} from "../commands/task/act-on-task.ts";
import { giveTasks } from "../commands/task/give-tasks.ts";
import type { TaskSummary } from "../domain/fold.ts";
import type { TaskText } from "../domain/task.ts";
import { type OccurrenceRow, occurrencesOf } from "../queries/task/occurrences-of.ts";
import { occurrencesById } from "../store/task/occurrence.ts";
import { anIssuedPlan, aTask, contextAt, people } from "./house.ts";

export interface Given {
	readonly planId: string;
	readonly occurrences: readonly OccurrenceRow[];
}

/** A plan in force with its tasks given, and what each body has to do. */
export async function givenTasks(
	trx: WriteTransaction,
	tasks: readonly TaskText[] = [aTask()],
	{ at = "2026-03-02T02:00:00Z", number = 84 }: { readonly at?: string; readonly number?: number } = {},
): Promise<Given> {
	const context = contextAt(at);
	const { planId } = await anIssuedPlan(trx, { tasks, at: context, number });
	await giveTasks(trx, people.chiMai, { planId }, context);
	return { planId, occurrences: await occurrencesOf(trx, { planIds: [planId] }, context.clock.today()) };
}

export async function onlyOccurrence(
	trx: WriteTransaction,
	task: Partial<TaskText> = {},
	number = 84,
): Promise<OccurrenceRow> {
	const { occurrences } = await givenTasks(trx, [aTask(task)], { number });
	const [one] = occurrences;
	if (!one || occurrences.length > 1) throw new Error(`${occurrences.length} occurrences, not one`);
	return one;
}

export async function occurrenceNow(
	trx: WriteTransaction,
	id: string,
	at = "2026-03-02T02:00:00Z",
): Promise<OccurrenceRow> {
	const [row] = await occurrencesOf(trx, { ids: [id] }, contextAt(at).clock.today());
	if (!row) throw new Error(`no occurrence ${id}`);
	return row;
}

export async function summaryNow(trx: WriteTransaction, id: string): Promise<TaskSummary> {
	const [stored] = await occurrencesById(trx, [id]);
	if (!stored) throw new Error(`no occurrence ${id}`);
	return stored.summary;
}

/** An act by somebody who has seen everything so far. */
export async function act(
	trx: WriteTransaction,
	who: Person,
	id: string,
	action: TaskActInput["action"],
	said: Partial<Omit<TaskActInput, "action" | "occurrenceId">> = {},
	{
		at = "2026-04-01T02:00:00Z",
		files,
	}: { readonly at?: string; readonly files?: TaskActContext["files"] } = {},
): Promise<TaskActDone> {
	const { acts } = await summaryNow(trx, id);
	const input = { occurrenceId: id, seen: acts, action, ...said };
	return actOnTask(trx, who, input, { ...contextAt(at), files: files ?? null });
}
