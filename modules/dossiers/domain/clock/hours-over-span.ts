import type { OfficeHours, Season } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";

/** Office hours with the days on which they hold, half open. */
export interface HoursFrom {
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate | null;
	readonly hours: OfficeHours;
}

const covers = ({ from, to }: HoursFrom, day: Temporal.PlainDate): boolean =>
	Temporal.PlainDate.compare(from, day) <= 0 && (to === null || Temporal.PlainDate.compare(day, to) < 0);

const monthDay = (day: Temporal.PlainDate): string => day.toString().slice(5);

/**
 * One set of hours for a span in which several follow one another: the seasons of each, cut to the days on which it
 * holds. Seasons know no year, so of a span longer than a year the first year counts; no limit runs so long by the hour.
 */
export function hoursOverSpan(
	announced: readonly HoursFrom[],
	span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
	otherwise: OfficeHours,
): OfficeHours {
	const [only] = announced;
	if (!only) return otherwise;
	const last = lastDay(span);
	if (announced.length === 1 && covers(only, span.from) && covers(only, last)) return only.hours;
	const pieces: Season[] = [];
	let day = span.from;
	while (Temporal.PlainDate.compare(day, last) <= 0) {
		const now = announced.find((each) => covers(each, day));
		const next = announced.find(({ from }) => Temporal.PlainDate.compare(from, day) > 0);
		const end = earliest(now ? now.to : (next?.from ?? null), last.add({ days: 1 }));
		pieces.push(...cut((now?.hours ?? otherwise).seasons, day, end.subtract({ days: 1 })));
		day = end;
	}
	const names = announced.map(({ hours }) => hours.name);
	return { name: names.join("; "), source: only.hours.source, seasons: [...pieces, ...otherwise.seasons] };
}

const lastDay = (span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }) =>
	earliest(span.to, span.from.add({ days: 364 }));

function earliest(a: Temporal.PlainDate | null, b: Temporal.PlainDate): Temporal.PlainDate {
	return a !== null && Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}

/** Seasons as they run between two days: one piece for each run of days under the same season. */
function cut(
	seasons: readonly Season[],
	from: Temporal.PlainDate,
	to: Temporal.PlainDate,
): readonly Season[] {
	const pieces: { from: string; to: string; sessions: Season["sessions"] }[] = [];
	for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
		const season = seasons.find((each) => inSeason(each, monthDay(day)));
		const open = pieces.at(-1);
		if (open && open.sessions === season?.sessions) open.to = monthDay(day);
		else pieces.push({ from: monthDay(day), to: monthDay(day), sessions: season?.sessions ?? {} });
	}
	return pieces;
}

const inSeason = ({ from, to }: Season, day: string): boolean =>
	from <= to ? from <= day && day <= to : from <= day || day <= to;
