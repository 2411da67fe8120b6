import type { Deadline, Reading } from "@guong/admin-docs";
import { type CalendarData, calendarOf, deadline } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";

/**
 * Days that need the public calendar: time limits in working days from the day of issue. A limit that runs through a year
 * without an official calendar stays open, with its reason.
 */
export function settleDays(reading: Reading, calendar: CalendarData): Reading {
	const issued = reading.date?.value.precision === "day" ? reading.date.value.date : null;
	if (issued === null) return reading;
	const known = calendarOf(calendar);
	const settled = (limit: Deadline): Deadline => {
		if (limit.kind !== "relative" || limit.unit !== "working-day" || limit.anchor !== "plan_issued")
			return limit;
		const end = deadline(known, Temporal.PlainDate.from(issued), { amount: limit.days, unit: "working-day" });
		return end.certain ? { ...limit, iso: end.end.toString(), why: null } : limit;
	};
	return {
		...reading,
		tasks: reading.tasks.map((task) =>
			task.deadline ? { ...task, deadline: { ...task.deadline, value: settled(task.deadline.value) } } : task,
		),
	};
}
