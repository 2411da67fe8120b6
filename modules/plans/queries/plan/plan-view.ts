import type { ReadDb } from "#platform/db/connections.ts";
import type { LegalBasis, StoredTarget } from "../../domain/plan.ts";
import type { PlannedSignature, PlanText } from "../../domain/plan-text.ts";
import type { StoredTask } from "../../domain/task.ts";
import { plannedSignatureOf, textOf } from "../../store/paper/text.ts";
import {
	basesOf,
	opinionsOf,
	type PlanStep,
	type StoredOpinion,
	stepsOf,
	targetsOf,
} from "../../store/plan/parts.ts";
import { findPlan, type StoredPlan } from "../../store/plan/plan.ts";
import { tasksOfPlans } from "./tasks-of-plans.ts";

/** A plan with everything that stands in it and was done with it. Who may see it is asked by whoever shows it. */
export interface PlanView extends StoredPlan {
	readonly targets: readonly StoredTarget[];
	readonly bases: readonly LegalBasis[];
	readonly tasks: readonly StoredTask[];
	readonly text: PlanText;
	readonly plannedSignature: PlannedSignature | null;
	readonly opinions: readonly StoredOpinion[];
	readonly steps: readonly PlanStep[];
}

export async function planView(db: ReadDb, planId: string): Promise<PlanView | null> {
	const plan = await findPlan(db, planId);
	if (!plan) return null;
	return {
		...plan,
		targets: await targetsOf(db, planId),
		bases: await basesOf(db, planId),
		tasks: (await tasksOfPlans(db, [planId])).get(planId) ?? [],
		text: await textOf(db, planId),
		plannedSignature: await plannedSignatureOf(db, planId),
		opinions: await opinionsOf(db, planId),
		steps: await stepsOf(db, planId),
	};
}
