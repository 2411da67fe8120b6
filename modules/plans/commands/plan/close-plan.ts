import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { closingMessages } from "../../plan/closing-messages.ts";
import { planProblem } from "../../plan/errors.ts";
import { lockOpenOccurrences } from "../../store/task/occurrence.ts";
import { recordAct } from "../task/record-act.ts";
import { openPlan, type PlanContext, type SeenPlan } from "./open-plan.ts";
import { takeStep } from "./take-step.ts";

export interface Closing {
	/** what was reached, in words */
	readonly report: string;
	/** the report as it was sent (files.file) */
	readonly fileId: string | null;
	/** how many open tasks the person saw that will be stopped */
	readonly stopping: number;
}

/** Ends a plan with a report. What is still open is stopped, each with the reason; what was accepted stays accepted. */
export async function closePlan(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & Closing,
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "drafter", context);
	const open = await lockOpenOccurrences(trx, { planId: plan.id });
	if (open.length !== input.stopping) throw planProblem("closing-other-count", { open: open.length });
	const change = { closing_report: input.report, closed_at: context.clock.now().toString() };
	const step = {
		reason: input.report.slice(0, 2000),
		fileId: input.fileId,
		change,
		data: { stopped: open.length },
	};
	await takeStep(trx, actor, plan, "close", step, context);
	const stop = {
		action: "stop",
		asBodyId: plan.issuerBodyId,
		reason: closingMessages.vi.stopReason,
	} as const;
	for (const occurrence of open) await recordAct(trx, actor, occurrence, stop, context);
}
