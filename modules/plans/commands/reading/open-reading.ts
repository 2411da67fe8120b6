import type { Temporal } from "temporal-polyfill";
import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import type { Actor } from "#platform/http/actor.ts";
import { actsOnPlanAs, type PlanPlaces } from "../../policy.ts";
import { type ReadingOnDesk, readingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import { readingProblem } from "../../reading/errors.ts";
import { findReading, laterReading, lockReading, type StoredReading } from "../../store/reading/reading.ts";
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

export interface DeskToDecide {
	readonly desk: ReadingOnDesk;
	readonly places: PlanPlaces;
}

/** The reading, locked, as it lies before the person; refused once a draft was made of it or it was read again. */
export async function openToDecide(
	trx: WriteTransaction,
	id: string,
	actor: Actor,
	today: Temporal.PlainDate,
): Promise<DeskToDecide> {
	await lockReading(trx, id);
	const { stored, places } = await openReading(trx, id, actor, today);
	if (stored.decided) throw readingProblem("reading-decided", {});
	if (await laterReading(trx, id)) throw readingProblem("reading-read-again", {});
	return { desk: await readingOnDesk(trx, stored, places.issuer.unitId, today), places };
}
