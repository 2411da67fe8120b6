import { isWorkingDay, type WorkingCalendar } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { type Clock, stoppedClock, timeZone } from "#platform/clock/clock.ts";

/** The last working day up to today, so that the demo can be opened on a Sunday. */
export function lastWorkingDay(calendar: WorkingCalendar, today: Temporal.PlainDate): Temporal.PlainDate {
	let day = today;
	while (!isWorkingDay(calendar, day)) day = day.subtract({ days: 1 });
	return day;
}

export const momentOn = (day: Temporal.PlainDate, time: string): Temporal.Instant =>
	day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();

export const clockAt = (day: Temporal.PlainDate, time: string): Clock =>
	stoppedClock(momentOn(day, time).toString());
