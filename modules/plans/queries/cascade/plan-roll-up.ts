import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { isPublic } from "../../domain/plan-state.ts";
import { addMeasures, addTallies, noWork, type Tally, talliesWithBelow } from "../../domain/roll-up.ts";
import type { StoredTask } from "../../domain/task.ts";
import { plansById, type StoredPlan } from "../../store/plan/plan.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import type { PlansTables } from "../../tables.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { plansBelow } from "./ancestors-of.ts";
import { dimensionsOf, type NodeTally } from "./dimensions-of.ts";
import { type MeasuredRound, measuredRounds, openRollUp, talliesBy } from "./tallies.ts";
import { tasksByOrigin, versionsOf } from "./versions.ts";

/** A plan right below, with its own work and that of the plans below it. */
export interface PlanBelow {
	readonly plan: StoredPlan;
	readonly own: Tally;
	readonly withBelow: Tally;
}

/** Everything that was given under a plan, counted upward in several ways. */
export interface PlanRollUp {
	/** of the plan's own tasks */
	readonly own: Tally;
	/** of all plans below together, without the plan's own */
	readonly below: Tally;
	readonly byTask: ReadonlyMap<string, Tally>;
	readonly byBody: ReadonlyMap<string, Tally>;
	/** dimensions of the plan's index; work that serves two counts in both */
	readonly byNode: readonly NodeTally[];
	readonly plansBelow: readonly PlanBelow[];
	readonly measured: readonly MeasuredRound[];
	/** task of the plan → what the tasks that take it down measured, in the same round and unit */
	readonly measuredBelow: ReadonlyMap<string, readonly MeasuredRound[]>;
}

export async function planRollUp(db: ReadDb, plan: PlanView, today: Temporal.PlainDate): Promise<PlanRollUp> {
	const versions = await versionsOf(db, plan.id);
	const found = await plansById(db, await plansBelow(db, versions));
	const plans = [...found.values()].filter(({ state }) => isPublic(state));
	const belowIds = plans.map(({ id }) => id);
	const whole = await openRollUp(db, { of: "plans", planIds: [plan.id, ...belowIds] }, today);
	const own = { ...whole, scope: { of: "plans", planIds: [plan.id] } as const };
	const byPlan = await talliesBy(db, whole, "plan");
	return {
		own: byPlan.get(plan.id) ?? noWork,
		below: addTallies(belowIds.map((id) => byPlan.get(id) ?? noWork)),
		byTask: await talliesBy(db, own, "task"),
		byBody: await talliesBy(db, own, "body"),
		byNode:
			plan.indexCode === null ? [] : await dimensionsOf(db, own, plan.indexCode, plan.indexYear ?? plan.year),
		plansBelow: below(versions, plans, byPlan),
		measured: await measuredRounds(db, own),
		measuredBelow: await belowMeasured(db, plan, belowIds, whole),
	};
}

function below(
	versions: readonly string[],
	plans: readonly StoredPlan[],
	own: ReadonlyMap<string, Tally>,
): readonly PlanBelow[] {
	const tree = plans.map(({ id, parent }) => ({ id, parentId: parent?.planId ?? null }));
	const withBelow = talliesWithBelow(tree, own);
	return plans
		.filter(({ parent }) => versions.includes(parent?.planId ?? ""))
		.map((plan) => ({
			plan,
			own: own.get(plan.id) ?? noWork,
			withBelow: withBelow.get(plan.id) ?? noWork,
		}));
}

/** What plans below measured for a task they take down, where they measure the same thing in the same unit. */
async function belowMeasured(
	db: ReadDb,
	plan: PlanView,
	belowIds: readonly string[],
	rollUp: Parameters<typeof measuredRounds>[1],
): Promise<ReadonlyMap<string, readonly MeasuredRound[]>> {
	if (belowIds.length === 0) return new Map();
	const own = new Map(plan.tasks.map((task) => [task.id, task]));
	const origins = await tasksByOrigin(db, plan.id);
	const taking = new Map<string, string>();
	for (const task of await storedTasks(db, {
		ids: await tasksTakenDown(db, [...origins.keys()], belowIds),
	})) {
		const above = own.get(origins.get(task.fromTaskId ?? "") ?? "");
		if (above && sameMeasure(above, task)) taking.set(task.id, above.id);
	}
	if (taking.size === 0) return new Map();
	const rounds = await measuredRounds(db, { ...rollUp, scope: { of: "plans", planIds: belowIds } });
	const grouped = new Map<string, MeasuredRound[]>();
	for (const round of rounds) {
		const above = taking.get(round.taskId);
		if (above) grouped.set(above, [...(grouped.get(above) ?? []), round]);
	}
	return new Map([...grouped].map(([taskId, all]) => [taskId, summed(taskId, all)]));
}

/** Tasks of these plans that take down one of those above. */
async function tasksTakenDown(
	db: ReadDb,
	above: readonly string[],
	planIds: readonly string[],
): Promise<readonly string[]> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM plans.task
		WHERE from_task_id = ANY (${[...above]}::uuid[]) AND plan_id = ANY (${[...planIds]}::uuid[])`.execute(
		reads<PlansTables>(db).executor,
	);
	return rows.map((row) => row.id);
}

const sameMeasure = (a: StoredTask, b: StoredTask): boolean =>
	a.measure !== null &&
	b.measure !== null &&
	a.measure.as === b.measure.as &&
	a.measure.unit === b.measure.unit;

function summed(taskId: string, rounds: readonly MeasuredRound[]): readonly MeasuredRound[] {
	const numbers = [...new Set(rounds.map(({ number }) => number))].sort((a, b) => a - b);
	return numbers.flatMap((number) => {
		const parts = rounds.filter((round) => round.number === number);
		const [first] = parts;
		if (!first) return [];
		const { as } = first.declared;
		return [
			{
				taskId,
				number,
				period: first.period,
				declared: addMeasures(
					as,
					parts.map(({ declared }) => declared),
				),
				accepted: addMeasures(
					as,
					parts.map(({ accepted }) => accepted),
				),
			},
		];
	});
}
