import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import { targetOfAnotherYear, taskOfAnotherYear } from "../../domain/next-year.ts";
import type { PlanHead } from "../../domain/plan.ts";
import { keepPlannedSignature, plannedSignatureOf, replaceText, textOf } from "../../store/paper/text.ts";
import { basesOf, replaceBases, replaceTargets, targetsOf } from "../../store/plan/parts.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { insertTasks, storedTasks } from "../../store/plan/tasks.ts";

/**
 * Begins a draft with another plan's text: for an amendment word for word, each task saying which one it goes on with;
 * for another year with days and years moved on.
 */
export async function copyInto(
	trx: WriteTransaction,
	draft: { readonly id: string; readonly head: PlanHead },
	from: StoredPlan,
	as: "amendment" | "another-year",
	at: Temporal.Instant,
): Promise<void> {
	const years = draft.head.year - from.year;
	const own = () => newId(at.epochMilliseconds);
	const tasks = (await storedTasks(trx, { planIds: [from.id] })).map((task) => ({
		...(as === "amendment" ? { ...task, continuesTaskId: task.id } : taskOfAnotherYear(task, years)),
		id: own(),
		position: task.position,
	}));
	const targets = (await targetsOf(trx, from.id)).map((target) => ({
		...(as === "amendment" ? target : targetOfAnotherYear(target, years)),
		id: own(),
	}));
	await insertTasks(trx, draft.id, tasks);
	await replaceTargets(trx, draft.id, targets);
	await replaceBases(trx, draft.id, await basesOf(trx, from.id));
	// the text of another year names its year and its bodies: only an amendment begins with it
	if (as === "amendment") {
		await replaceText(trx, draft.id, await textOf(trx, from.id));
		await keepPlannedSignature(trx, draft.id, await plannedSignatureOf(trx, from.id));
	}
}
