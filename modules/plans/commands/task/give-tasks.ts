import type { Temporal } from "temporal-polyfill";
import { type BodyView, bodiesById, unitsAt } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { asGiven } from "../../domain/fold.ts";
import { leadsOf } from "../../domain/leads-of.ts";
import type { StoredTask } from "../../domain/task.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import { type DatedRound, datedRounds } from "../../queries/task/dated-rounds.ts";
import { getPlanForChange, type StoredPlan } from "../../store/plan/plan.ts";
import { assignmentsOf, insertAssignments, type StoredAssignment } from "../../store/task/assignment.ts";
import { insertOccurrences, type StoredOccurrence } from "../../store/task/occurrence.ts";
import { taskProblem } from "../../task/errors.ts";
import { carryOver } from "./carry-over.ts";
import type { ActContext } from "./record-act.ts";

export interface TasksGiven {
	readonly assignments: number;
	readonly occurrences: number;
	/** tasks whose lead body nobody knows: they stand in the plan and were given to nobody */
	readonly withoutLead: readonly string[];
}

/**
 * Gives the tasks of a plan to their lead bodies, each time they have to be done as one occurrence with its date. Called by the issuing
 * of the plan, in its transaction, which has asked whose right that is. What the amended plan had begun goes on here.
 */
export async function giveTasks(
	trx: WriteTransaction,
	actor: Person,
	{ planId }: { readonly planId: string },
	context: ActContext,
): Promise<TasksGiven> {
	const plan = await getPlanForChange(trx, planId);
	const tasks = (await tasksOfPlans(trx, [planId])).get(planId) ?? [];
	const today = context.clock.today();
	const rounds = await datedRounds(trx, plan, tasks, today);
	const settled = plan.amends
		? await carryOver(trx, actor, { from: plan.amends.planId, to: plan, tasks, rounds }, context)
		: new Set<string>();
	const places = await placesOf(trx, tasks, today);
	const toGive = tasks.filter(({ id }) => !settled.has(id));
	const assignments = await newAssignments(trx, plan, toGive, places, context.clock);
	const given = { places, rounds, givenAt: context.clock.now() };
	const occurrences = occurrencesFor(plan, tasks, assignments, given);
	await insertAssignments(trx, assignments, context.clock.now().toString());
	await insertOccurrences(trx, occurrences);
	return {
		assignments: assignments.length,
		occurrences: occurrences.length,
		withoutLead: tasks.filter((task) => leadsOf(task).length === 0).map(({ id }) => id),
	};
}

interface Places {
	readonly bodies: ReadonlyMap<string, BodyView>;
	readonly provinces: ReadonlyMap<string, string>;
}

async function placesOf(
	trx: WriteTransaction,
	tasks: readonly StoredTask[],
	today: Temporal.PlainDate,
): Promise<Places> {
	const bodies = await bodiesById(trx, [...new Set(tasks.flatMap(leadsOf))], today);
	const units = await unitsAt(trx, [...new Set([...bodies.values()].map(({ unitId }) => unitId))], today);
	return { bodies, provinces: new Map([...units.values()].map(({ id, provinceId }) => [id, provinceId])) };
}

/** A body that goes on with what the amended plan gave it has its assignment already. */
async function newAssignments(
	trx: WriteTransaction,
	plan: StoredPlan,
	tasks: readonly StoredTask[],
	{ bodies }: Places,
	clock: Clock,
): Promise<readonly StoredAssignment[]> {
	const at = clock.now().epochMilliseconds;
	const held = await assignmentsOf(trx, { taskIds: tasks.map(({ id }) => id) });
	const has = new Set(held.map(({ taskId, bodyId }) => `${taskId} ${bodyId}`));
	return tasks.flatMap((task) =>
		leadsOf(task)
			.filter((bodyId) => !has.has(`${task.id} ${bodyId}`))
			.map((bodyId) => {
				const body = bodies.get(bodyId);
				if (bodyId === plan.issuerBodyId) throw taskProblem("task-to-issuer", { position: task.position });
				if (!body) throw taskProblem("task-body-not-there", { position: task.position, body: bodyId });
				const nobody = { leaderPersonId: null, leaderName: null, leaderPost: null, officerPersonId: null };
				return { id: newId(at), taskId: task.id, bodyId, unitId: body.unitId, ...nobody };
			}),
	);
}

interface Giving {
	readonly places: Places;
	readonly rounds: ReadonlyMap<string, readonly DatedRound[]>;
	readonly givenAt: Temporal.Instant;
}

function occurrencesFor(
	plan: StoredPlan,
	tasks: readonly StoredTask[],
	assignments: readonly StoredAssignment[],
	{ places, rounds, givenAt }: Giving,
): readonly StoredOccurrence[] {
	const byId = new Map(tasks.map((task) => [task.id, task]));
	return assignments.flatMap((assignment) => {
		const task = byId.get(assignment.taskId) as StoredTask;
		return (rounds.get(task.id) ?? []).map(({ number, period, firstDueOn, waitsFor }) => ({
			id: newId(givenAt.epochMilliseconds),
			assignmentId: assignment.id,
			taskId: task.id,
			planId: plan.id,
			provinceId: places.provinces.get(assignment.unitId) ?? plan.provinceId,
			unitId: assignment.unitId,
			giverBodyId: plan.issuerBodyId,
			kind: task.kind,
			priority: task.priority,
			number,
			period,
			occasion: null,
			occasionOn: null,
			givenAt,
			summary: asGiven({ bodyId: assignment.bodyId, firstDueOn, waitsFor }),
		}));
	});
}
