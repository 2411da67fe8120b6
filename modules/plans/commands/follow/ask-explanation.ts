import { workingCalendar } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { explanationDue, mayOweExplanation } from "../../domain/explanation.ts";
import { followProblem } from "../../follow/errors.ts";
import { actsOnTaskAs, readsTask } from "../../policy.ts";
import { findTaskAtHand, type TaskAtHand } from "../../queries/follow/task-at-hand.ts";
import { findOpenExplanation, insertExplanation } from "../../store/follow/explanation.ts";
import { lockOccurrence } from "../../store/task/occurrence.ts";
import { taskProblem } from "../../task/errors.ts";

export interface FollowContext {
	readonly clock: Clock;
	/** network address of the caller, or the job's name */
	readonly from: string;
}

export interface AskExplanationInput {
	readonly occurrenceId: string;
	readonly question: string;
	readonly workingDays: number;
}

/** Asks the lead body to explain how a task stands; the clock runs in working days from today. Returns the request's id. */
export async function askExplanation(
	trx: WriteTransaction,
	actor: Person,
	input: AskExplanationInput,
	{ clock, from }: FollowContext,
): Promise<string> {
	const today = clock.today();
	// locked, so that of two who ask at once the second is told of the first
	await lockOccurrence(trx, input.occurrenceId);
	const task = await findTaskAtHand(trx, input.occurrenceId, today);
	if (!task || !readsTask(actor, task.places)) throw taskProblem("task-unknown", {});
	if (!actsOnTaskAs(actor, task.places, "giver")) throw followProblem("explanation-forbidden", {});
	await mustBeOwed(trx, task);
	const { occurrence } = task;
	const calendar = await workingCalendar(trx, { from: today, to: today.add({ days: 90 }) });
	const dueOn = explanationDue(calendar, today, input.workingDays).end;
	const at = clock.now();
	const id = newId(at.epochMilliseconds);
	await insertExplanation(trx, {
		id,
		occurrence_id: occurrence.id,
		body_id: occurrence.summary.bodyId,
		asking_body_id: occurrence.giverBodyId,
		question: input.question,
		asked_by: actor.personId,
		asked_at: at.toString(),
		asked_on: today.toString(),
		working_days: input.workingDays,
		due_on: dueOn.toString(),
	});
	await recordEvent(trx, {
		name: "plans/explanation-asked",
		subject: { kind: "explanation", id },
		actor,
		from,
		at: at.toString(),
		data: {
			occurrenceId: occurrence.id,
			planId: occurrence.planId,
			unitId: occurrence.unitId,
			bodyId: occurrence.summary.bodyId,
			giverBodyId: occurrence.giverBodyId,
			dueOn: dueOn.toString(),
		},
	});
	return id;
}

async function mustBeOwed(trx: WriteTransaction, { occurrence, places }: TaskAtHand): Promise<void> {
	const { kind, summary } = occurrence;
	if (!places.lead.exists || !mayOweExplanation(kind, summary.state))
		throw followProblem("explanation-not-owed", {});
	const open = await findOpenExplanation(trx, occurrence.id);
	if (open) throw followProblem("explanation-open-already", { day: open.dueOn.toString() });
}
