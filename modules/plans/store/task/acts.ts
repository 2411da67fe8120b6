import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { FoldedAct } from "../../domain/fold.ts";
import type { TaskActionName, TaskState } from "../../domain/task-state.ts";
import type { PlansTables } from "../../tables.ts";
import { valueColumns, valueFromColumns } from "./measured-value.ts";

/** Who answers for a task inside the lead body. */
export interface InCharge {
	/** null: has no account */
	readonly leaderPersonId: string | null;
	readonly leaderName: string | null;
	readonly leaderPost: string | null;
	readonly officerPersonId: string | null;
}

export interface StoredAct extends FoldedAct, InCharge {
	readonly id: string;
	readonly occurrenceId: string;
	readonly number: number;
	readonly from: TaskState;
	readonly to: TaskState;
	/** null: the system */
	readonly byPersonId: string | null;
	readonly asBodyId: string | null;
	readonly done: string | null;
	readonly reason: string | null;
	readonly fromBodyId: string | null;
	/** đồng spent so far */
	readonly spent: number | null;
}

export async function insertActs(trx: WriteTransaction, acts: readonly StoredAct[]): Promise<void> {
	if (acts.length === 0) return;
	await writes<PlansTables>(trx)
		.insertInto("plans.act")
		.values(
			acts.map((act) => ({
				id: act.id,
				occurrence_id: act.occurrenceId,
				number: act.number,
				action: act.action,
				from_state: act.from,
				to_state: act.to,
				by_person_id: act.byPersonId,
				as_body_id: act.asBodyId,
				at: act.at.toString(),
				day: act.day.toString(),
				done: act.done,
				reason: act.reason,
				...valueColumns(act.value),
				due_on: act.dueOn?.toString() ?? null,
				from_body_id: act.fromBodyId,
				to_body_id: act.toBodyId,
				corrects: act.corrects,
				spent: act.spent === null ? null : String(act.spent),
				leader_person_id: act.leaderPersonId,
				leader_name: act.leaderName,
				leader_post: act.leaderPost,
				officer_person_id: act.officerPersonId,
			})),
		)
		.execute();
}

/** The acts of some occurrences, each in order. */
export async function actsOfOccurrences(
	db: ReadDb,
	occurrenceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredAct[]>> {
	const found = new Map<string, StoredAct[]>(occurrenceIds.map((id) => [id, []]));
	if (occurrenceIds.length === 0) return found;
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.act")
		.innerJoin("plans.occurrence as o", "o.id", "plans.act.occurrence_id")
		.innerJoin("plans.task as t", "t.id", "o.task_id")
		.selectAll("plans.act")
		.select("t.measure_as")
		.where("plans.act.occurrence_id", "in", [...occurrenceIds])
		.orderBy("plans.act.occurrence_id")
		.orderBy("plans.act.number")
		.execute();
	for (const row of rows) found.get(row.occurrence_id)?.push(actOf(row));
	return found;
}

type Row = PlansTables["plans.act"] & { readonly measure_as: "count" | "rate" | "value" | null };

function actOf(row: Row): StoredAct {
	return {
		id: row.id,
		occurrenceId: row.occurrence_id,
		number: row.number,
		action: row.action as TaskActionName,
		from: row.from_state,
		to: row.to_state,
		byPersonId: row.by_person_id,
		asBodyId: row.as_body_id,
		at: Temporal.Instant.from(row.at),
		day: Temporal.PlainDate.from(row.day),
		done: row.done,
		reason: row.reason,
		value: valueFromColumns(row, row.measure_as),
		dueOn: row.due_on === null ? null : Temporal.PlainDate.from(row.due_on),
		fromBodyId: row.from_body_id,
		toBodyId: row.to_body_id,
		corrects: row.corrects,
		spent: row.spent === null ? null : Number(row.spent),
		leaderPersonId: row.leader_person_id,
		leaderName: row.leader_name,
		leaderPost: row.leader_post,
		officerPersonId: row.officer_person_id,
	};
}
