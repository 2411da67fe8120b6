import { Temporal } from "temporal-polyfill";
import type { Days } from "./fact.ts";

const { compare } = Temporal.PlainDate;
export const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
	compare(a, b) <= 0 ? a : b;
export const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => compare(a, b) > 0;

/** The last day of which a measure tells something: today, or yesterday where only a whole day counts. */
export const lastDayOf = (
	{ wholeDaysOnly }: { readonly wholeDaysOnly?: true },
	today: Temporal.PlainDate,
): Temporal.PlainDate => (wholeDaysOnly ? today.subtract({ days: 1 }) : today);

/** `2026-03`, as sources name a month. */
export const monthOf = (day: Temporal.PlainDate): string => day.toString().slice(0, 7);

/** The days as one period, or month by month; the first and the last month may be parts of one. */
export function periodsOf(days: Days, by: "month" | null): readonly Days[] {
	if (by === null) return isAfter(days.from, days.to) ? [] : [days];
	const months: Days[] = [];
	for (let from = days.from; !isAfter(from, days.to); ) {
		const last = from.with({ day: from.daysInMonth });
		months.push({ from, to: earlier(last, days.to) });
		from = last.add({ days: 1 });
	}
	return months;
}
