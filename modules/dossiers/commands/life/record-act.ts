import type { Temporal } from "temporal-polyfill";
import { type Clock, timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { daysLate } from "../../domain/clock/dossier-clock.ts";
import { afterAct, type UnopenedDossier } from "../../domain/life/after-act.ts";
import type { DossierChanges, StoredAct, StoredDossier } from "../../domain/life/dossier.ts";
import type { NewDossierAct } from "../../domain/life/new-act.ts";
import { actionsIn, type DossierAction, dossierAction, type Side } from "../../domain/life/states.ts";
import { lifeProblem } from "../../life/errors.ts";
import { actsAtDesk, handles, headsHandling } from "../../policy.ts";
import { clockOf } from "../../queries/life/clock-of.ts";
import { insertAct } from "../../store/life/acts.ts";
import { insertDossier, updateDossier } from "../../store/life/dossiers.ts";
import { marksByRules } from "./keep-rules.ts";

export interface LifeContext {
	readonly clock: Clock;
	/** network address of the caller, or the job's name */
	readonly from: string;
}

/**
 * The one writer of acts and of the state of a dossier: asks the table of states, writes the act, keeps the row in
 * step and records the event. Whose right it is was asked before; `actor` null is the system itself.
 */
export async function recordDossierAct(
	trx: WriteTransaction,
	actor: Person | null,
	dossier: StoredDossier | UnopenedDossier,
	act: NewDossierAct,
	{ clock, from }: LifeContext,
): Promise<StoredDossier> {
	const at = clock.now();
	mustBePossible(dossier, act, at);
	const marks = await marksByRules(trx, dossier, act, at);
	const changes = { ...act.changes, ...(await daysAtEnd(trx, dossier, act.action, at)) };
	const folded = {
		action: act.action,
		at,
		happenedAt: act.happenedAt ?? at,
		dueAfter: act.dueAfter === undefined ? dossier.dueAt : act.dueAfter,
		changes,
	};
	const after = afterAct(dossier, folded);
	await save(trx, dossier, after);
	const details = detailsOf(act, marks, changes);
	await insertAct(trx, {
		...storedAct(actor, dossier, act, after),
		details,
		id: newId(at.epochMilliseconds),
	});
	await recordEvent(trx, {
		name: dossierAction(act.action).event,
		subject: { kind: "dossier", id: after.id },
		actor: actor ?? { kind: "system", what: from },
		from,
		at: at.toString(),
		data: {
			unitId: after.unitId,
			bodyId: after.handlingBodyId,
			deskBodyId: after.deskBodyId,
			act: after.version,
			before: dossier.state,
			after: after.state,
		},
	});
	return after;
}

function mustBePossible(
	dossier: StoredDossier | UnopenedDossier,
	act: NewDossierAct,
	now: Temporal.Instant,
): void {
	const { from, reason } = dossierAction(act.action);
	if (dossier.sourceId !== "guong")
		throw lifeProblem("dossier-of-other-system", { source: dossier.sourceId });
	if (!from.includes(dossier.state))
		throw lifeProblem("dossier-not-now", {
			...{ action: act.action, state: dossier.state ?? "", possible: actionsIn(dossier.state) },
		});
	if (reason && !act.reasonCode && !act.reason?.trim())
		throw lifeProblem("dossier-reason-missing", { action: act.action });
	if (act.happenedAt && act.happenedAt.epochMilliseconds > now.epochMilliseconds)
		throw lifeProblem("dossier-time-ahead", {});
}

async function save(
	trx: WriteTransaction,
	before: StoredDossier | UnopenedDossier,
	after: StoredDossier,
): Promise<void> {
	if (before.state === null) return insertDossier(trx, after);
	if (await updateDossier(trx, before, after)) return;
	const { state } = before;
	throw lifeProblem("dossier-changed-meanwhile", { action: "", state, possible: actionsIn(state) });
}

const ending: readonly DossierAction[] = ["grant", "find-ineligible", "stop", "close"];

/** Working days late or early, reckoned when the clock ends and kept, so that later calendars do not change the past. */
async function daysAtEnd(
	trx: WriteTransaction,
	{ dueAt, unitId }: StoredDossier | UnopenedDossier,
	action: DossierAction,
	at: Temporal.Instant,
): Promise<DossierChanges> {
	if (dueAt === null || !ending.includes(action)) return {};
	const [from, to] = [dueAt, at]
		.sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)
		.map((each) => each.toZonedDateTimeISO(timeZone).toPlainDate()) as [
		Temporal.PlainDate,
		Temporal.PlainDate,
	];
	const { calendar } = await clockOf(trx, unitId, { from, to });
	return daysLate(calendar, dueAt, at);
}

function storedAct(
	actor: Person | null,
	before: StoredDossier | UnopenedDossier,
	act: NewDossierAct,
	after: StoredDossier,
): Omit<StoredAct, "id" | "details"> {
	return {
		dossierId: after.id,
		number: after.version,
		action: act.action,
		from: before.state,
		to: after.state,
		at: after.changedAt,
		happenedAt: act.happenedAt ?? after.changedAt,
		byPersonId: actor?.personId ?? null,
		byBodyId: actor ? bodyOf(actor, act.action, after) : null,
		toBodyId: act.toBodyId ?? null,
		reasonCode: act.reasonCode ?? null,
		reason: act.reason?.trim() || null,
		dueBefore: before.dueAt,
		dueAfter: after.dueAt,
		formKey: act.formKey ?? null,
	};
}

/** What an act says of itself, what the law marks it with, and what it changed, so that acts give the row again. */
const detailsOf = (
	act: NewDossierAct,
	marks: Readonly<Record<string, unknown>>,
	changes: DossierChanges,
): Readonly<Record<string, unknown>> => ({
	...act.details,
	...marks,
	...(Object.keys(changes).length > 0 ? { changes } : {}),
});

/** The body for which the person acts: that of the first side of the table on which they stand. */
function bodyOf(actor: Person, action: DossierAction, dossier: StoredDossier): string | null {
	const side = dossierAction(action).by.find((each) => standsOn(actor, dossier, each));
	if (side === "desk") return dossier.deskBodyId;
	return side === undefined ? null : dossier.handlingBodyId;
}

export function standsOn(actor: Person, dossier: StoredDossier, side: Side): boolean {
	switch (side) {
		case "desk":
			return actsAtDesk(actor, dossier);
		case "handler":
			return handles(actor, dossier);
		case "head":
			return headsHandling(actor, dossier);
		case "clock":
			return false;
	}
}
