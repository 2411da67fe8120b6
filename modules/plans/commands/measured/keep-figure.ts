import type { WriteTransaction } from "#platform/db/connections.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { TaskActionName } from "../../domain/task-state.ts";
import { figureOfWork } from "../../queries/measured/figure-of-work.ts";
import { insertActFigure } from "../../store/measured/act-figure.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import type { StoredOccurrence } from "../../store/task/occurrence.ts";
import type { ActContext } from "../task/record-act.ts";

const judgedByIt: readonly TaskActionName[] = ["report-progress", "report-done", "sign", "accept"];

/** What the system showed is kept with the act, so that it stays true what somebody reported, signed or accepted on. */
export async function keepFigure(
	trx: WriteTransaction,
	action: TaskActionName,
	about: { readonly occurrence: StoredOccurrence; readonly task: StoredTask; readonly plan: StoredPlan },
	{ clock }: ActContext,
): Promise<void> {
	if (!judgedByIt.includes(action)) return;
	const figure = await figureOfWork(trx, about, clock.now());
	const { id, summary } = about.occurrence;
	if (figure) await insertActFigure(trx, { occurrenceId: id, number: summary.acts }, figure);
}
