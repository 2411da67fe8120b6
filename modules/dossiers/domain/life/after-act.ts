import type { Temporal } from "temporal-polyfill";
import type { DossierChanges, StoredDossier } from "./dossier.ts";
import { type DossierAction, type DossierState, dossierAction } from "./states.ts";

/** What is needed of an act to know how the dossier stands after it. */
export interface FoldedAct {
	readonly action: DossierAction;
	readonly at: Temporal.Instant;
	readonly happenedAt: Temporal.Instant;
	readonly dueAfter: Temporal.Instant | null;
	readonly changes: DossierChanges;
}

/** A dossier of which nothing has been recorded yet. */
export type UnopenedDossier = Omit<StoredDossier, "state" | "version"> & {
	readonly state: null;
	readonly version: 0;
};

/** How a dossier stands after an act; its acts one after another give the row, which a test holds against the database. */
export function afterAct(before: StoredDossier | UnopenedDossier, act: FoldedAct): StoredDossier {
	return {
		...before,
		...effectOf(before, act),
		...act.changes,
		state: stateAfter(before.state, act.action),
		version: before.version + 1,
		changedAt: act.at,
	};
}

function stateAfter(before: DossierState | null, name: DossierAction): DossierState {
	const { to } = dossierAction(name);
	if (to !== "same") return to;
	if (before === null) throw new RangeError(`${name} is no first act`);
	return before;
}

function effectOf(
	before: StoredDossier | UnopenedDossier,
	{ action, at, happenedAt, dueAfter }: FoldedAct,
): Partial<StoredDossier> {
	switch (action) {
		case "receive":
			return { receivedAt: happenedAt, clockStartedAt: happenedAt, firstDueAt: dueAfter, dueAt: dueAfter };
		case "complete":
			return { clockStartedAt: happenedAt, firstDueAt: dueAfter, dueAt: dueAfter };
		case "ask-supplement":
			return { supplements: before.supplements + 1 };
		case "return":
			// the clock goes back to zero, it does not pause (art. 19(5)): there is no date until the dossier is full again
			return {
				returns: before.returns + 1,
				clockStartedAt: null,
				firstDueAt: null,
				dueAt: null,
				dueUncertain: false,
			};
		case "extend":
			return { dueAt: dueAfter, extensions: before.extensions + 1 };
		case "grant":
			return { settledAt: at, endedAt: at, outcome: "granted" };
		case "find-ineligible":
			return { settledAt: at, endedAt: at, outcome: "ineligible" };
		case "refuse":
		case "stop":
		case "close":
			return { endedAt: at };
		case "deliver":
			return { deliveredAt: happenedAt };
		case "correct":
			return { deliveredAt: null, deliveredHow: null };
		case "record-payment":
			return { paidAt: happenedAt };
		default:
			return {};
	}
}
