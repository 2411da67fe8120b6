import { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "./calendar.ts";
import type { Name } from "./calendar-data.ts";
import { dateOf, epochDayOf, weekdayOf, yearOf } from "./epoch-day.ts";

/** Why a day is not worked. */
export interface DayOff {
	readonly code: "weekend" | "statutory" | "make-up" | "swap-off";
	readonly name: Name | null;
	/** the holiday made up for, or the Saturday worked instead */
	readonly inPlaceOf: Temporal.PlainDate | null;
	readonly source: string | null;
}

/** Why a day is worked: an ordinary weekday, or a rest day worked for another one. */
export interface DayWorked {
	readonly code: "weekday" | "worked-swap";
	readonly name: Name | null;
	readonly inPlaceOf: Temporal.PlainDate | null;
	readonly source: string | null;
}

export type DayFacts = {
	readonly date: Temporal.PlainDate;
	/** whether it may still change: the day itself or its whole year is not decided */
	readonly doubt: "open-day" | "year-estimated" | "year-open" | null;
	/** the year's notices, or the day's own */
	readonly sources: readonly string[];
} & (
	| { readonly working: true; readonly because: DayWorked }
	| { readonly working: false; readonly because: DayOff }
);

/** What kind of day it is, and why. */
export function dayOn(calendar: WorkingCalendar, date: Temporal.PlainDate): DayFacts {
	const epoch = epochDayOf(date);
	const day = calendar.table(date.year).special.get(epoch);
	const base = {
		date,
		doubt: doubtOn(calendar, epoch),
		sources: sourcesOf(calendar, date, day?.source ?? null),
	};
	const inPlaceOf = day?.inPlaceOf ? Temporal.PlainDate.from(day.inPlaceOf) : null;
	const reason = { name: day?.name ?? null, inPlaceOf, source: day?.source ?? null };
	if (day && day.kind !== "open" && day.kind !== "worked") {
		return { ...base, working: false, because: { code: day.kind, ...reason } };
	}
	if (day?.kind === "worked") return { ...base, working: true, because: { code: "worked-swap", ...reason } };
	return calendar.data.weekend.includes(weekdayOf(epoch))
		? { ...base, working: false, because: { code: "weekend", ...reason } }
		: { ...base, working: true, because: { code: "weekday", ...reason } };
}

function doubtOn(calendar: WorkingCalendar, epoch: number): DayFacts["doubt"] {
	const table = calendar.table(yearOf(epoch));
	if (table.special.get(epoch)?.kind === "open") return "open-day";
	if (table.status === "official") return null;
	return table.status === "estimate" ? "year-estimated" : "year-open";
}

function sourcesOf(
	calendar: WorkingCalendar,
	date: Temporal.PlainDate,
	own: string | null,
): readonly string[] {
	return own ? [own] : (calendar.entered(date.year)?.notices ?? []);
}

export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
	return isWorkingEpochDay(calendar, epochDayOf(date));
}

export function isWorkingEpochDay(calendar: WorkingCalendar, epoch: number): boolean {
	const table = calendar.table(yearOf(epoch));
	const index = epoch - table.first;
	return table.before[index] !== table.before[index + 1];
}

/** The day itself when it is worked, else the next one that is. */
export function workingDayFrom(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.PlainDate {
	return dateOf(workingEpochDayFrom(calendar, epochDayOf(date), 1));
}

export function workingEpochDayFrom(calendar: WorkingCalendar, epoch: number, direction: 1 | -1): number {
	let day = epoch;
	while (!isWorkingEpochDay(calendar, day)) day += direction;
	return day;
}
