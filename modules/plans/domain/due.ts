import { type Computed, type DayOff, dayOn, deadline, type WorkingCalendar } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import type { Deadline } from "./task.ts";

/** Why an occurrence is due on its day; the page makes sentences of it. */
export type DueReason =
	/** the paper names no date */
	| { readonly code: "none-stated" }
	/** the paper names the day: it holds even on a rest day, since whoever wrote it chose it */
	| {
			readonly code: "day-stated";
			readonly day: Temporal.PlainDate;
			/** why nobody works on that day */
			readonly rests: DayOff | null;
	  }
	/** no date of its own: the last day of the period it is for */
	| { readonly code: "end-of-period"; readonly day: Temporal.PlainDate }
	/** counted from an event */
	| {
			readonly code: "counted";
			readonly anchor: string;
			readonly from: Temporal.PlainDate;
			/** who states the day of the event */
			readonly source: string | null;
			readonly computed: Computed<Temporal.PlainDate>;
	  }
	/** the event has no day yet */
	| { readonly code: "waits"; readonly anchor: string; readonly amount: number; readonly unit: CountedUnit };

type CountedUnit = "day" | "working-day";

export interface Due {
	readonly dueOn: Temporal.PlainDate | null;
	readonly waitsFor: string | null;
	readonly reason: DueReason;
}

export interface EventDay {
	readonly day: Temporal.PlainDate;
	readonly source: string | null;
}

/** What is known about the days from which deadlines are counted. */
export interface DueFacts {
	readonly issuedOn: Temporal.PlainDate | null;
	/** last day of the plan's period */
	readonly planEnds: Temporal.PlainDate;
	/** last day of the period this occurrence is for; null when it is for none */
	readonly periodEnds: Temporal.PlainDate | null;
	/** which period it is, from 1: a count from the issue of the plan is for the first one */
	readonly number: number;
	/** day of the occasion, for deadlines that begin with one */
	readonly occasionOn: Temporal.PlainDate | null;
	/** events with a day: index-published:PAPI:2026 … */
	readonly events: ReadonlyMap<string, EventDay>;
}

/** The last day of an occurrence, or what it waits for, and why. */
export function dueOf(asked: Deadline, facts: DueFacts, calendar: WorkingCalendar): Due {
	switch (asked.kind) {
		case "none":
			return facts.periodEnds ? endOfPeriod(facts.periodEnds) : undated({ code: "none-stated" });
		case "day":
			return dueOnDay(asked.day, facts.periodEnds, calendar);
		case "whenever":
			return facts.occasionOn && asked.within
				? counted("occasion", { day: facts.occasionOn, source: null }, asked.within, calendar)
				: undated({ code: "none-stated" });
		case "after":
			return dueAfter(asked, facts, calendar);
	}
}

/** Of a task that comes round, each time but the one in which the stated day lies is due when its period ends. */
function dueOnDay(
	day: Temporal.PlainDate,
	periodEnds: Temporal.PlainDate | null,
	calendar: WorkingCalendar,
): Due {
	if (periodEnds && periodEnds.until(day).sign > 0) return endOfPeriod(periodEnds);
	const facts = dayOn(calendar, day);
	const rests = facts.working ? null : facts.because;
	return { dueOn: day, waitsFor: null, reason: { code: "day-stated", day, rests } };
}

function dueAfter(
	asked: Extract<Deadline, { readonly kind: "after" }>,
	facts: DueFacts,
	calendar: WorkingCalendar,
): Due {
	const { anchor, amount, unit } = asked;
	if (anchor !== "period-end" && facts.periodEnds && facts.number > 1) return endOfPeriod(facts.periodEnds);
	const event = eventDay(anchor, facts);
	if (event) return counted(anchor, event, asked, calendar);
	return { dueOn: null, waitsFor: anchor, reason: { code: "waits", anchor, amount, unit } };
}

function eventDay(anchor: string, facts: DueFacts): EventDay | null {
	if (anchor === "plan-issued") return facts.issuedOn ? { day: facts.issuedOn, source: null } : null;
	if (anchor === "period-end") return { day: facts.periodEnds ?? facts.planEnds, source: null };
	return facts.events.get(anchor) ?? null;
}

function counted(
	anchor: string,
	{ day, source }: EventDay,
	{ amount, unit }: { readonly amount: number; readonly unit: CountedUnit },
	calendar: WorkingCalendar,
): Due {
	const computed = deadline(calendar, day, { amount, unit });
	return {
		dueOn: computed.end,
		waitsFor: null,
		reason: { code: "counted", anchor, from: day, source, computed },
	};
}

const endOfPeriod = (day: Temporal.PlainDate): Due => ({
	dueOn: day,
	waitsFor: null,
	reason: { code: "end-of-period", day },
});

const undated = (reason: DueReason): Due => ({ dueOn: null, waitsFor: null, reason });
