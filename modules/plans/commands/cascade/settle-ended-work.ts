import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { cascadeProblem } from "../../cascade/errors.ts";
import { actOnTask, type TaskActContext } from "../task/act-on-task.ts";

export interface EndedWorkInput {
	readonly work: readonly { readonly id: string; readonly seen: number }[];
	readonly settle:
		| {
				readonly how: "hand-over";
				readonly toBodyId: string | null;
				readonly dueOn: Temporal.PlainDate | null;
		  }
		| { readonly how: "close" };
	readonly reason: string;
}

/**
 * Work of a body that is no more goes to the body that took over, or ends with a reason: all that was chosen or none of it.
 * Each piece keeps its own act with the person's name, so that nothing is moved silently.
 */
export async function settleEndedWork(
	trx: WriteTransaction,
	actor: Person,
	{ work, settle, reason }: EndedWorkInput,
	context: TaskActContext,
): Promise<void> {
	if (work.length === 0) throw cascadeProblem("hand-over-nothing-chosen", {});
	if (settle.how === "hand-over" && settle.toBodyId === null) throw cascadeProblem("hand-over-where", {});
	for (const { id, seen } of work) {
		const about = { occurrenceId: id, seen, reason };
		await actOnTask(
			trx,
			actor,
			settle.how === "close"
				? { ...about, action: "close-with-body" }
				: { ...about, action: "hand-over", toBodyId: settle.toBodyId, dueOn: settle.dueOn },
			context,
		);
	}
}
