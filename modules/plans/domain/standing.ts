import type { Temporal } from "temporal-polyfill";
import { isOpen, type TaskKind, type TaskState } from "./task-state.ts";

/**
 * How an occurrence stands on a day, for boards, lists and counts. One word out of state, date and movement:
 *
 * - a body is late while its date has passed and its leader has not signed; once signed, waiting for the giver is the giver's time;
 * - late and still: nothing from the body in the last fourteen days; late and moving otherwise;
 * - due soon: the date is at most seven days away;
 * - a request is never late, for nobody was ordered;
 * - the work of a body that is no more is nobody's lateness: it waits to be handed over.
 */
export type Standing =
	| "late-still"
	| "late-moving"
	| "due-soon"
	| "returned"
	| "on-track"
	| "not-started"
	| "to-sign"
	| "to-accept"
	| "handed-back"
	| "ownerless"
	| "done"
	| "done-late"
	| "stopped"
	| "declined";

export const standings = [
	"late-still",
	"late-moving",
	"due-soon",
	"returned",
	"handed-back",
	"ownerless",
	"to-sign",
	"to-accept",
	"on-track",
	"not-started",
	"done-late",
	"done",
	"stopped",
	"declined",
] as const satisfies readonly Standing[];

export const stillAfterDays = 14;
export const soonWithinDays = 7;

export interface StandingFacts {
	readonly state: TaskState;
	readonly kind: TaskKind;
	readonly dueOn: Temporal.PlainDate | null;
	readonly firstDueOn: Temporal.PlainDate | null;
	/** day on which the body's leader last signed */
	readonly declaredOn: Temporal.PlainDate | null;
	/** day of the body's last act */
	readonly movedOn: Temporal.PlainDate | null;
	/** the lead body exists on the day asked about */
	readonly bodyExists: boolean;
}

export function standingOn(facts: StandingFacts, today: Temporal.PlainDate): Standing {
	const { state } = facts;
	if (state === "stopped" || state === "declined") return state;
	if (state === "accepted") return wasLate(facts, "first") ? "done-late" : "done";
	if (!facts.bodyExists) return "ownerless";
	if (state === "signed") return "to-accept";
	if (state === "handed-back") return "handed-back";
	if (isLate(facts, today)) return isMoving(facts, today) ? "late-moving" : "late-still";
	if (state === "returned") return "returned";
	if (state === "reported") return "to-sign";
	if (isDueSoon(facts, today)) return "due-soon";
	return state === "working" ? "on-track" : "not-started";
}

/** The body owes it today and its date has passed. */
export const isLate = (facts: StandingFacts, today: Temporal.PlainDate): boolean =>
	isOpen(facts.state) &&
	facts.state !== "signed" &&
	facts.kind !== "request" &&
	facts.bodyExists &&
	facts.dueOn !== null &&
	before(facts.dueOn, today);

/** What was accepted had been signed after its date: the first one set, or the one that held after extensions. */
export function wasLate(
	facts: Pick<StandingFacts, "declaredOn" | "firstDueOn" | "dueOn" | "kind">,
	against: "first" | "extended",
): boolean {
	const due = against === "first" ? facts.firstDueOn : facts.dueOn;
	return (
		facts.kind !== "request" && due !== null && facts.declaredOn !== null && before(due, facts.declaredOn)
	);
}

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => a.until(b).sign > 0;

const isMoving = ({ movedOn }: StandingFacts, today: Temporal.PlainDate): boolean =>
	movedOn !== null && movedOn.until(today).days <= stillAfterDays;

const isDueSoon = ({ dueOn, kind }: StandingFacts, today: Temporal.PlainDate): boolean =>
	kind !== "request" && dueOn !== null && today.until(dueOn).days <= soonWithinDays;
