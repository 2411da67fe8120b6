import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Finding } from "../../domain/checks/finding.ts";
import { findingsIn } from "../../domain/checks/findings-in.ts";
import { planView } from "../plan/plan-view.ts";
import { knowledgeFor } from "./knowledge-for.ts";

/** What the checks find in a plan as it stands; a finding with `blocking` keeps it from being issued. */
export async function findingsOf(
	db: ReadDb,
	planId: string,
	today: Temporal.PlainDate,
): Promise<readonly Finding[]> {
	const plan = await planView(db, planId);
	return plan ? findingsIn(plan, await knowledgeFor(db, plan, today)) : [];
}
