import type { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import type { PlansTables } from "../../tables.ts";
import { opinionsOf, type StoredOpinion } from "./parts.ts";

export async function askForOpinions(
	trx: WriteTransaction,
	planId: string,
	bodyIds: readonly string[],
	asked: { readonly by: string; readonly at: Temporal.Instant; readonly dueOn: Temporal.PlainDate },
): Promise<void> {
	const rows = bodyIds.map((bodyId) => ({
		id: newId(asked.at.epochMilliseconds),
		plan_id: planId,
		body_id: bodyId,
		due_on: asked.dueOn.toString(),
		asked_by: asked.by,
		asked_at: asked.at.toString(),
	}));
	await writes<PlansTables>(trx)
		.insertInto("plans.opinion")
		.values(rows)
		.onConflict((conflict) =>
			conflict.columns(["plan_id", "body_id"]).doUpdateSet({ due_on: asked.dueOn.toString() }),
		)
		.execute();
}

export const findOpinion = async (
	trx: WriteTransaction,
	planId: string,
	bodyId: string,
): Promise<StoredOpinion | undefined> =>
	(await opinionsOf(trx, planId)).find((opinion) => opinion.bodyId === bodyId);

export async function writeOpinion(
	trx: WriteTransaction,
	id: string,
	given: { readonly text: string; readonly by: string; readonly at: Temporal.Instant },
): Promise<void> {
	await writes<PlansTables>(trx)
		.updateTable("plans.opinion")
		.set({ opinion: given.text, given_by: given.by, given_at: given.at.toString() })
		.where("id", "=", id)
		.execute();
}

export async function writeAnswer(trx: WriteTransaction, id: string, takenIn: string): Promise<void> {
	await writes<PlansTables>(trx)
		.updateTable("plans.opinion")
		.set({ taken_in: takenIn })
		.where("id", "=", id)
		.execute();
}
