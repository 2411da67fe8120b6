import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import type { PlanHead } from "../../domain/plan.ts";
import { chosenOf, type ReadingChoice } from "../../domain/reading-choice.ts";
import { nameableBodies } from "../../queries/plan/nameable-bodies.ts";
import { planFromPaper } from "../../queries/plan/plan-from-paper.ts";
import { readingProblem } from "../../reading/errors.ts";
import { decideReading } from "../../store/reading/reading.ts";
import { draftPlan } from "../plan/draft-plan.ts";
import type { PlanContext } from "../plan/open-plan.ts";
import { writeBases, writeTargets } from "../plan/write-plan.ts";
import { addTasks } from "../plan/write-tasks.ts";
import { openReading } from "./open-reading.ts";

export interface Confirmed extends ReadingChoice {
	readonly readingId: string;
	readonly head: PlanHead;
}

export interface DraftOfReading {
	readonly planId: string;
	readonly tasks: number;
	readonly leftOut: number;
}

/** Makes a draft of what a person took out of a reading; figures stay as printed, also where they do not add up. */
export async function confirmReading(
	trx: WriteTransaction,
	actor: Person,
	input: Confirmed,
	context: PlanContext,
): Promise<DraftOfReading> {
	const today = context.clock.today();
	const { stored, places } = await openReading(trx, input.readingId, actor, today);
	if (stored.decided) throw readingProblem("reading-decided", {});
	const { unitId } = places.issuer;
	await bodiesMustBeNameable(trx, input.bodies, unitId, context);
	const chosen = chosenOf(await planFromPaper(trx, stored.reading, unitId, today), input);
	const { issuerBodyId, draftingBodyId, fileId } = stored;
	const plan = { issuerBodyId, draftingBodyId, head: input.head, sourceFileId: fileId };
	const planId = await draftPlan(trx, actor, plan, context);
	// a new plan has version 1, and each writing counts one
	await writeBases(trx, actor, { planId, version: 1, bases: chosen.bases }, context);
	await writeTargets(trx, actor, { planId, version: 2, targets: chosen.targets }, context);
	await addTasks(trx, actor, { planId, version: 3, tasks: chosen.tasks }, context);
	const at = context.clock.now().toString();
	const first = await decideReading(trx, stored.id, {
		...{ planId, at, by: actor.personId, leftOut: chosen.leftOut },
		chosenBodies: Object.fromEntries(input.bodies),
	});
	if (!first) throw readingProblem("reading-decided", {});
	await recordEvent(trx, {
		name: "plans/paper-confirmed",
		subject: { kind: "plan", id: planId },
		...{ actor, from: context.from, at },
		data: { unitId, bodyId: issuerBodyId, count: chosen.tasks.length },
	});
	return { planId, tasks: chosen.tasks.length, leftOut: chosen.leftOut.length };
}

async function bodiesMustBeNameable(
	trx: WriteTransaction,
	chosen: ReadonlyMap<string, string>,
	unitId: string,
	{ clock }: PlanContext,
): Promise<void> {
	if (chosen.size === 0) return;
	const known = new Set((await nameableBodies(trx, unitId, clock.today())).map(({ id }) => id));
	const wrong = [...chosen].find(([, bodyId]) => !known.has(bodyId));
	if (wrong) throw readingProblem("reading-body-unknown", { name: wrong[0] });
}
