import { isWorkingDay, type WorkingCalendar } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import type { ProcedureVersion } from "./version.ts";

/**
 * Within how many working days a procedure is announced and made public: the decision five days before the rule takes effect
 * where a province announces, twenty where a ministry does (Decree 63/2010/NĐ-CP article 15, as amended by 92/2017/NĐ-CP); public
 * within five days of the decision (article 24). From memory, to be compared with the texts.
 */
export const announcementRules = { byProvince: 5, byMinistry: 20, publicWithin: 5, verified: false } as const;

/** Whether a rule was kept; null where a day is missing that it needs. */
export function announcedOnTime(
	{ announcedOn, from, unitId }: Pick<ProcedureVersion, "announcedOn" | "from" | "unitId">,
	calendar: WorkingCalendar,
): boolean | null {
	if (announcedOn === null) return null;
	const days = unitId === null ? announcementRules.byMinistry : announcementRules.byProvince;
	const last = workingDaysFrom(calendar, Temporal.PlainDate.from(from), -days);
	return announcedOn <= last.toString();
}

export function publicOnTime(
	{ announcedOn, publishedOn }: Pick<ProcedureVersion, "announcedOn" | "publishedOn">,
	calendar: WorkingCalendar,
): boolean | null {
	if (announcedOn === null || publishedOn === null) return null;
	const last = workingDaysFrom(
		calendar,
		Temporal.PlainDate.from(announcedOn),
		announcementRules.publicWithin,
	);
	return publishedOn <= last.toString();
}

/** The nth working day after the day, or before it. */
function workingDaysFrom(
	calendar: WorkingCalendar,
	day: Temporal.PlainDate,
	count: number,
): Temporal.PlainDate {
	const step = Math.sign(count);
	let date = day;
	for (let left = Math.abs(count); left > 0; ) {
		date = date.add({ days: step });
		if (isWorkingDay(calendar, date)) left -= 1;
	}
	return date;
}
