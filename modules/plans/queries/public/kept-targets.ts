import type { ReadDb } from "#platform/db/connections.ts";
import { type PublicPlan, publicPlans } from "./public-plans.ts";
import { type PublicTarget, publicTargets } from "./public-targets.ts";

export interface KeptTarget {
	readonly plan: PublicPlan;
	readonly target: PublicTarget;
}

/** more plans with a total than provinces can issue in a decade */
const most = 500;

/** Totals of one index that issued plans aimed at, newest plan first; replaced plans too, since a promise stays one. */
export async function keptTargets(db: ReadDb, index: string): Promise<readonly KeptTarget[]> {
	const plans = (await publicPlans(db, {}, { limit: most, offset: 0 })).filter(
		({ indexCode }) => indexCode === index,
	);
	const kept: KeptTarget[] = [];
	for (const plan of plans)
		for (const target of await publicTargets(db, plan))
			if (target.concept === "total" && target.value !== null) kept.push({ plan, target });
	return kept;
}
