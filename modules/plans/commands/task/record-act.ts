import type { Temporal } from "temporal-polyfill";
import { type Clock, timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent, type SystemActor } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { afterAct } from "../../domain/fold.ts";
import type { MeasuredValue } from "../../domain/task.ts";
import { type TaskActionName, taskAction } from "../../domain/task-state.ts";
import { type InCharge, insertActs, type StoredAct } from "../../store/task/acts.ts";
import { type NewPlace, type StoredOccurrence, saveSummary } from "../../store/task/occurrence.ts";

/** An act that was decided on; what it does not say is null. */
export interface NewAct extends Partial<InCharge> {
	readonly action: TaskActionName;
	readonly asBodyId: string | null;
	readonly done?: string | null;
	readonly reason?: string | null;
	readonly value?: MeasuredValue | null;
	readonly dueOn?: Temporal.PlainDate | null;
	readonly toBodyId?: string | null;
	readonly corrects?: number | null;
	readonly spent?: number | null;
}

export interface ActContext {
	readonly clock: Clock;
	/** network address of the caller, or the job's name */
	readonly from: string;
}

/**
 * Writes an act about a locked occurrence, keeps its summary in step and records the event. Whether the act is
 * possible and whose right it is was asked before; `place` says where the occurrence lies from now on.
 */
export async function recordAct(
	trx: WriteTransaction,
	actor: Person | SystemActor,
	before: StoredOccurrence,
	act: NewAct,
	{ clock, from }: ActContext,
	place: NewPlace | null = null,
): Promise<StoredOccurrence> {
	const at = clock.now();
	const stored = storedAct(actor, before, act, at);
	const summary = afterAct(before.summary, stored);
	const after: StoredOccurrence = { ...before, ...place, summary };
	await insertActs(trx, [{ ...stored, to: summary.state }]);
	await saveSummary(trx, before.id, summary, place);
	await recordEvent(trx, {
		name: taskAction(act.action).event,
		subject: { kind: "occurrence", id: before.id },
		actor,
		from,
		at: at.toString(),
		data: {
			planId: after.planId,
			taskId: after.taskId,
			unitId: after.unitId,
			bodyId: summary.bodyId,
			giverBodyId: before.giverBodyId,
			act: summary.acts,
			before: before.summary.state,
			after: summary.state,
		},
	});
	return after;
}

function storedAct(
	actor: Person | SystemActor,
	before: StoredOccurrence,
	act: NewAct,
	at: Temporal.Instant,
): StoredAct {
	const moves = act.toBodyId !== undefined && act.toBodyId !== null;
	return {
		id: newId(at.epochMilliseconds),
		occurrenceId: before.id,
		number: before.summary.acts + 1,
		action: act.action,
		from: before.summary.state,
		to: taskAction(act.action).to ?? before.summary.state,
		byPersonId: actor.kind === "person" ? actor.personId : null,
		asBodyId: act.asBodyId,
		at,
		day: at.toZonedDateTimeISO(timeZone).toPlainDate(),
		done: act.done ?? null,
		reason: act.reason ?? null,
		value: act.value ?? null,
		dueOn: act.dueOn ?? null,
		fromBodyId: moves ? before.summary.bodyId : null,
		toBodyId: act.toBodyId ?? null,
		corrects: act.corrects ?? null,
		spent: act.spent ?? null,
		leaderPersonId: act.leaderPersonId ?? null,
		leaderName: act.leaderName ?? null,
		leaderPost: act.leaderPost ?? null,
		officerPersonId: act.officerPersonId ?? null,
	};
}
