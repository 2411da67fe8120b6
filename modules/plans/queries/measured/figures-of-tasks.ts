import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { daysMeasured } from "../../domain/measured-place.ts";
import { type FigureOfMany, figureOfMany } from "../../domain/system-figure.ts";
import type { PlansTables } from "../../tables.ts";
import { type Board, onBoard } from "../follow/board.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { closedOn } from "./figure-of-work.ts";
import { type BoundWork, figuresOf } from "./figures-of.ts";

/** For each bound task of a plan the figure of all its bodies together, over the days of the plan. */
export async function figuresOfTasks(
	db: ReadDb,
	plan: Pick<PlanView, "id" | "tasks" | "period" | "closedAt">,
	now: Temporal.Instant,
): Promise<ReadonlyMap<string, FigureOfMany>> {
	const bound = new Map(
		plan.tasks.flatMap(({ id, measure }) => (measure?.code ? [[id, measure] as const] : [])),
	);
	if (bound.size === 0) return new Map();
	const { rows } = await sql<{ task_id: string; body_id: string }>`
		SELECT DISTINCT task_id, body_id FROM plans.occurrence
		WHERE plan_id = ${plan.id} AND task_id = ANY (${[...bound.keys()]}::uuid[]) AND state NOT IN ('stopped', 'declined')
		ORDER BY task_id, body_id`.execute(reads<PlansTables>(db).executor);
	const days = daysMeasured(null, { period: plan.period, closedOn: closedOn(plan) });
	const works = rows.map(({ task_id, body_id }) => {
		const code = bound.get(task_id)?.code ?? "";
		return { id: `${task_id} ${body_id}`, taskId: task_id, code, bodyId: body_id, days };
	});
	const figures = await figuresOf(db, works, now);
	return new Map(
		[...bound].map(([taskId, { code, target }]) => {
			const own = works.filter((work) => work.taskId === taskId);
			const told = own.flatMap(({ id }) => figures.get(id) ?? []);
			return [taskId, figureOfMany(code ?? "", told, target)];
		}),
	);
}

/** A bound task on a board, in the period that runs: the bodies of the board together. */
export interface MeasuredOnBoard {
	readonly taskId: string;
	readonly planId: string;
	/** the work itself where one body of the board has it */
	readonly occurrenceId: string | null;
	readonly text: string;
	readonly target: number | null;
	readonly figure: FigureOfMany;
}

interface Row {
	id: string;
	task_id: string;
	plan_id: string;
	body_id: string;
	text: string;
	measure_code: string;
	measure_target: string | null;
	period_from: string | null;
	period_to: string | null;
	plan_first: string;
	plan_last: string;
	closed_at: string | null;
}

const mostWork = 4000;

/** The bound work of a board whose period runs today; what does not reach its target first. */
export async function measuredOnBoard(
	db: ReadDb,
	board: Board,
	now: Temporal.Instant,
): Promise<readonly MeasuredOnBoard[]> {
	const { rows } = await sql<Row>`
		SELECT o.id, o.task_id, o.plan_id, o.body_id, t.text, t.measure_code, t.measure_target,
			lower(o.period) AS period_from, upper(o.period) AS period_to, lower(p.period) AS plan_first,
			upper(p.period) - 1 AS plan_last, p.closed_at
		FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id JOIN plans.plan p ON p.id = o.plan_id
		WHERE ${onBoard(board)} AND t.measure_code IS NOT NULL AND o.state NOT IN ('stopped', 'declined')
			AND (o.period IS NULL OR o.period @> ${board.today.toString()}::date)
		ORDER BY o.plan_id, t.position, o.body_id LIMIT ${mostWork}`.execute(reads<PlansTables>(db).executor);
	const figures = await figuresOf(db, rows.map(workOf), now);
	const tasks = new Map<string, Row[]>();
	for (const row of rows) tasks.set(row.task_id, [...(tasks.get(row.task_id) ?? []), row]);
	return [...tasks.values()]
		.flatMap((of): MeasuredOnBoard[] => {
			const [first] = of;
			if (!first) return [];
			const target = first.measure_target === null ? null : Number(first.measure_target);
			const told = of.flatMap(({ id }) => figures.get(id) ?? []);
			return [
				{
					taskId: first.task_id,
					planId: first.plan_id,
					occurrenceId: of.length === 1 ? first.id : null,
					text: first.text,
					target,
					figure: figureOfMany(first.measure_code, told, target),
				},
			];
		})
		.sort((a, b) => missedBy(b) - missedBy(a));
}

const missedBy = ({ figure: { known, reaching }, target }: MeasuredOnBoard): number =>
	target === null ? -1 : known - reaching;

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function workOf(row: Row): BoundWork {
	const { period_from: from, period_to: to } = row;
	const period = from !== null && to !== null ? { from: day(from), to: day(to) } : null;
	const closed = closedOn({ closedAt: row.closed_at === null ? null : Temporal.Instant.from(row.closed_at) });
	const plan = { period: { first: day(row.plan_first), last: day(row.plan_last) }, closedOn: closed };
	return { id: row.id, code: row.measure_code, bodyId: row.body_id, days: daysMeasured(period, plan) };
}
