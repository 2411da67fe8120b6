import type { OfficeHours, Session } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";

/** Weekdays (1 Monday … 7 Sunday) with the same hours. */
export interface Opening {
	readonly weekdays: readonly number[];
	readonly sessions: readonly Session[];
}

/** Hours of the season of a day: weekdays in a row with the same sessions together, closed days left out. */
export function openingOn({ seasons }: OfficeHours, day: Temporal.PlainDate): readonly Opening[] {
	const on = day.toString().slice(5);
	const season = seasons.find(({ from, to }) =>
		from <= to ? from <= on && on <= to : from <= on || on <= to,
	);
	const openings: { weekdays: number[]; sessions: readonly Session[] }[] = [];
	for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
		const sessions = season?.sessions[weekday] ?? [];
		if (sessions.length === 0) continue;
		const last = openings.at(-1);
		const goesOn = last?.weekdays.at(-1) === weekday - 1 && same(last.sessions, sessions);
		if (last && goesOn) last.weekdays.push(weekday);
		else openings.push({ weekdays: [weekday], sessions });
	}
	return openings;
}

const same = (a: readonly Session[], b: readonly Session[]): boolean =>
	a.length === b.length && a.every(({ from, to }, at) => from === b[at]?.from && to === b[at]?.to);
