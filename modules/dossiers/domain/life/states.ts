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

interface DossierActionRow {
	/** `null`: the dossier does not exist yet */
	readonly from: readonly (DossierState | null)[];
	readonly to: DossierState | "same";
	readonly by: readonly Side[];
	/** the act needs a reason from the list or in words */
	readonly reason: boolean;
	/** articles of Decree 118/2025/NĐ-CP; null: the duty was read, its article not */
	readonly articles: string | null;
	readonly event: `dossiers/${string}`;
}

const open = ["received", "in-handling"] as const;

const dossierActions = {
	file: {
		from: [null],
		to: "filed",
		by: ["desk", "clock"],
		reason: false,
		articles: "17",
		event: "dossiers/dossier-filed",
	},
	receive: {
		from: [null, "filed", "awaiting-supplement"],
		to: "received",
		by: ["desk"],
		reason: false,
		articles: "16, 17",
		event: "dossiers/dossier-received",
	},
	"ask-supplement": {
		from: [null, "filed"],
		to: "awaiting-supplement",
		by: ["desk"],
		reason: true,
		articles: "16(3), 17",
		event: "dossiers/supplement-asked",
	},
	refuse: {
		from: [null, "filed", "awaiting-supplement"],
		to: "refused",
		by: ["desk"],
		reason: true,
		articles: "16, 17",
		event: "dossiers/dossier-refused",
	},
	"hand-over": {
		from: ["received"],
		to: "in-handling",
		by: ["desk"],
		reason: false,
		articles: "18",
		event: "dossiers/dossier-handed-over",
	},
	"pass-on": {
		from: ["in-handling"],
		to: "same",
		by: ["handler"],
		reason: false,
		articles: "19",
		event: "dossiers/dossier-passed-on",
	},
	return: {
		from: ["in-handling"],
		to: "returned",
		by: ["handler"],
		reason: true,
		articles: "19(5)",
		event: "dossiers/dossier-returned",
	},
	complete: {
		from: ["returned"],
		to: "in-handling",
		by: ["desk"],
		reason: false,
		articles: "19(5)",
		event: "dossiers/dossier-completed",
	},
	extend: {
		from: [...open],
		to: "same",
		by: ["head"],
		reason: true,
		articles: "19(6)",
		event: "dossiers/date-extended",
	},
	grant: {
		from: ["in-handling"],
		to: "settled",
		by: ["handler"],
		reason: false,
		articles: "19",
		event: "dossiers/dossier-granted",
	},
	"find-ineligible": {
		from: ["in-handling"],
		to: "settled",
		by: ["handler"],
		reason: true,
		articles: "19(3)",
		event: "dossiers/dossier-found-ineligible",
	},
	deliver: {
		from: ["settled"],
		to: "delivered",
		by: ["desk"],
		reason: false,
		articles: "22",
		event: "dossiers/result-delivered",
	},
	correct: {
		from: ["settled", "delivered"],
		to: "correcting",
		by: ["handler"],
		reason: true,
		articles: "23",
		event: "dossiers/correction-begun",
	},
	"end-correction": {
		from: ["correcting"],
		to: "settled",
		by: ["handler"],
		reason: false,
		articles: "23",
		event: "dossiers/correction-ended",
	},
	stop: {
		from: ["awaiting-supplement", ...open, "returned"],
		to: "stopped",
		by: ["desk"],
		reason: true,
		articles: "21",
		event: "dossiers/dossier-stopped",
	},
	close: {
		from: ["awaiting-supplement", "returned"],
		to: "closed",
		by: ["desk", "handler", "clock"],
		reason: false,
		articles: "19(5)",
		event: "dossiers/dossier-closed",
	},
	"record-payment": {
		from: ["received", "in-handling", "returned", "settled", "delivered"],
		to: "same",
		by: ["desk"],
		reason: false,
		articles: "24",
		event: "dossiers/payment-recorded",
	},
	"record-loss": {
		from: [...open, "settled"],
		to: "same",
		by: ["head"],
		reason: true,
		articles: null,
		event: "dossiers/loss-recorded",
	},
} as const satisfies Record<string, DossierActionRow>;

export type DossierAction = keyof typeof dossierActions;
export const dossierActionNames = Object.keys(dossierActions) as readonly DossierAction[];

/** The row of the table with its type widened. */
export const dossierAction = (name: DossierAction): DossierActionRow => dossierActions[name];

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
export const actionsIn = (state: DossierState | null): readonly DossierAction[] =>
	dossierActionNames.filter((name) => dossierAction(name).from.includes(state));
