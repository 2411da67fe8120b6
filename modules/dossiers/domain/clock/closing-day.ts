import { deadline, type WorkingCalendar } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import type { Limit } from "../life/rules.ts";

/**
 * The last day on which a supplement may still come (art. 19(5)). Where the text that was read leaves open which days are
 * meant, the reading that ends later holds: it is longer for the citizen.
 */
export function closingDayOf(
	calendar: WorkingCalendar,
	asked: Temporal.PlainDate,
	readings: readonly Limit[],
): Temporal.PlainDate {
	const ends = readings.flatMap(({ amount, unit }) =>
		unit === "working-hour" ? [] : [deadline(calendar, asked, { amount, unit }).end],
	);
	return ends.reduce((later, end) => (Temporal.PlainDate.compare(end, later) > 0 ? end : later), asked);
}
