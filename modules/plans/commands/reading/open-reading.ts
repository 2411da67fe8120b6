import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Actor } from "#platform/http/actor.ts";
import { actsOnPlanAs, type PlanPlaces } from "../../policy.ts";
import { readingProblem } from "../../reading/errors.ts";
import { findReading, type StoredReading } from "../../store/reading/reading.ts";
import { placesOfPlan } from "../plan/open-plan.ts";

export interface OpenedReading {
	readonly stored: StoredReading;
	readonly places: PlanPlaces;
}

/** The reading, if the actor may draft for its bodies; missing and closed look the same. */
export async function openReading(
	db: ReadDb,
	id: string,
	actor: Actor,
	today: Temporal.PlainDate,
): Promise<OpenedReading> {
	const stored = await findReading(db, id);
	if (!stored) throw readingProblem("reading-unknown", {});
	const places = await placesOfPlan(db, stored, today);
	if (!actsOnPlanAs(actor, places, "drafter")) throw readingProblem("reading-unknown", {});
	return { stored, places };
}
