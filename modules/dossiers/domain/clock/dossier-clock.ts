import {
	addWorkingMinutes,
	type Computed,
	closingOn,
	commonOfficeHours,
	deadline,
	type Explanation,
	type OfficeHours,
	type WorkingCalendar,
	workingDayFrom,
	workingDaysBetween,
} from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import type { Limit } from "../life/rules.ts";

/** What a due time is reckoned with: the days worked, and the hours of the unit that settles. */
export interface DossierClock {
	readonly calendar: WorkingCalendar;
	readonly hours: OfficeHours;
}

export interface Due {
	readonly dueAt: Temporal.Instant;
	/** passes through days of the calendar that are not settled */
	readonly uncertain: boolean;
	readonly doubts: Computed<Temporal.PlainDate | Temporal.PlainDateTime>["doubts"];
	explain(): Explanation;
}

const localTime = (at: Temporal.Instant): Temporal.PlainDateTime =>
	at.toZonedDateTimeISO(timeZone).toPlainDateTime();
const instantOf = (at: Temporal.PlainDateTime): Temporal.Instant => at.toZonedDateTime(timeZone).toInstant();

/**
 * When a limit ends that began at a moment. Days end at closing time of the unit's office on the last of them, since
 * afterwards nobody hands anything out; hours at the minute.
 */
export function dueOf(clock: DossierClock, startedAt: Temporal.Instant, limit: Limit): Due {
	const start = localTime(startedAt);
	if (limit.unit === "working-hour") {
		const end = addWorkingMinutes(clock.calendar, clock.hours, start, limit.amount * 60);
		return dueFrom(end, instantOf(end.end));
	}
	const end = deadline(clock.calendar, start.toPlainDate(), { amount: limit.amount, unit: limit.unit });
	return dueFrom(end, instantOf(closing(clock, end.end, start)));
}

const dueFrom = (
	{ certain, doubts, explain }: Computed<Temporal.PlainDate> | Computed<Temporal.PlainDateTime>,
	dueAt: Temporal.Instant,
): Due => ({ dueAt, uncertain: !certain, doubts, explain });

/** Received after closing with a limit of the same day: it ends at closing of the next working day. */
function closing(
	{ calendar, hours }: DossierClock,
	day: Temporal.PlainDate,
	start: Temporal.PlainDateTime,
): Temporal.PlainDateTime {
	const end = closingOn(calendar, hours, day) ?? closingOn(calendar, commonOfficeHours, day);
	if (end && Temporal.PlainDateTime.compare(start, end) < 0) return end;
	return closing({ calendar, hours }, workingDayFrom(calendar, day.add({ days: 1 })), start);
}

/** By how many working days it ended after its date, or before. */
export function daysLate(
	calendar: WorkingCalendar,
	dueAt: Temporal.Instant,
	endedAt: Temporal.Instant,
): { readonly lateDays: number; readonly earlyDays: number } {
	const due = localTime(dueAt).toPlainDate();
	const ended = localTime(endedAt).toPlainDate();
	const after = { days: 1 };
	if (Temporal.Instant.compare(endedAt, dueAt) > 0)
		// a day begun counts: late by an hour on the same day is late by one day
		return {
			lateDays: Math.max(1, workingDaysBetween(calendar, due.add(after), ended.add(after))),
			earlyDays: 0,
		};
	return { lateDays: 0, earlyDays: workingDaysBetween(calendar, ended.add(after), due.add(after)) };
}
