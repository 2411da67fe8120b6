import type { Temporal } from "temporal-polyfill";

interface Waited {
	readonly takenAt: Temporal.Instant;
	readonly calledAt: Temporal.Instant | null;
	readonly state: "waiting" | "called" | "served" | "missed";
}

export interface WaitingTimes {
	readonly waiting: number;
	readonly called: number;
	readonly missed: number;
	/** minutes; null: nobody has been called */
	readonly median: number | null;
	readonly longest: number | null;
	/** of those who wait now; null: nobody does */
	readonly longestNow: number | null;
}

/** Whole minutes that somebody waited until the first call, or has waited by now. */
export const minutesWaited = ({ takenAt, calledAt }: Waited, now: Temporal.Instant): number =>
	Math.max(0, Math.floor(takenAt.until(calledAt ?? now).total("minutes")));

export function waitingTimes(tickets: readonly Waited[], now: Temporal.Instant): WaitingTimes {
	const waiting = tickets.filter(({ state }) => state === "waiting");
	const called = tickets.filter(({ calledAt }) => calledAt !== null);
	const minutes = called.map((ticket) => minutesWaited(ticket, now)).sort((a, b) => a - b);
	return {
		waiting: waiting.length,
		called: called.length,
		missed: tickets.filter(({ state }) => state === "missed").length,
		median: minutes[Math.ceil(minutes.length / 2) - 1] ?? null,
		longest: minutes.at(-1) ?? null,
		longestNow: waiting.length === 0 ? null : Math.max(...waiting.map((one) => minutesWaited(one, now))),
	};
}
