import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PublicPlansTables } from "../../public/tables.ts";

type Row = PublicPlansTables["plans.public_task"];

/** A task as its paper states it. Money in đồng. */
export interface PublicTask {
	readonly id: string;
	readonly position: number;
	readonly heading: string | null;
	readonly text: string;
	readonly output: string | null;
	readonly measureLabel: string | null;
	readonly measureUnit: string | null;
	readonly measureTarget: number | null;
	/** measure that the system counts itself */
	readonly measureCode: string | null;
	readonly deadlineWords: string | null;
	readonly fundsNeeded: number | null;
	readonly fundsAllotted: number | null;
	readonly fundsSpent: number | null;
}

/** In the order of the paper. */
export async function publicTasks(
	db: ReadDb,
	planId: string,
	page: { readonly limit: number; readonly offset: number },
): Promise<readonly PublicTask[]> {
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_task")
		.selectAll()
		.where("plan_id", "=", planId)
		.orderBy("position")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
	return rows.map(taskOf);
}

export async function findPublicTask(
	db: ReadDb,
	planId: string,
	position: number,
): Promise<PublicTask | null> {
	const row = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_task")
		.selectAll()
		.where("plan_id", "=", planId)
		.where("position", "=", position)
		.executeTakeFirst();
	return row ? taskOf(row) : null;
}

export async function countTasks(db: ReadDb, planId: string): Promise<number> {
	const { count } = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_task")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("plan_id", "=", planId)
		.executeTakeFirstOrThrow();
	return Number(count);
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

const taskOf = (row: Row): PublicTask => ({
	id: row.id,
	position: row.position,
	heading: row.heading,
	text: row.text,
	output: row.output,
	measureLabel: row.measure_label,
	measureUnit: row.measure_unit,
	measureTarget: numberOf(row.measure_target),
	measureCode: row.measure_code,
	deadlineWords: row.deadline_words,
	fundsNeeded: numberOf(row.funds_needed),
	fundsAllotted: numberOf(row.funds_allotted),
	fundsSpent: numberOf(row.funds_spent),
});
