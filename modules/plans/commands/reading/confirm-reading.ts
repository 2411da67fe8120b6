import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { isKind, type ReadingItem } from "../../domain/reading-choice.ts";
import { readingProblem } from "../../reading/errors.ts";
import type { KnownName } from "../../store/reading/known-names.ts";
import { decideReading } from "../../store/reading/reading.ts";
import { draftPlan } from "../plan/draft-plan.ts";
import type { PlanContext } from "../plan/open-plan.ts";
import { writeBases, writeTargets } from "../plan/write-plan.ts";
import { addTasks } from "../plan/write-tasks.ts";
import { openToDecide } from "./open-reading.ts";

export interface DraftOfReading {
	readonly planId: string;
	readonly tasks: number;
	readonly leftOut: number;
}

/**
 * Makes a draft of what a person took out of a reading, once everything in it was decided; figures stay as printed,
 * also where they do not add up.
 */
export async function confirmReading(
	trx: WriteTransaction,
	actor: Person,
	{ readingId }: { readonly readingId: string },
	context: PlanContext,
): Promise<DraftOfReading> {
	const { desk, places } = await openToDecide(trx, readingId, actor, context.clock.today());
	const { stored, items } = desk;
	const open = items.filter(({ state }) => state === "open").length;
	if (open > 0) throw readingProblem("reading-undecided", { count: open });
	const head = items.find(isKind("head"));
	if (!head) throw readingProblem("item-unknown", {});
	const taken = items.filter(({ state }) => state === "taken");
	const { issuerBodyId, draftingBodyId, fileId } = stored;
	const plan = { issuerBodyId, draftingBodyId, head: head.value, sourceFileId: fileId };
	const planId = await draftPlan(trx, actor, plan, context);
	const bases = taken.filter(isKind("basis")).map(({ value }) => value);
	const targets = taken.filter(isKind("target")).map(({ value }) => value);
	const tasks = taken.filter(isKind("task")).map(({ value }) => value);
	// a new plan has version 1, and each writing counts one
	await writeBases(trx, actor, { planId, version: 1, bases }, context);
	await writeTargets(trx, actor, { planId, version: 2, targets }, context);
	await addTasks(trx, actor, { planId, version: 3, tasks }, context);
	const at = context.clock.now().toString();
	const leftOut = items.filter(({ state }) => state === "dropped").map(({ key }) => key);
	const first = await decideReading(trx, stored.id, {
		...{ planId, at, by: actor.personId, leftOut },
		chosenBodies: meantHere(items, desk.known),
	});
	if (!first) throw readingProblem("reading-decided", {});
	await recordEvent(trx, {
		name: "plans/paper-confirmed",
		subject: { kind: "plan", id: planId },
		...{ actor, from: context.from, at },
		data: { unitId: places.issuer.unitId, bodyId: issuerBodyId, count: tasks.length },
	});
	return { planId, tasks: tasks.length, leftOut: leftOut.length };
}

/** Name as written → what it meant when the draft was made. */
function meantHere(
	items: readonly ReadingItem[],
	known: ReadonlyMap<string, KnownName>,
): Readonly<Record<string, string>> {
	const names = new Set(items.filter(isKind("name")).map(({ value }) => value.written));
	const here = [...known.values()].filter(({ written }) => names.has(written));
	return Object.fromEntries(
		here.map(({ written, meaning }) => [written, "bodyId" in meaning ? meaning.bodyId : meaning.bodyClass]),
	);
}
