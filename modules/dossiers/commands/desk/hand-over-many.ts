import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { deskProblem } from "../../desk/errors.ts";
import { actAtDesk } from "./act-at-desk.ts";
import type { DeskContext } from "./desk-context.ts";

export interface HandedOver {
	readonly dossiers: readonly { readonly id: string; readonly version: number }[];
	readonly takenBy: string | null;
}

/**
 * The hand-over of the afternoon: one act for each dossier, all at one moment, so that one slip holds them. If one of them
 * cannot be handed over any more, none is, and the page says which.
 */
export async function handOverMany(
	trx: WriteTransaction,
	actor: Person,
	{ dossiers, takenBy }: HandedOver,
	{ clock, from }: DeskContext,
): Promise<number> {
	if (dossiers.length === 0) throw deskProblem("no-dossier-chosen", {});
	const now = clock.now();
	const today = clock.today();
	const still: Clock = { now: () => now, today: () => today };
	// locked in one order, so that two people who choose the same ones never wait for each other in a circle
	const inOrder = [...dossiers].sort((a, b) => (a.id < b.id ? -1 : 1));
	for (const { id: dossierId, version } of inOrder)
		await actAtDesk(trx, actor, { dossierId, version, action: "hand-over", takenBy }, { clock: still, from });
	return dossiers.length;
}
