import { Temporal } from "temporal-polyfill";
import { unitAt } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { asGiven } from "../../domain/fold.ts";
import { actsOnTaskAs, readsTask } from "../../policy.ts";
import { computedDates } from "../../queries/task/computed-dates.ts";
import { occasionsOf, type TaskOfOccasions, taskOfOccasions } from "../../queries/task/occasions.ts";
import { lockAssignment } from "../../store/task/assignment.ts";
import { insertOccurrences, type StoredOccurrence } from "../../store/task/occurrence.ts";
import { taskProblem } from "../../task/errors.ts";
import type { ActContext } from "./record-act.ts";

export interface OccasionInput {
	readonly assignmentId: string;
	/** what happened, in words */
	readonly occasion: string;
	readonly on: Temporal.PlainDate;
}

/**
 * Something happened for which a task was given ("each time …"): from now on there is one more thing to do, due by the day of the
 * occasion where the paper gives a time. Recorded by the body that has to do it or by the one that gave the task.
 */
export async function recordOccasion(
	trx: WriteTransaction,
	actor: Person,
	input: OccasionInput,
	context: ActContext,
): Promise<string> {
	const today = context.clock.today();
	await lockAssignment(trx, input.assignmentId);
	const found = await taskOfOccasions(trx, input.assignmentId, today);
	if (!found || !readsTask(actor, found.places)) throw taskProblem("task-unknown", {});
	const may = actsOnTaskAs(actor, found.places, "body") || actsOnTaskAs(actor, found.places, "giver");
	if (!may) throw taskProblem("task-unknown", {});
	if (found.task.deadline.kind !== "whenever") throw taskProblem("occasion-not-of-task", {});
	const occasion = input.occasion.trim().slice(0, 300);
	const number = await nextNumber(trx, found, { ...input, occasion }, today);
	const given = await newOccurrence(trx, found, { ...input, occasion }, number, context);
	await insertOccurrences(trx, [given]);
	await recordEvent(trx, {
		name: "plans/occasion-recorded",
		subject: { kind: "occurrence", id: given.id },
		actor,
		from: context.from,
		at: given.givenAt.toString(),
		data: {
			planId: given.planId,
			taskId: given.taskId,
			unitId: given.unitId,
			bodyId: found.assignment.bodyId,
			giverBodyId: given.giverBodyId,
		},
	});
	return given.id;
}

/** In the plan's time, not yet to come, and not the same again. */
async function nextNumber(
	trx: WriteTransaction,
	{ plan, assignment }: TaskOfOccasions,
	{ occasion, on }: OccasionInput,
	today: Temporal.PlainDate,
): Promise<number> {
	if (Temporal.PlainDate.compare(on, today) > 0) throw taskProblem("occasion-in-future", {});
	if (plan.issuedOn && Temporal.PlainDate.compare(on, plan.issuedOn) < 0)
		throw taskProblem("occasion-before-plan", {});
	const known = await occasionsOf(trx, assignment.id);
	const same = known.find((each) => each.occasion === occasion && each.on.equals(on));
	if (same) throw taskProblem("occasion-known", { number: same.number });
	return Math.max(0, ...known.map(({ number }) => number)) + 1;
}

async function newOccurrence(
	trx: WriteTransaction,
	{ plan, task, assignment }: TaskOfOccasions,
	{ occasion, on }: OccasionInput,
	number: number,
	{ clock }: ActContext,
): Promise<StoredOccurrence> {
	const [due] = await computedDates(trx, [
		{ task, plan, occurrence: { number, period: null, occasionOn: on } },
	]);
	const unit = await unitAt(trx, assignment.unitId, clock.today());
	const givenAt = clock.now();
	return {
		id: newId(givenAt.epochMilliseconds),
		assignmentId: assignment.id,
		taskId: task.id,
		planId: plan.id,
		provinceId: unit?.provinceId ?? plan.provinceId,
		unitId: assignment.unitId,
		giverBodyId: plan.issuerBodyId,
		kind: task.kind,
		priority: task.priority,
		number,
		period: null,
		occasion,
		occasionOn: on,
		givenAt,
		summary: asGiven({ bodyId: assignment.bodyId, firstDueOn: due?.dueOn ?? null, waitsFor: null }),
	};
}
