import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Delivery, DossierChanges, StoredDossier } from "../../domain/life/dossier.ts";
import { actionsIn, type DossierAction, dossierAction } from "../../domain/life/states.ts";
import { lifeProblem } from "../../life/errors.ts";
import { readsDossier } from "../../policy.ts";
import { lastHappenedAt } from "../../store/life/acts.ts";
import { dossierOfForm, lockDossier } from "../../store/life/dossiers.ts";
import { type LifeContext, recordDossierAct, standsOn } from "./record-act.ts";
import { dueFrom, type Paper } from "./take-in-dossier.ts";

export interface DossierActInput {
	readonly dossierId: string;
	/** as the person saw it */
	readonly version: number;
	readonly action: DossierAction;
	readonly formKey?: string | null;
	readonly happenedAt?: Temporal.Instant;
	readonly reasonCode?: string | null;
	readonly reason?: string | null;
	readonly toBodyId?: string | null;
	readonly officerPersonId?: string | null;
	readonly step?: number | null;
	/** papers missing or handed in */
	readonly papers?: readonly Paper[];
	/** extend: the new date */
	readonly dueAt?: Temporal.Instant;
	readonly deliveredHow?: Delivery;
	readonly paidOnline?: boolean | null;
	readonly fee?: number | null;
	readonly wantsPost?: boolean | null;
	readonly digitised?: boolean | null;
	readonly electronicResult?: boolean | null;
	/** loss: who bears the cost of making the papers anew */
	readonly costBorneBy?: string | null;
	/** the person was told that it comes too late by law and goes on; it is marked as late */
	readonly late?: boolean;
	/** what else belongs to the act: who signed, which file, who bears the cost */
	readonly details?: Readonly<Record<string, unknown>>;
}

/** The one door for everything that people do with a dossier. */
export async function actOnDossier(
	trx: WriteTransaction,
	actor: Person,
	input: DossierActInput,
	context: LifeContext,
): Promise<StoredDossier> {
	const dossier = await lockDossier(trx, input.dossierId);
	if (!dossier || !readsDossier(actor, dossier)) throw lifeProblem("dossier-unknown", {});
	if (input.formKey && (await dossierOfForm(trx, input.formKey))?.id === dossier.id) return dossier;
	mayAct(actor, dossier, input);
	await mustFollow(trx, dossier, input);
	const due = await dueAfter(trx, dossier, input, context);
	return recordDossierAct(
		trx,
		actor,
		dossier,
		{
			action: input.action,
			...(input.happenedAt ? { happenedAt: input.happenedAt } : {}),
			reasonCode: input.reasonCode ?? null,
			reason: input.reason ?? null,
			...(due ? { dueAfter: due.dueAt } : {}),
			toBodyId: input.toBodyId ?? (input.action === "hand-over" ? dossier.handlingBodyId : null),
			details: {
				...input.details,
				...(input.papers ? { papers: input.papers } : {}),
				...(input.costBorneBy ? { costBorneBy: input.costBorneBy.trim() } : {}),
			},
			late: input.late ?? false,
			formKey: input.formKey ?? null,
			changes: { ...changesOf(input), ...(due ? { dueUncertain: due.uncertain } : {}) },
		},
		context,
	);
}

function mayAct(actor: Person, dossier: StoredDossier, { action, version }: DossierActInput): void {
	if (dossier.sourceId !== "guong")
		throw lifeProblem("dossier-of-other-system", { source: dossier.sourceId });
	const possible = actionsFor(actor, dossier);
	const details = { action, state: dossier.state, possible };
	if (version !== dossier.version) throw lifeProblem("dossier-changed-meanwhile", details);
	if (!dossierAction(action).by.some((side) => standsOn(actor, dossier, side)))
		throw lifeProblem("dossier-forbidden", details);
	if (!dossierAction(action).from.includes(dossier.state)) throw lifeProblem("dossier-not-now", details);
}

/** A moment told afterwards lies after the last one: nobody hands over what was not yet received. */
async function mustFollow(
	trx: WriteTransaction,
	{ id }: StoredDossier,
	{ happenedAt }: DossierActInput,
): Promise<void> {
	const last = happenedAt ? await lastHappenedAt(trx, id) : null;
	if (happenedAt && last && Temporal.Instant.compare(happenedAt, last) < 0)
		throw lifeProblem("dossier-time-before", { last: last.toString() });
}

/** What this person can do with the dossier now: the buttons of its page. */
export function actionsFor(actor: Person, dossier: StoredDossier): readonly DossierAction[] {
	if (dossier.sourceId !== "guong") return [];
	return actionsIn(dossier.state).filter((name) =>
		dossierAction(name).by.some((side) => standsOn(actor, dossier, side)),
	);
}

/** The date after the act, where the act sets one: the clock starts, starts anew, or the date is moved. */
async function dueAfter(
	trx: WriteTransaction,
	dossier: StoredDossier,
	{ action, happenedAt, dueAt }: DossierActInput,
	{ clock }: LifeContext,
): Promise<{ readonly dueAt: Temporal.Instant | null; readonly uncertain: boolean } | null> {
	if (action === "extend") return dueAt ? { dueAt, uncertain: false } : null;
	if (action !== "receive" && action !== "complete") return null;
	const startedAt = happenedAt ?? clock.now();
	return (await dueFrom(trx, dossier.unitId, startedAt, dossier.limit)) ?? { dueAt: null, uncertain: false };
}

function changesOf(input: DossierActInput): DossierChanges {
	const names = [
		...(["officerPersonId", "step", "deliveredHow", "paidOnline", "fee"] as const),
		...(["wantsPost", "digitised", "electronicResult"] as const),
	];
	return Object.fromEntries(
		names.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
	);
}
