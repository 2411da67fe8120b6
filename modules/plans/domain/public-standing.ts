import type { Temporal } from "temporal-polyfill";
import type { TaskKind } from "./task-state.ts";

/** What the public view tells of an occurrence; what a body only declares is not among it. */
export type PublicStatus = "done" | "to-accept" | "open" | "stopped" | "declined";

/**
 * How an occurrence stands for everybody. Nothing is done that the giver has not accepted; once the body's leader has
 * signed in time, waiting for the giver is nobody's lateness; the work of a body that is no more is nobody's either.
 */
export type PublicStanding =
	| "late"
	| "due-soon"
	| "open"
	| "waits"
	| "to-accept"
	| "to-accept-late"
	| "ownerless"
	| "done"
	| "done-late"
	| "stopped"
	| "declined";

export interface PublicFacts {
	readonly status: PublicStatus;
	readonly kind: TaskKind;
	readonly firstDueOn: Temporal.PlainDate | null;
	readonly dueOn: Temporal.PlainDate | null;
	readonly signedOn: Temporal.PlainDate | null;
	readonly waitsFor: string | null;
	readonly bodyExists: boolean;
}

const soonWithinDays = 7;

export function publicStandingOn(facts: PublicFacts, today: Temporal.PlainDate): PublicStanding {
	const { status, dueOn, waitsFor } = facts;
	if (status === "stopped" || status === "declined") return status;
	if (status === "done") return signedLate(facts) ? "done-late" : "done";
	if (status === "to-accept") return signedLate(facts) ? "to-accept-late" : "to-accept";
	if (!facts.bodyExists) return "ownerless";
	if (waitsFor !== null) return "waits";
	if (facts.kind === "request" || dueOn === null) return "open";
	const left = today.until(dueOn).days;
	if (left < 0) return "late";
	return left <= soonWithinDays ? "due-soon" : "open";
}

/** Against the first date that was set: an extension does not make late work punctual. */
const signedLate = ({ kind, signedOn, firstDueOn }: PublicFacts): boolean =>
	kind !== "request" && signedOn !== null && firstDueOn !== null && firstDueOn.until(signedOn).sign > 0;

/** Counts of occurrences; they add up to `total`. */
export interface PublicCounts {
	readonly total: number;
	readonly done: number;
	/** of these, signed after the first date */
	readonly doneLate: number;
	readonly toAccept: number;
	readonly late: number;
	readonly open: number;
	readonly ownerless: number;
	/** stopped with a reason, or a request that was declined */
	readonly stopped: number;
}

export const noWork: PublicCounts = {
	total: 0,
	done: 0,
	doneLate: 0,
	toAccept: 0,
	late: 0,
	open: 0,
	ownerless: 0,
	stopped: 0,
};

export const addCounts = (a: PublicCounts, b: PublicCounts): PublicCounts => ({
	total: a.total + b.total,
	done: a.done + b.done,
	doneLate: a.doneLate + b.doneLate,
	toAccept: a.toAccept + b.toAccept,
	late: a.late + b.late,
	open: a.open + b.open,
	ownerless: a.ownerless + b.ownerless,
	stopped: a.stopped + b.stopped,
});
