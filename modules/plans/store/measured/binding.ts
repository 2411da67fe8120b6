import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Measure } from "../../domain/task.ts";
import type { MeasuredTables } from "../../measured/tables.ts";
import type { PlansTables } from "../../tables.ts";

/** A change of what a task of a plan in force is bound to. */
export interface StoredBinding {
	readonly number: number;
	readonly before: string | null;
	readonly after: string | null;
	readonly reason: string;
	readonly byPersonId: string;
	readonly at: Temporal.Instant;
}

export async function bindingsOf(db: ReadDb, taskId: string): Promise<readonly StoredBinding[]> {
	const rows = await reads<MeasuredTables>(db)
		.selectFrom("plans.measure_binding")
		.selectAll()
		.where("task_id", "=", taskId)
		.orderBy("number")
		.execute();
	return rows.map((row) => ({
		number: row.number,
		before: row.code_before,
		after: row.code_after,
		reason: row.reason,
		byPersonId: row.by_person_id,
		at: Temporal.Instant.from(row.at),
	}));
}

/** The task measures this from now on; the plan is locked, so numbers do not meet. */
export async function saveBinding(
	trx: WriteTransaction,
	taskId: string,
	measure: Measure,
	binding: StoredBinding,
): Promise<void> {
	await writes<PlansTables>(trx)
		.updateTable("plans.task")
		.set({
			measure_label: measure.label,
			measure_unit: measure.unit,
			measure_as: measure.as,
			measure_target: measure.target?.toString() ?? null,
			measure_code: measure.code,
		})
		.where("id", "=", taskId)
		.execute();
	await writes<MeasuredTables>(trx)
		.insertInto("plans.measure_binding")
		.values({
			task_id: taskId,
			number: binding.number,
			code_before: binding.before,
			code_after: binding.after,
			reason: binding.reason,
			by_person_id: binding.byPersonId,
			at: binding.at.toString(),
		})
		.execute();
}
