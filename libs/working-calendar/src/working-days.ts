import type { Temporal } from "temporal-polyfill";
import type { WorkingCalendar, YearTable } from "./calendar.ts";
import { dateOf, epochDayOf, yearOf } from "./epoch-day.ts";

/**
 * The n-th working day after a day, or before it when n is negative: two look-ups for each year crossed, however
 * many days lie between. 0 is the day itself.
 */
export function nthWorkingEpochDay(calendar: WorkingCalendar, start: number, n: number): number {
	if (!Number.isInteger(n)) throw new RangeError(`a number of working days must be whole, not ${n}`);
	if (n === 0) return start;
	let year = yearOf(start);
	let table = calendar.table(year);
	const index = start - table.first;
	// position, in this year's list of working days, of the day looked for
	let position = n > 0 ? at(table.before, index + 1) + n - 1 : at(table.before, index) + n;
	while (position >= table.nth.length) {
		position -= table.nth.length;
		table = calendar.table(++year);
	}
	while (position < 0) {
		table = calendar.table(--year);
		position += table.nth.length;
	}
	return table.first + at(table.nth, position);
}

export function nthWorkingDay(
	calendar: WorkingCalendar,
	start: Temporal.PlainDate,
	n: number,
): Temporal.PlainDate {
	return dateOf(nthWorkingEpochDay(calendar, epochDayOf(start), n));
}

/** Working days in [from, to); negative when `to` lies before `from`. */
export function workingDaysBetween(
	calendar: WorkingCalendar,
	from: Temporal.PlainDate,
	to: Temporal.PlainDate,
): number {
	return workingEpochDaysBetween(calendar, epochDayOf(from), epochDayOf(to));
}

export function workingEpochDaysBetween(calendar: WorkingCalendar, from: number, to: number): number {
	// 0 minus, because the negative of 0 is not 0 to everyone who compares
	if (to < from) return 0 - workingEpochDaysBetween(calendar, to, from);
	const lastYear = yearOf(to);
	let year = yearOf(from);
	let table = calendar.table(year);
	let count = -workedBefore(table, from);
	for (; year < lastYear; table = calendar.table(++year)) count += table.nth.length;
	return count + workedBefore(table, to);
}

export function workingDaysInYear(calendar: WorkingCalendar, year: number): number {
	return calendar.table(year).nth.length;
}

function workedBefore(table: YearTable, epoch: number): number {
	return at(table.before, epoch - table.first);
}

function at(list: Int16Array, index: number): number {
	const value = list[index];
	if (value === undefined) throw new RangeError(`no entry ${index} among ${list.length}`);
	return value;
}
