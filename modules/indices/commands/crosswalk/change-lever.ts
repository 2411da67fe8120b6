import { sql } from "kysely";
import type { Clock } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { crosswalkProblem } from "../../crosswalk/errors.ts";
import type { crosswalkEvents } from "../../crosswalk/events.ts";
import { leverLines } from "../../queries/levers.ts";
import { latestConcepts } from "../../queries/trees.ts";
import type { IndicesTables } from "../../tables.ts";
import { mayEditTree } from "../../trees/policy.ts";

export interface CrosswalkContext {
	readonly clock: Clock;
	readonly from: string;
}

export interface LeverPlace {
	readonly lever: string;
	readonly index: string;
	readonly concept: string;
	readonly reason: string;
}

/** A kind of work that does not ship with the program */
export async function addLever(
	trx: WriteTransaction,
	actor: Person,
	label: { readonly vi: string; readonly en: string },
	context: CrosswalkContext,
): Promise<string> {
	mustKeep(actor);
	const code = `own-${newId(context.clock.now().epochMilliseconds)}`;
	const lines = await leverLines(trx);
	if (lines.some((line) => line.label.vi === label.vi)) throw crosswalkProblem("lever-taken", {});
	await writes<IndicesTables>(trx)
		.insertInto("indices.lever")
		.values({
			...{ code, label_vi: label.vi, label_en: label.en, shipped: false },
			place: sql<number>`(SELECT max(place) + 1 FROM indices.lever)`,
		})
		.execute();
	await record(trx, actor, "indices/lever-added", code, { name: label.vi }, context);
	return code;
}

/** Says that the work may move a component, and why; one that was taken out before comes back. */
export async function connectLever(
	trx: WriteTransaction,
	actor: Person,
	{ lever, index, concept, reason }: LeverPlace,
	context: CrosswalkContext,
): Promise<void> {
	mustKeep(actor);
	const line = (await leverLines(trx)).find(({ code }) => code === lever);
	if (!line) throw crosswalkProblem("lever-unknown", {});
	if (!(await latestConcepts(trx, index)).has(concept)) throw crosswalkProblem("lever-place-unknown", {});
	const there = line.places.some(
		(place) => place.index === index && place.concept === concept && !place.withdrawn,
	);
	if (there) throw crosswalkProblem("lever-place-there", {});
	const row = {
		added_on: context.clock.today().toString(),
		added_by: actor.personId,
		reason,
		...notWithdrawn,
	};
	await writes<IndicesTables>(trx)
		.insertInto("indices.lever_node")
		.values({ lever_code: lever, index_code: index, concept, ...row })
		.onConflict((conflict) => conflict.columns(["lever_code", "index_code", "concept"]).doUpdateSet(row))
		.execute();
	await record(trx, actor, "indices/lever-connected", lever, { index, concept, reason }, context);
}

const notWithdrawn = { withdrawn_on: null, withdrawn_by: null };

/** Takes a connection out; row and reason stay. */
export async function disconnectLever(
	trx: WriteTransaction,
	actor: Person,
	{ lever, index, concept, reason }: LeverPlace,
	context: CrosswalkContext,
): Promise<void> {
	mustKeep(actor);
	const done = await writes<IndicesTables>(trx)
		.updateTable("indices.lever_node")
		.set({ withdrawn_on: context.clock.today().toString(), withdrawn_by: actor.personId, reason })
		.where("lever_code", "=", lever)
		.where("index_code", "=", index)
		.where("concept", "=", concept)
		.where("withdrawn_on", "is", null)
		.executeTakeFirst();
	if (done.numUpdatedRows === 0n) throw crosswalkProblem("lever-place-gone", {});
	await record(trx, actor, "indices/lever-disconnected", lever, { index, concept, reason }, context);
}

function mustKeep(actor: Person): void {
	if (!mayEditTree(actor, { ownerUnitId: null })) throw crosswalkProblem("crosswalk-forbidden", {});
}

async function record(
	trx: WriteTransaction,
	actor: Person,
	name: (typeof crosswalkEvents)[number],
	lever: string,
	data: Readonly<Record<string, string>>,
	{ clock, from }: CrosswalkContext,
): Promise<void> {
	const at = clock.now().toString();
	await recordEvent(trx, { name, subject: { kind: "lever", id: lever }, actor, from, at, data });
}
