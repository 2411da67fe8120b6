/**
 * The life of a dossier under Decree 118/2025/NĐ-CP as one table: from which state an action leads where, and who may.
 * Numbers of the law (how often, how long) are no states: they stand in the rules of the day (`rules.ts`).
 */
export const dossierStates = [
	/** came by post or portal, nobody has looked at it yet (art. 17) */
	"filed",
	/** a supplement was asked at reception, once (art. 16(3), 17) */
	"awaiting-supplement",
	/** not taken, with a reason (art. 16, 17) */
	"refused",
	/** receipt given; the clock runs, the desk must hand it over (art. 18) */
	"received",
	/** with the body that settles it */
	"in-handling",
	/** sent back for a supplement while handled; the clock begins anew with the full dossier (art. 19(5)) */
	"returned",
	/** the result is there: granted, or refused with reason (art. 19(3)) */
	"settled",
	/** a fault in the result is being put right (art. 23) */
	"correcting",
	/** the person has the result */
	"delivered",
	/** the supplement did not come in time (art. 19(5)) */
	"closed",
	/** the person asked to stop (art. 21) */
	"stopped",
] as const;
export type DossierState = (typeof dossierStates)[number];

/** desk: acts for the body at whose desk it was handed in; handler: acts for the body that settles; clock: the system. */
export type Side = "desk" | "handler" | "head" | "clock";

interface Action {
	readonly from: readonly (DossierState | null)[];
	readonly to: DossierState | "same";
	readonly by: readonly Side[];
	readonly reason: boolean;
}

const open = ["received", "in-handling"] as const;
const action = (
	from: Action["from"],
	to: Action["to"],
	by: Action["by"],
	reason: "with-reason" | "without-reason" = "without-reason",
): Action => ({ from, to, by, reason: reason === "with-reason" });

/** `null` as the state before: the dossier does not exist yet. */
export const dossierActions = {
	file: action([null], "filed", ["desk"]),
	receive: action([null, "filed", "awaiting-supplement"], "received", ["desk"]),
	"ask-supplement": action([null, "filed"], "awaiting-supplement", ["desk"], "with-reason"),
	refuse: action([null, "filed", "awaiting-supplement"], "refused", ["desk"], "with-reason"),
	"hand-over": action(["received"], "in-handling", ["desk"]),
	"pass-on": action(["in-handling"], "same", ["handler"]),
	return: action(["in-handling"], "returned", ["handler"], "with-reason"),
	complete: action(["returned"], "in-handling", ["desk"]),
	extend: action([...open], "same", ["head"], "with-reason"),
	grant: action(["in-handling"], "settled", ["handler"]),
	"find-ineligible": action(["in-handling"], "settled", ["handler"], "with-reason"),
	deliver: action(["settled"], "delivered", ["desk"]),
	correct: action(["settled", "delivered"], "correcting", ["handler"], "with-reason"),
	"end-correction": action(["correcting"], "settled", ["handler"]),
	stop: action(["awaiting-supplement", ...open, "returned"], "stopped", ["desk"], "with-reason"),
	close: action(["awaiting-supplement", "returned"], "closed", ["desk", "handler", "clock"]),
	"record-payment": action(["received", "in-handling", "returned", "settled", "delivered"], "same", ["desk"]),
	"record-loss": action([...open, "settled"], "same", ["head"], "with-reason"),
} as const satisfies Record<string, Action>;

export type DossierAction = keyof typeof dossierActions;

/** States in which the clock has ended for good. */
export const endedStates: readonly DossierState[] = [
	"refused",
	"settled",
	"correcting",
	"delivered",
	"closed",
	"stopped",
];

/** What may be done in a state, whoever it is. */
export function actionsIn(state: DossierState | null): readonly DossierAction[] {
	return (Object.keys(dossierActions) as DossierAction[]).filter((name) =>
		(dossierActions[name].from as readonly (DossierState | null)[]).includes(state),
	);
}
