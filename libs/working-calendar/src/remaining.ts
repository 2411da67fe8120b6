import { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "./calendar.ts";
import { workingDaysBetween } from "./working-days.ts";

/** How a deadline stands on a day. */
export interface Remaining {
	readonly state: "ahead" | "today" | "over";
	/** working days after today up to and including the due day; when over, working days since the due day */
	readonly workingDays: number;
	readonly calendarDays: number;
}

export function remaining(
	calendar: WorkingCalendar,
	today: Temporal.PlainDate,
	due: Temporal.PlainDate,
): Remaining {
	const order = Temporal.PlainDate.compare(today, due);
	const [earlier, later] = order <= 0 ? [today, due] : [due, today];
	return {
		state: order < 0 ? "ahead" : order === 0 ? "today" : "over",
		workingDays: workingDaysBetween(calendar, earlier.add({ days: 1 }), later.add({ days: 1 })),
		calendarDays: earlier.until(later, { largestUnit: "days" }).days,
	};
}
