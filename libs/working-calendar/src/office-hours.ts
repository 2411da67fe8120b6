import { Temporal } from "temporal-polyfill";

/** Office hours as data: provinces differ and change them with the season. Times are ISO text, days of the year MM-DD. */
export interface OfficeHours {
	readonly name: string;
	readonly source: string | null;
	/** the first that covers the day holds; a season may run over the turn of the year */
	readonly seasons: readonly Season[];
}

export interface Season {
	/** first day, MM-DD */
	readonly from: string;
	/** last day, MM-DD, inclusive as such rules are written */
	readonly to: string;
	/** sessions by ISO weekday; a weekday without entry has no office hours */
	readonly sessions: Readonly<Record<number, readonly Session[]>>;
}

/** From opening to closing: [07:00, 11:30). */
export interface Session {
	readonly from: string;
	readonly to: string;
}

const everyWeekday = (sessions: readonly Session[]): Season["sessions"] => ({
	1: sessions,
	2: sessions,
	3: sessions,
	4: sessions,
	5: sessions,
});

/** The commonest hours of provincial offices, 8 hours a day; a province puts its own in their place. */
export const commonOfficeHours: OfficeHours = {
	name: "07:00-11:30, 13:30-17:00",
	source: null,
	seasons: [
		{
			from: "01-01",
			to: "12-31",
			sessions: everyWeekday([
				{ from: "07:00", to: "11:30" },
				{ from: "13:30", to: "17:00" },
			]),
		},
	],
};

/** A session in minutes since midnight. */
export interface SessionMinutes {
	readonly from: number;
	readonly to: number;
}

/** The sessions of a day, in order. A swap day keeps the hours of the day it is worked for. */
export function sessionsOn(
	hours: OfficeHours,
	day: Temporal.PlainDate,
	inPlaceOf: Temporal.PlainDate | null,
): readonly SessionMinutes[] {
	const monthDay = day.toString().slice(5);
	const season = hours.seasons.find((each) => covers(each, monthDay));
	const weekday = inPlaceOf?.dayOfWeek ?? (day.dayOfWeek > 5 ? 1 : day.dayOfWeek);
	const sessions = season?.sessions[weekday] ?? [];
	return sessions.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }));
}

function covers(season: Season, monthDay: string): boolean {
	return season.from <= season.to
		? season.from <= monthDay && monthDay <= season.to
		: season.from <= monthDay || monthDay <= season.to;
}

function minuteOf(time: string): number {
	const { hour, minute } = Temporal.PlainTime.from(time);
	return hour * 60 + minute;
}

/** What is wrong with office hours somebody typed: each fault with its place. */
export function faultsOfOfficeHours(
	hours: OfficeHours,
): readonly { readonly place: string; readonly code: HoursFault }[] {
	const faults: { place: string; code: HoursFault }[] = [];
	hours.seasons.forEach((season, index) => {
		let any = false;
		for (const [weekday, sessions] of Object.entries(season.sessions)) {
			let before = -1;
			for (const session of sessions) {
				const place = `seasons[${index}].sessions[${weekday}] ${session.from}-${session.to}`;
				if (minuteOf(session.to) <= minuteOf(session.from))
					faults.push({ place, code: "ends-before-it-begins" });
				if (minuteOf(session.from) < before) faults.push({ place, code: "overlaps" });
				before = minuteOf(session.to);
				any = true;
			}
		}
		if (!any) faults.push({ place: `seasons[${index}]`, code: "no-hours" });
	});
	for (const monthDay of uncoveredDays(hours)) faults.push({ place: monthDay, code: "no-season" });
	return faults;
}

export type HoursFault = "ends-before-it-begins" | "overlaps" | "no-hours" | "no-season";

/** Days of a leap year that no season covers; only the first of each gap is named. */
function uncoveredDays(hours: OfficeHours): readonly string[] {
	const gaps: string[] = [];
	let inGap = false;
	let day = new Temporal.PlainDate(2024, 1, 1);
	for (; day.year === 2024; day = day.add({ days: 1 })) {
		const monthDay = day.toString().slice(5);
		const covered = hours.seasons.some((season) => covers(season, monthDay));
		if (!covered && !inGap) gaps.push(monthDay);
		inGap = !covered;
	}
	return gaps;
}
