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
 * One set of hours for a span: on each day those of the nearest unit that announced some for it, `levels` being the unit
 * itself and those above, nearest first. Seasons know no year, so where hours follow one another in a span of more than a
 * year, its first year counts; no limit by the hour runs so long.
 */
export function hoursOverSpan(
	levels: readonly (readonly HoursFrom[])[],
	span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
	otherwise: OfficeHours,
): OfficeHours {
	const announced = levels.map((level) => level.filter((each) => overlaps(each, span)));
	const [nearest] = announced.find((level) => level.length > 0) ?? [];
	if (!nearest) return otherwise;
	const last = lastDay(span);
	if (covers(nearest, span.from) && covers(nearest, last)) return nearest.hours;
	const pieces: Season[] = [];
	const used = new Set<OfficeHours>();
	const edges = announced.flat().flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
	let day = span.from;
	while (Temporal.PlainDate.compare(day, last) <= 0) {
		const now = announced.flatMap((level) => level.find((each) => covers(each, day)) ?? [])[0];
		const end = edges
			.filter((edge) => Temporal.PlainDate.compare(edge, day) > 0)
			.reduce(earliest, last.add({ days: 1 }));
		if (now) used.add(now.hours);
		pieces.push(...cut((now?.hours ?? otherwise).seasons, day, end.subtract({ days: 1 })));
		day = end;
	}
	const names = [...used].map(({ name }) => name).join("; ");
	return { name: names, source: nearest.hours.source, seasons: [...pieces, ...otherwise.seasons] };
}

const overlaps = (
	hours: HoursFrom,
	{ from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): boolean =>
	Temporal.PlainDate.compare(hours.from, to) <= 0 &&
	(hours.to === null || Temporal.PlainDate.compare(from, hours.to) < 0);

const lastDay = (span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }) =>
	earliest(span.to, span.from.add({ days: 364 }));

function earliest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
	return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
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
