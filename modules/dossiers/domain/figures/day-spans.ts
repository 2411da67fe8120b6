import { Temporal } from "temporal-polyfill";

export type Grain = "day" | "month" | "year";

/** Rows of one grain whose first day lies between two days, both included. */
export interface Segment {
	readonly grain: Grain;
	readonly from: string;
	readonly to: string;
	/** first day of the month they are counted in; null: the whole span is one */
	readonly month: string | null;
}

/** A span in as few rows as there can be: whole years where months are not asked for, whole months, and days at the ends. */
export function segmentsOf(
	from: Temporal.PlainDate,
	to: Temporal.PlainDate,
	by: "month" | null,
): readonly Segment[] {
	const found: Segment[] = [];
	for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; ) {
		const year = day.add({ years: 1 });
		const month = day.with({ day: 1 });
		const nextMonth = month.add({ months: 1 });
		const ends = (next: Temporal.PlainDate) =>
			Temporal.PlainDate.compare(next.subtract({ days: 1 }), to) <= 0;
		const label = by === "month" ? month.toString() : null;
		const add = (grain: Grain, next: Temporal.PlainDate) => {
			const last = next.subtract({ days: 1 });
			const stop = Temporal.PlainDate.compare(last, to) > 0 ? to : last;
			found.push({ grain, from: day.toString(), to: stop.toString(), month: label });
			day = next;
		};
		if (by === null && day.dayOfYear === 1 && ends(year)) add("year", year);
		else if (day.day === 1 && ends(nextMonth)) add("month", nextMonth);
		else add("day", nextMonth);
	}
	return found;
}

const beginning = "0001-01-01";

/** Everything up to the end of a day: whole years, months of its year, days of its month. */
export function segmentsUpTo(day: Temporal.PlainDate): readonly Segment[] {
	const year = day.with({ month: 1, day: 1 });
	const month = day.with({ day: 1 });
	const dayBefore = (first: Temporal.PlainDate) => first.subtract({ days: 1 }).toString();
	return [
		{ grain: "year", from: beginning, to: dayBefore(year), month: null },
		{ grain: "month", from: year.toString(), to: dayBefore(month), month: null },
		{ grain: "day", from: month.toString(), to: day.toString(), month: null },
	];
}
