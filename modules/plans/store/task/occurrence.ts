import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { TaskSummary } from "../../domain/fold.ts";
import type { Span } from "../../domain/occurrences.ts";
import type { TaskKind, TaskState } from "../../domain/task-state.ts";
import type { PlansTables } from "../../tables.ts";
import { valueColumns, valueFromColumns } from "./measured-value.ts";

/** One time that a body has to do a task, with the sum of what was done about it. */
export interface StoredOccurrence {
	readonly id: string;
	readonly assignmentId: string;
	readonly taskId: string;
	readonly planId: string;
	readonly provinceId: string;
	readonly unitId: string;
	readonly giverBodyId: string;
	readonly kind: TaskKind;
	readonly priority: boolean;
	readonly number: number;
	readonly period: Span | null;
	readonly occasion: string | null;
	readonly occasionOn: Temporal.PlainDate | null;
	readonly givenAt: Temporal.Instant;
	readonly summary: TaskSummary;
}

type Columns = Omit<PlansTables["plans.occurrence"], "period" | "acts" | "extensions" | "returns">;
type Row = Columns & {
	readonly acts: number;
	readonly extensions: number;
	readonly returns: number;
	readonly period_from: string | null;
	readonly period_to: string | null;
	readonly measure_as: "count" | "rate" | "value" | null;
};

const columns = sql`o.id, o.assignment_id, o.task_id, o.plan_id, o.province_id, o.unit_id, o.body_id, o.giver_body_id, o.kind,
	o.priority, o.number, lower(o.period) AS period_from, upper(o.period) AS period_to, o.occasion, o.occasion_on,
	o.waits_for, o.first_due_on, o.due_on, o.state, o.acts, o.given_at, o.moved_at, o.declared_on, o.declared_value,
	o.declared_numerator, o.declared_denominator, o.accepted_at, o.accepted_value, o.accepted_numerator,
	o.accepted_denominator, o.asked_due_on, o.extensions, o.returns, t.measure_as`;

/** Occurrences by id, in no order; unknown ids are left out. */
export async function occurrencesById(
	db: ReadDb,
	ids: readonly string[],
): Promise<readonly StoredOccurrence[]> {
	if (ids.length === 0) return [];
	const { rows } =
		await sql<Row>`SELECT ${columns} FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id
		WHERE o.id = ANY (${[...new Set(ids)]}::uuid[])`.execute(reads<PlansTables>(db).executor);
	return rows.map(occurrenceOf);
}

type WhichToLock = { readonly planId: string } | { readonly ids: readonly string[] };

/** The open occurrences of a plan, or those of these that are open. */
export const lockOpenOccurrences = (
	trx: WriteTransaction,
	which: WhichToLock,
): Promise<readonly StoredOccurrence[]> => lockOccurrences(trx, which, ["accepted", "stopped", "declined"]);

/** Those of a plan that still hold: open or accepted. */
export const lockStandingOccurrences = (
	trx: WriteTransaction,
	planId: string,
): Promise<readonly StoredOccurrence[]> => lockOccurrences(trx, { planId }, ["stopped", "declined"]);

/** In the order of their ids, so that two who lock many do not wait for each other. */
async function lockOccurrences(
	trx: WriteTransaction,
	which: WhichToLock,
	without: readonly TaskState[],
): Promise<readonly StoredOccurrence[]> {
	const where =
		"planId" in which ? sql`o.plan_id = ${which.planId}` : sql`o.id = ANY (${[...which.ids]}::uuid[])`;
	const { rows } =
		await sql<Row>`SELECT ${columns} FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id
		WHERE ${where} AND o.state <> ALL (${[...without]}::text[])
		ORDER BY o.id FOR UPDATE OF o`.execute(writes<PlansTables>(trx));
	return rows.map(occurrenceOf);
}

/** Locked: of two who act at once the second waits, and then sees what the first did. */
export async function lockOccurrence(trx: WriteTransaction, id: string): Promise<StoredOccurrence | null> {
	const { rows } =
		await sql<Row>`SELECT ${columns} FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id
		WHERE o.id = ${id} FOR UPDATE OF o`.execute(writes<PlansTables>(trx));
	return rows[0] ? occurrenceOf(rows[0]) : null;
}

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));

function occurrenceOf(row: Row): StoredOccurrence {
	const from = day(row.period_from);
	const to = day(row.period_to);
	return {
		id: row.id,
		assignmentId: row.assignment_id,
		taskId: row.task_id,
		planId: row.plan_id,
		provinceId: row.province_id,
		unitId: row.unit_id,
		giverBodyId: row.giver_body_id,
		kind: row.kind,
		priority: row.priority,
		number: row.number,
		period: from && to ? { from, to } : null,
		occasion: row.occasion,
		occasionOn: day(row.occasion_on),
		givenAt: Temporal.Instant.from(row.given_at),
		summary: summaryOf(row),
	};
}

function summaryOf(row: Row): TaskSummary {
	return {
		bodyId: row.body_id,
		state: row.state as TaskState,
		acts: row.acts,
		movedAt: moment(row.moved_at),
		firstDueOn: day(row.first_due_on),
		dueOn: day(row.due_on),
		waitsFor: row.waits_for,
		declaredOn: day(row.declared_on),
		declared: valueFromColumns(
			{
				value: row.declared_value,
				numerator: row.declared_numerator,
				denominator: row.declared_denominator,
			},
			row.measure_as,
		),
		acceptedAt: moment(row.accepted_at),
		accepted: valueFromColumns(
			{
				value: row.accepted_value,
				numerator: row.accepted_numerator,
				denominator: row.accepted_denominator,
			},
			row.measure_as,
		),
		askedDueOn: day(row.asked_due_on),
		extensions: row.extensions,
		returns: row.returns,
	};
}

/** The summary as columns. */
function summaryColumns(summary: TaskSummary) {
	const declared = valueColumns(summary.declared);
	const accepted = valueColumns(summary.accepted);
	return {
		body_id: summary.bodyId,
		state: summary.state,
		acts: summary.acts,
		moved_at: summary.movedAt?.toString() ?? null,
		first_due_on: summary.firstDueOn?.toString() ?? null,
		due_on: summary.dueOn?.toString() ?? null,
		waits_for: summary.waitsFor,
		declared_on: summary.declaredOn?.toString() ?? null,
		declared_value: declared.value,
		declared_numerator: declared.numerator,
		declared_denominator: declared.denominator,
		accepted_at: summary.acceptedAt?.toString() ?? null,
		accepted_value: accepted.value,
		accepted_numerator: accepted.numerator,
		accepted_denominator: accepted.denominator,
		asked_due_on: summary.askedDueOn?.toString() ?? null,
		extensions: summary.extensions,
		returns: summary.returns,
	};
}

/** Where an occurrence lies, when it goes to another body or goes on in another plan. */
export interface NewPlace {
	readonly assignmentId: string;
	readonly number: number;
	readonly provinceId: string;
	readonly unitId: string;
	readonly taskId?: string;
	readonly planId?: string;
}

export async function saveSummary(
	trx: WriteTransaction,
	id: string,
	summary: TaskSummary,
	place: NewPlace | null,
): Promise<void> {
	const moved = place
		? {
				assignment_id: place.assignmentId,
				number: place.number,
				province_id: place.provinceId,
				unit_id: place.unitId,
				...(place.taskId ? { task_id: place.taskId } : {}),
				...(place.planId ? { plan_id: place.planId } : {}),
			}
		: {};
	await writes<PlansTables>(trx)
		.updateTable("plans.occurrence")
		.set({ ...summaryColumns(summary), ...moved })
		.where("id", "=", id)
		.execute();
}

/** A statement holds 65,535 values at most; an occurrence has some thirty. */
const atOnce = 1000;

export async function insertOccurrences(
	trx: WriteTransaction,
	occurrences: readonly StoredOccurrence[],
): Promise<void> {
	const rows = occurrences.map((given) => ({
		id: given.id,
		assignment_id: given.assignmentId,
		task_id: given.taskId,
		plan_id: given.planId,
		province_id: given.provinceId,
		unit_id: given.unitId,
		giver_body_id: given.giverBodyId,
		kind: given.kind,
		priority: given.priority,
		number: given.number,
		period: given.period ? `[${given.period.from.toString()},${given.period.to.toString()})` : null,
		occasion: given.occasion,
		occasion_on: given.occasionOn?.toString() ?? null,
		given_at: given.givenAt.toString(),
		...summaryColumns(given.summary),
	}));
	for (let from = 0; from < rows.length; from += atOnce)
		await writes<PlansTables>(trx)
			.insertInto("plans.occurrence")
			.values(rows.slice(from, from + atOnce))
			.execute();
}
