/**
 * What is counted of dossiers and acts, for everybody to see. `docs/database` says of each column what it counts; a count
 * that may be unknown has a second one beside it that tells of how many dossiers it is known.
 */
export const tallyCounts = [
	...["filed", "received", "receivedOnline", "receivedByPost", "channelKnown", "byProxy", "proxyKnown"],
	...["digitised", "digitisedKnown", "feeKnown", "feeDue", "paid", "paidHowKnown", "paidOnline"],
	...["wantsPostKnown", "wantsPost", "synchronised", "synchronisedKnown", "illustrative"],
	...[
		"settled",
		"settledIneligible",
		"settledWithoutDate",
		"settledEarly",
		"settledByFirst",
		"settledByCurrent",
	],
	...["settledExtended", "lateDays", "lateDaysKnown", "earlyDays", "earlyDaysKnown"],
	...["electronicKnown", "electronicResult"],
	...["dueFirst", "dueFirstMet", "dueFirstOpen", "dueCurrent", "dueCurrentMet", "dueCurrentOpen"],
	...["closed", "stopped", "refused", "endedOverdue"],
	...["delivered", "deliveredHowKnown", "deliveredByPost", "deliveredElectronic"],
	...["supplements", "returns", "extensions", "lettersLate", "corrections", "losses"],
] as const;
export type TallyCount = (typeof tallyCounts)[number];
export type Tally = Readonly<Record<TallyCount, number>>;

/** Signs that figures may be dressed; no proof of anything. */
export const signCounts = [
	"signLastDay",
	"signSameDay",
	"signEve",
	"signBeforeMade",
	"signDatedBack",
] as const;
export type SignCount = (typeof signCounts)[number];
export type Signs = Readonly<Record<SignCount, number>>;

export const stockCounts = ["openChange", "overdueChange", "overdueFirstChange", "pausedChange"] as const;

/** `paidHowKnown` → `paid_how_known` */
export const columnOf = (count: string): string =>
	count.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
