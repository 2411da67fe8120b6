import { Temporal } from "temporal-polyfill";
import { holidayHolds } from "./calendar.ts";
import type { CalendarData, CalendarYear, SpecialDay } from "./calendar-data.ts";

/** What looks wrong in a calendar, each with its place; nothing is repaired and nothing thrown. */
export interface CalendarFault {
	readonly year: number;
	/** ISO day, or null when it concerns the year */
	readonly day: string | null;
	readonly code:
		| "year-twice"
		| "not-a-day"
		| "day-of-another-year"
		| "day-twice"
		| "holiday-missing"
		| "make-up-for-no-holiday"
		| "make-up-for-a-weekday"
		| "make-up-missing"
		| "swap-without-worked-day"
		| "worked-day-without-swap"
		| "worked-day-is-a-weekday"
		| "off-on-a-rest-day"
		| "official-without-notice";
}

export function faultsOfCalendar(data: CalendarData): readonly CalendarFault[] {
	const faults: CalendarFault[] = [];
	const seen = new Set<number>();
	for (const year of data.years) {
		if (seen.has(year.year)) faults.push({ year: year.year, day: null, code: "year-twice" });
		seen.add(year.year);
		faults.push(...faultsOfYear(data, year));
	}
	return faults;
}

function faultsOfYear(data: CalendarData, year: CalendarYear): readonly CalendarFault[] {
	const faults: CalendarFault[] = [];
	const report = (day: string | null, code: CalendarFault["code"]) =>
		faults.push({ year: year.year, day, code });
	const days = new Map<string, SpecialDay>();
	for (const day of year.days) {
		if (!isIsoDay(day.date)) report(day.date, "not-a-day");
		else if (Temporal.PlainDate.from(day.date).year !== year.year) report(day.date, "day-of-another-year");
		else if (days.has(day.date)) report(day.date, "day-twice");
		else days.set(day.date, day);
	}
	const madeUp = new Set(
		[...days.values()].filter((day) => day.kind === "make-up").map((day) => day.inPlaceOf),
	);
	for (const day of days.values()) for (const code of faultsOfDay(data, days, day)) report(day.date, code);
	for (const missing of missingHolidays(data, year.year, days)) report(missing, "holiday-missing");
	for (const day of unmade(data, days, madeUp)) report(day, "make-up-missing");
	if (year.status === "official" && year.notices.length === 0) report(null, "official-without-notice");
	return faults;
}

function faultsOfDay(
	data: CalendarData,
	days: ReadonlyMap<string, SpecialDay>,
	day: SpecialDay,
): readonly CalendarFault["code"][] {
	const faults: CalendarFault["code"][] = [];
	const rests = (iso: string) => data.weekend.includes(Temporal.PlainDate.from(iso).dayOfWeek);
	const partner = day.inPlaceOf ? days.get(day.inPlaceOf) : undefined;
	if (day.kind === "make-up") {
		if (partner?.kind !== "statutory") faults.push("make-up-for-no-holiday");
		else if (!rests(partner.date)) faults.push("make-up-for-a-weekday");
	}
	if (day.kind === "swap-off" && partner?.kind !== "worked") faults.push("swap-without-worked-day");
	if (day.kind === "worked") {
		if (partner?.kind !== "swap-off") faults.push("worked-day-without-swap");
		if (!rests(day.date)) faults.push("worked-day-is-a-weekday");
	}
	if ((day.kind === "make-up" || day.kind === "swap-off") && rests(day.date))
		faults.push("off-on-a-rest-day");
	return faults;
}

function missingHolidays(
	data: CalendarData,
	year: number,
	days: ReadonlyMap<string, SpecialDay>,
): readonly string[] {
	return data.rules
		.filter((rule) => holidayHolds(rule, year))
		.map((rule) => new Temporal.PlainDate(year, rule.month, rule.day).toString())
		.filter((iso) => days.get(iso)?.kind !== "statutory");
}

/** Labour Code art. 111(3): a holiday on a rest day frees the next working day. */
function unmade(
	data: CalendarData,
	days: ReadonlyMap<string, SpecialDay>,
	madeUp: ReadonlySet<string | null>,
): readonly string[] {
	const notMadeUp = new Set(
		data.rules.filter((rule) => !rule.madeUp).map(({ month, day }) => `${pad(month)}-${pad(day)}`),
	);
	return [...days.values()]
		.filter((day) => day.kind === "statutory" && !notMadeUp.has(day.date.slice(5)))
		.filter((day) => data.weekend.includes(Temporal.PlainDate.from(day.date).dayOfWeek))
		.filter((day) => !madeUp.has(day.date))
		.map((day) => day.date);
}

const pad = (value: number) => String(value).padStart(2, "0");

function isIsoDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	try {
		Temporal.PlainDate.from(text, { overflow: "reject" });
		return true;
	} catch {
		return false;
	}
}
