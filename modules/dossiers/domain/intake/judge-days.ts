import type { DoubtKind, FaultKind } from "./faults.ts";
import type { Field } from "./fields.ts";
import { compareTold, shownTold, type ToldMoment } from "./moments.ts";
import type { ToldState } from "./told-states.ts";

/** The days that a source tells of a dossier; null: not told. */
export interface ToldDays {
	readonly filedAt: ToldMoment | null;
	readonly receivedAt: ToldMoment | null;
	readonly dueAt: ToldMoment | null;
	readonly newDueAt: ToldMoment | null;
	readonly settledAt: ToldMoment | null;
	readonly deliveredAt: ToldMoment | null;
	readonly endedAt: ToldMoment | null;
}

interface Notes {
	fault(kind: FaultKind, field: Field, other?: string): void;
	doubt(kind: DoubtKind, value?: string): void;
}

type FinalState = Exclude<ToldState, "by-reason">;

/** States that have a result, and those that ended without one. */
export const settledStates: readonly ToldState[] = ["settled", "ineligible", "delivered"];
export const unsettledEnds: readonly ToldState[] = ["refused", "closed", "stopped"];

/**
 * Holds days against each other and against the state, and completes what follows from them. Whatever cannot have been so is a
 * fault; what had to be supposed is a doubt.
 */
export function faultsOfDays(
	told: ToldDays,
	toldState: ToldState | null,
	now: ToldMoment,
	notes: Notes,
): { readonly state: FinalState; readonly days: ToldDays } {
	faultsOfOrder(told, now, notes);
	const state = inferred(told, toldState, notes);
	const days = completed(told, state, notes);
	const isSettled = settledStates.includes(state);
	const isEnded = unsettledEnds.includes(state);
	if (isSettled && !days.settledAt) notes.fault("ended-without-day", "settledAt");
	if (isEnded && !days.endedAt) notes.fault("ended-without-day", "endedAt");
	if (!isSettled && !isEnded && (told.settledAt || told.deliveredAt))
		notes.fault("state-against-days", told.settledAt ? "settledAt" : "deliveredAt");
	if (!days.receivedAt && !days.filedAt) notes.fault("begin-missing", "receivedAt");
	if (!days.dueAt && state !== "filed" && state !== "refused" && state !== "awaiting-supplement")
		notes.doubt("due-missing");
	if (days.dueAt && days.dueAt.time === null) notes.doubt("due-by-day");
	if (isSettled && days.settledAt?.time === null) notes.doubt("settled-by-day");
	return { state, days };
}

function faultsOfOrder(days: ToldDays, now: ToldMoment, notes: Notes): void {
	for (const field of ["filedAt", "receivedAt", "settledAt", "deliveredAt", "endedAt"] as const) {
		const at = days[field];
		if (at && compareTold(at, now) > 0) notes.fault("day-in-future", field);
	}
	const before = (kind: FaultKind, field: keyof ToldDays, than: keyof ToldDays) => {
		const [one, other] = [days[field], days[than]];
		if (one && other && compareTold(one, other) < 0) notes.fault(kind, field, shownTold(other));
	};
	before("received-before-filed", "receivedAt", "filedAt");
	const start = days.receivedAt ? "receivedAt" : "filedAt";
	before("due-before-received", "dueAt", start);
	before("due-before-received", "newDueAt", start);
	before("settled-before-received", "settledAt", start);
	before("ended-before-received", "endedAt", start);
	if (days.settledAt) before("delivered-before-settled", "deliveredAt", "settledAt");
	else before("settled-before-received", "deliveredAt", start);
	if (days.newDueAt && days.dueAt && compareTold(days.newDueAt, days.dueAt) < 0) notes.doubt("moved-earlier");
}

/** Where nothing was told, the last thing that has a day says how it stands. */
function inferred(days: ToldDays, told: ToldState | null, notes: Notes): FinalState {
	// one word is used for both: a supplement asked before anything was received is none of the handling
	if (told === "returned" && !days.receivedAt) return "awaiting-supplement";
	if (told !== null && told !== "by-reason") return told;
	notes.doubt("state-inferred");
	if (days.deliveredAt) return "delivered";
	if (days.settledAt) return "settled";
	return days.receivedAt ? "in-handling" : "filed";
}

const beforeReceipt: readonly ToldState[] = ["filed", "awaiting-supplement", "refused"];

function completed(days: ToldDays, state: FinalState, notes: Notes): ToldDays {
	let { receivedAt, settledAt, endedAt } = days;
	if (!receivedAt && days.filedAt && !beforeReceipt.includes(state)) {
		receivedAt = days.filedAt;
		notes.doubt("received-from-filed");
	}
	if (settledStates.includes(state) && !settledAt) {
		// a source may call the day of the result the day on which it ended
		settledAt = endedAt ?? days.deliveredAt;
		if (settledAt && settledAt === days.deliveredAt) notes.doubt("settled-from-delivered");
	}
	if (unsettledEnds.includes(state)) {
		endedAt ??= settledAt ?? days.deliveredAt;
		settledAt = null;
	}
	return { ...days, receivedAt, settledAt, endedAt, filedAt: days.filedAt ?? receivedAt };
}
