import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Anchor, Deadline, Measure, NamedBody, StoredTask, TaskText } from "../../domain/task.ts";
import type { PlansTables } from "../../tables.ts";

type TaskRow = { readonly [K in keyof PlansTables["plans.task"]]: PlansTables["plans.task"][K] };

/** Tasks of some plans or by id, in the order of their plan. */
export async function storedTasks(
	db: ReadDb,
	which: { readonly planIds: readonly string[] } | { readonly ids: readonly string[] },
): Promise<readonly StoredTask[]> {
	const [column, values] =
		"ids" in which ? (["id", which.ids] as const) : (["plan_id", which.planIds] as const);
	if (values.length === 0) return [];
	const reader = reads<PlansTables>(db);
	const rows = await reader
		.selectFrom("plans.task")
		.selectAll()
		.where(column, "in", values)
		.orderBy("plan_id")
		.orderBy("position")
		.execute();
	const wanted = reader.selectFrom("plans.task").select("id").where(column, "in", values);
	const bodies = await reader
		.selectFrom("plans.task_body")
		.selectAll()
		.where("task_id", "in", wanted)
		.orderBy("position")
		.execute();
	const nodes = await reader
		.selectFrom("plans.task_node")
		.selectAll()
		.where("task_id", "in", wanted)
		.orderBy("index_code")
		.orderBy("concept")
		.execute();
	const bodiesOfTask = byTask(bodies);
	const nodesOfTask = byTask(nodes);
	return rows.map((row) => taskOf(row, bodiesOfTask.get(row.id) ?? [], nodesOfTask.get(row.id) ?? []));
}

function byTask<T extends { readonly task_id: string }>(
	rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
	const found = new Map<string, T[]>();
	for (const row of rows) {
		const list = found.get(row.task_id);
		if (list) list.push(row);
		else found.set(row.task_id, [row]);
	}
	return found;
}

function taskOf(
	row: TaskRow,
	bodies: readonly PlansTables["plans.task_body"][],
	nodes: readonly PlansTables["plans.task_node"][],
): StoredTask {
	const named = (part: string): NamedBody[] =>
		bodies
			.filter((body) => body.part === part)
			.map((body) => ({ bodyId: body.body_id, written: body.written }));
	return {
		id: row.id,
		planId: row.plan_id,
		position: row.position,
		heading: row.heading,
		text: row.text,
		kind: row.kind,
		leads: row.leads,
		lead: named("lead"),
		coordinate: named("coordinate"),
		field: row.field,
		priority: row.priority,
		output: row.output,
		measure: measureOf(row),
		fundsNeeded: numberOf(row.funds_needed),
		fundsAllotted: numberOf(row.funds_allotted),
		fundsSpent: numberOf(row.funds_spent),
		deadline: deadlineOf(row),
		deadlineWords: row.deadline_words,
		recurrence: row.recurrence,
		nodes: nodes.map((node) => ({ index: node.index_code, concept: node.concept, basis: node.basis })),
		placeInPaper: row.place_in_paper,
		fromTaskId: row.from_task_id,
		continuesTaskId: row.continues_task_id,
	};
}

const numberOf = (text: string | null) => (text === null ? null : Number(text));

function measureOf(row: TaskRow): Measure | null {
	if (row.measure_label === null || row.measure_as === null) return null;
	return {
		label: row.measure_label,
		unit: row.measure_unit,
		as: row.measure_as,
		target: numberOf(row.measure_target),
		code: row.measure_code,
	};
}

function deadlineOf(row: TaskRow): Deadline {
	if (row.deadline === "day" && row.deadline_day !== null)
		return { kind: "day", day: Temporal.PlainDate.from(row.deadline_day) };
	if (row.deadline === "whenever" && row.deadline_occasion !== null)
		return { kind: "whenever", occasion: row.deadline_occasion, within: timeOf(row) };
	const time = timeOf(row);
	if (row.deadline !== "after" || time === null) return { kind: "none" };
	return { kind: "after", anchor: row.deadline_anchor as Anchor, ...time };
}

const timeOf = ({ deadline_amount: amount, deadline_unit: unit }: TaskRow) =>
	amount === null || unit === null ? null : { amount, unit };

/** A statement holds 65,535 values at most; a task has some thirty. */
const atOnce = 1000;

export interface TaskToStore extends TaskText {
	readonly id: string;
	readonly position: number;
}

export async function insertTasks(
	trx: WriteTransaction,
	planId: string,
	tasks: readonly TaskToStore[],
): Promise<void> {
	const db = writes<PlansTables>(trx);
	for (let from = 0; from < tasks.length; from += atOnce) {
		const some = tasks.slice(from, from + atOnce);
		await db
			.insertInto("plans.task")
			.values(
				some.map((task) => ({ id: task.id, plan_id: planId, position: task.position, ...taskColumns(task) })),
			)
			.execute();
		await insertBodiesAndNodes(trx, some);
	}
}

async function insertBodiesAndNodes(trx: WriteTransaction, tasks: readonly TaskToStore[]): Promise<void> {
	const db = writes<PlansTables>(trx);
	const bodies = tasks.flatMap((task) => [...bodyRows(task, "lead"), ...bodyRows(task, "coordinate")]);
	for (let from = 0; from < bodies.length; from += 10 * atOnce)
		await db
			.insertInto("plans.task_body")
			.values(bodies.slice(from, from + 10 * atOnce))
			.execute();
	const nodes = tasks.flatMap(({ id, nodes }) =>
		nodes.map((node) => ({ task_id: id, index_code: node.index, concept: node.concept, basis: node.basis })),
	);
	for (let from = 0; from < nodes.length; from += 10 * atOnce)
		await db
			.insertInto("plans.task_node")
			.values(nodes.slice(from, from + 10 * atOnce))
			.execute();
}

const bodyRows = (task: TaskToStore, part: "lead" | "coordinate") =>
	task[part].map((body, index) => ({
		task_id: task.id,
		part,
		position: index + 1,
		body_id: body.bodyId,
		written: body.written,
	}));

function taskColumns(task: TaskText) {
	const { deadline, measure } = task;
	const after = deadline.kind === "after" ? deadline : null;
	const time = deadline.kind === "whenever" ? (deadline.within ?? null) : after;
	return {
		heading: task.heading,
		text: task.text,
		kind: task.kind,
		leads: task.leads,
		field: task.field,
		priority: task.priority,
		output: task.output,
		measure_label: measure?.label ?? null,
		measure_unit: measure?.unit ?? null,
		measure_as: measure?.as ?? null,
		measure_target: measure?.target?.toString() ?? null,
		measure_code: measure?.code ?? null,
		funds_needed: task.fundsNeeded?.toString() ?? null,
		funds_allotted: task.fundsAllotted?.toString() ?? null,
		funds_spent: task.fundsSpent?.toString() ?? null,
		deadline: deadline.kind,
		deadline_day: deadline.kind === "day" ? deadline.day.toString() : null,
		deadline_anchor: after?.anchor ?? null,
		deadline_amount: time?.amount ?? null,
		deadline_unit: time?.unit ?? null,
		deadline_occasion: deadline.kind === "whenever" ? deadline.occasion : null,
		deadline_words: task.deadlineWords,
		recurrence: task.recurrence,
		place_in_paper: task.placeInPaper,
		from_task_id: task.fromTaskId,
		continues_task_id: task.continuesTaskId,
	};
}

export async function updateTask(trx: WriteTransaction, task: TaskToStore): Promise<void> {
	const db = writes<PlansTables>(trx);
	await db.updateTable("plans.task").set(taskColumns(task)).where("id", "=", task.id).execute();
	await db.deleteFrom("plans.task_body").where("task_id", "=", task.id).execute();
	await db.deleteFrom("plans.task_node").where("task_id", "=", task.id).execute();
	await insertBodiesAndNodes(trx, [task]);
}

export async function lastPosition(db: ReadDb, planId: string): Promise<number> {
	const row = await reads<PlansTables>(db)
		.selectFrom("plans.task")
		.select("position")
		.where("plan_id", "=", planId)
		.orderBy("position", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.position ?? 0;
}

/** Takes a task out of a draft; those behind it move up. */
export async function deleteTask(trx: WriteTransaction, task: StoredTask): Promise<void> {
	await movePosition(trx, task, await lastPosition(trx, task.planId));
	await writes<PlansTables>(trx).deleteFrom("plans.task").where("id", "=", task.id).execute();
}

/** Moves a task; those between its old and its new place move by one. Positions are unique, so all pass beyond the last first. */
export async function movePosition(trx: WriteTransaction, task: StoredTask, position: number): Promise<void> {
	if (position === task.position) return;
	const db = writes<PlansTables>(trx);
	const [low, high] = [Math.min(position, task.position), Math.max(position, task.position)];
	const beyond = (await lastPosition(trx, task.planId)) + 1;
	await sql`UPDATE plans.task SET position = position + ${beyond}
		WHERE plan_id = ${task.planId} AND position BETWEEN ${low} AND ${high}`.execute(db);
	const shift = position > task.position ? -1 : 1;
	await sql`UPDATE plans.task SET position = CASE WHEN id = ${task.id} THEN ${position}::integer
			ELSE position - ${beyond} + ${shift}::integer END
		WHERE plan_id = ${task.planId} AND position > ${beyond}`.execute(db);
}
