import type { Temporal } from "temporal-polyfill";
import { indexNodes } from "#modules/indices/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { isPublic } from "../../domain/plan-state.ts";
import { addMeasures, addTallies, noWork, type Tally, talliesWithBelow } from "../../domain/roll-up.ts";
import type { StoredTask } from "../../domain/task.ts";
import { plansById, type StoredPlan } from "../../store/plan/plan.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { tasksOfPlans } from "../plan/tasks-of-plans.ts";
import { planAndBelow } from "./ancestors-of.ts";
import { type MeasuredRound, measuredRounds, openRollUp, talliesBy, talliesByNode } from "./tallies.ts";

/** A plan right below, with its own work and that of the plans below it. */
export interface PlanBelow {
	readonly plan: StoredPlan;
	readonly own: Tally;
	readonly withBelow: Tally;
}

export interface NodeTally {
	readonly label: { readonly vi: string; readonly en: string };
	readonly tally: Tally;
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
	const ids = await planAndBelow(db, plan.id);
	const plans = [...(await plansById(db, ids)).values()].filter(({ state }) => isPublic(state));
	const belowIds = plans.filter(({ id }) => id !== plan.id).map(({ id }) => id);
	const whole = await openRollUp(db, { of: "plans", planIds: plans.map(({ id }) => id) }, today);
	const own = { ...whole, scope: { of: "plans", planIds: [plan.id] } as const };
	const byPlan = await talliesBy(db, whole, "plan");
	return {
		own: byPlan.get(plan.id) ?? noWork,
		below: addTallies(belowIds.map((id) => byPlan.get(id) ?? noWork)),
		byTask: await talliesBy(db, own, "task"),
		byBody: await talliesBy(db, own, "body"),
		byNode: await dimensionsOf(db, plan, own),
		plansBelow: below(plan.id, plans, byPlan),
		measured: await measuredRounds(db, own),
		measuredBelow: await belowMeasured(db, plan.tasks, belowIds, whole),
	};
}

function below(
	planId: string,
	plans: readonly StoredPlan[],
	own: ReadonlyMap<string, Tally>,
): readonly PlanBelow[] {
	const tree = plans.map(({ id, parent }) => ({
		id,
		parentId: id === planId ? null : (parent?.planId ?? null),
	}));
	const withBelow = talliesWithBelow(tree, own);
	return plans
		.filter(({ id, parent }) => id !== planId && parent?.planId === planId)
		.map((plan) => ({
			plan,
			own: own.get(plan.id) ?? noWork,
			withBelow: withBelow.get(plan.id) ?? noWork,
		}));
}

/** The nodes right below the whole index, each with what serves it or a node under it. */
async function dimensionsOf(
	db: ReadDb,
	{ indexCode, indexYear, year }: PlanView,
	rollUp: Parameters<typeof talliesByNode>[1],
): Promise<readonly NodeTally[]> {
	if (indexCode === null) return [];
	const nodes = await indexNodes(db, indexCode, indexYear ?? year);
	const byCode = new Map(nodes.map((node) => [node.code, node]));
	const total = nodes.find((node) => node.parent === null);
	const groups = new Map<string, string>();
	// parents stand before their children: what lies right below the whole is its own group, all else that of its parent
	for (const { concept, parent } of nodes) {
		const above = parent === null ? undefined : byCode.get(parent);
		if (!above) continue;
		const group = above === total ? concept : groups.get(above.concept);
		if (group !== undefined) groups.set(concept, group);
	}
	const tallies = await talliesByNode(db, rollUp, indexCode, groups);
	const dimensions = nodes.filter((node) => groups.get(node.concept) === node.concept);
	return dimensions.map(({ concept, label }) => ({ label, tally: tallies.get(concept) ?? noWork }));
}

/** What plans below measured for a task they take down, where they measure the same thing in the same unit. */
async function belowMeasured(
	db: ReadDb,
	tasks: readonly StoredTask[],
	belowIds: readonly string[],
	rollUp: Parameters<typeof measuredRounds>[1],
): Promise<ReadonlyMap<string, readonly MeasuredRound[]>> {
	if (belowIds.length === 0) return new Map();
	const own = new Map(tasks.map((task) => [task.id, task]));
	const taking = new Map<string, string>();
	for (const task of [...(await tasksOfPlans(db, belowIds)).values()].flat()) {
		const above = task.fromTaskId === null ? undefined : own.get(task.fromTaskId);
		if (above && sameMeasure(above, task)) taking.set(task.id, above.id);
	}
	const rounds = await measuredRounds(db, { ...rollUp, scope: { of: "plans", planIds: belowIds } });
	const grouped = new Map<string, MeasuredRound[]>();
	for (const round of rounds) {
		const above = taking.get(round.taskId);
		if (above) grouped.set(above, [...(grouped.get(above) ?? []), round]);
	}
	return new Map([...grouped].map(([taskId, all]) => [taskId, summed(taskId, all)]));
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
