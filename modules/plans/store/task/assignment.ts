import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";
import type { InCharge } from "./acts.ts";

/** A task given to a lead body, and who answers for it there. */
export interface StoredAssignment extends InCharge {
	readonly id: string;
	readonly taskId: string;
	readonly bodyId: string;
	readonly unitId: string;
}

/** A statement holds 65,535 values at most. */
const atOnce = 5000;

export async function insertAssignments(
	trx: WriteTransaction,
	assignments: readonly StoredAssignment[],
	at: string,
): Promise<void> {
	const rows = assignments.map((each) => ({
		id: each.id,
		task_id: each.taskId,
		body_id: each.bodyId,
		unit_id: each.unitId,
		leader_person_id: each.leaderPersonId,
		leader_name: each.leaderName,
		leader_post: each.leaderPost,
		officer_person_id: each.officerPersonId,
		made_at: at,
	}));
	for (let from = 0; from < rows.length; from += atOnce)
		await writes<PlansTables>(trx)
			.insertInto("plans.assignment")
			.values(rows.slice(from, from + atOnce))
			.execute();
}

export async function assignmentsOf(
	db: ReadDb,
	which: { readonly ids: readonly string[] } | { readonly taskIds: readonly string[] },
): Promise<readonly StoredAssignment[]> {
	const [column, values] =
		"ids" in which ? (["id", which.ids] as const) : (["task_id", which.taskIds] as const);
	if (values.length === 0) return [];
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.assignment")
		.selectAll()
		.where(column, "in", [...values])
		.orderBy("id")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		taskId: row.task_id,
		bodyId: row.body_id,
		unitId: row.unit_id,
		leaderPersonId: row.leader_person_id,
		leaderName: row.leader_name,
		leaderPost: row.leader_post,
		officerPersonId: row.officer_person_id,
	}));
}

export async function saveInCharge(trx: WriteTransaction, id: string, who: InCharge): Promise<void> {
	await writes<PlansTables>(trx)
		.updateTable("plans.assignment")
		.set({
			leader_person_id: who.leaderPersonId,
			leader_name: who.leaderName,
			leader_post: who.leaderPost,
			officer_person_id: who.officerPersonId,
		})
		.where("id", "=", id)
		.execute();
}

/** The highest number among the occurrences of an assignment; 0 when it has none. */
export async function lastNumber(db: ReadDb, assignmentId: string): Promise<number> {
	const row = await reads<PlansTables>(db)
		.selectFrom("plans.occurrence")
		.select("number")
		.where("assignment_id", "=", assignmentId)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.number ?? 0;
}

/** Of two who record an occasion at once the second waits. */
export async function lockAssignment(trx: WriteTransaction, id: string): Promise<void> {
	await writes<PlansTables>(trx)
		.selectFrom("plans.assignment")
		.select("id")
		.where("id", "=", id)
		.forUpdate()
		.execute();
}
