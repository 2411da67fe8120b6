import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { daysMeasured } from "../../domain/measured-place.ts";
import { type FigureOfMany, figureOfMany, type SystemFigure } from "../../domain/system-figure.ts";
import type { PublicPlansTables } from "../../public/tables.ts";
import { type PublicPlan, publicPlans } from "../public/public-plans.ts";
import type { PublicTask } from "../public/public-tasks.ts";
import type { PublicWork } from "../public/public-work.ts";
import { figuresOf } from "./figures-of.ts";

/** A figure that the system counts, with the target that the paper set. */
export interface ShownFigure {
	readonly figure: SystemFigure;
	readonly target: number | null;
}

/** For each piece of work whose task is bound to a measure, what the system shows; by the work's id. */
export async function publicWorkFigures(
	db: ReadDb,
	rows: readonly PublicWork[],
	now: Temporal.Instant,
): Promise<ReadonlyMap<string, ShownFigure>> {
	const bound = await boundTasks(db, [...new Set(rows.map(({ taskId }) => taskId))]);
	const wanted = rows.filter(({ taskId }) => bound.has(taskId));
	if (wanted.length === 0) return new Map();
	const planIds = [...new Set(wanted.map(({ planId }) => planId))];
	const plans = new Map((await publicPlans(db, { ids: planIds })).map((plan) => [plan.id, plan]));
	const works = wanted.flatMap(({ id, taskId, bodyId, planId, period }) => {
		const plan = plans.get(planId);
		const code = bound.get(taskId)?.code;
		const span = period && { from: period.first, to: period.last.add({ days: 1 }) };
		return plan && code ? [{ id, code, bodyId, days: daysMeasured(span, datesOf(plan)) }] : [];
	});
	const figures = await figuresOf(db, works, now);
	return new Map(
		wanted.flatMap(({ id, taskId }) => {
			const figure = figures.get(id);
			return figure ? [[id, { figure, target: bound.get(taskId)?.target ?? null }] as const] : [];
		}),
	);
}

/** For each bound task of a plan the figure of all its bodies together, over the days of the plan. */
export async function publicTaskFigures(
	db: ReadDb,
	plan: PublicPlan,
	tasks: readonly PublicTask[],
	now: Temporal.Instant,
): Promise<ReadonlyMap<string, FigureOfMany>> {
	const bound = new Map(tasks.flatMap((task) => (task.measureCode ? [[task.id, task] as const] : [])));
	if (bound.size === 0) return new Map();
	const leads = await leadsOf(db, [...bound.keys()]);
	const days = daysMeasured(null, datesOf(plan));
	const works = leads.flatMap(({ task_id, body_id }) => {
		const code = bound.get(task_id)?.measureCode;
		return code ? [{ id: `${task_id} ${body_id}`, code, bodyId: body_id, days }] : [];
	});
	const figures = await figuresOf(db, works, now);
	return new Map(
		[...bound].map(([taskId, { measureCode, measureTarget }]) => {
			const own = works.filter(({ id }) => id.startsWith(taskId)).flatMap(({ id }) => figures.get(id) ?? []);
			return [taskId, figureOfMany(measureCode ?? "", own, measureTarget)];
		}),
	);
}

const datesOf = ({ first, last, closedAt }: PublicPlan) => ({
	period: { first, last },
	closedOn: closedAt?.toZonedDateTimeISO(timeZone).toPlainDate() ?? null,
});

async function boundTasks(
	db: ReadDb,
	ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly code: string; readonly target: number | null }>> {
	if (ids.length === 0) return new Map();
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_task")
		.select(["id", "measure_code", "measure_target"])
		.where("id", "in", [...ids])
		.where("measure_code", "is not", null)
		.execute();
	return new Map(
		rows.map((row) => [
			row.id,
			{
				code: row.measure_code ?? "",
				target: row.measure_target === null ? null : Number(row.measure_target),
			},
		]),
	);
}

/** The bodies that have these tasks; what was stopped or declined is nobody's. */
async function leadsOf(db: ReadDb, taskIds: readonly string[]) {
	const { rows } = await sql<{ task_id: string; body_id: string }>`
		SELECT DISTINCT task_id, body_id FROM plans.public_work
		WHERE task_id = ANY (${[...taskIds]}::uuid[]) AND status NOT IN ('stopped', 'declined')
		ORDER BY task_id, body_id`.execute(reads<PublicPlansTables>(db).executor);
	return rows;
}
