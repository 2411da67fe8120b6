import { isWorkingDay, type WorkingCalendar } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import { isQuietAt, type ReminderSetting } from "./reminder.ts";

/** The moment on the clocks of the country. */
type Moment = Temporal.PlainDateTime;

/** Whether the letter of the day is due: a working day, its hour has come, and no quiet hour. */
export function isDigestDue(setting: ReminderSetting, now: Moment, calendar: WorkingCalendar): boolean {
	if (setting.mail === "never") return false;
	const today = now.toPlainDate();
	if (!isWorkingDay(calendar, today)) return false;
	if (setting.mail === "weekly" && !isFirstWorkingDayOfWeek(calendar, today)) return false;
	return now.hour >= setting.hour && !isQuietAt(now.hour, setting);
}

/** A week begins on Monday; when that is a holiday, the letter comes on the first day that is worked. */
function isFirstWorkingDayOfWeek(calendar: WorkingCalendar, day: Temporal.PlainDate): boolean {
	for (let before = day.dayOfWeek - 1; before > 0; before--)
		if (isWorkingDay(calendar, day.subtract({ days: before }))) return false;
	return true;
}

/** The first moment from now on at which a letter may leave: on a working day, outside the quiet hours. */
export function mailMoment(setting: ReminderSetting, now: Moment, calendar: WorkingCalendar): Moment {
	let moment = now;
	while (!isWorkingDay(calendar, moment.toPlainDate()) || isQuietAt(moment.hour, setting))
		moment = moment
			.with({ minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
			.add({ hours: 1 });
	return moment;
}

/** What a letter speaks of; a letter with nothing in it is not written. */
export interface DigestCounts {
	readonly late: number;
	readonly soon: number;
	readonly toSign: number;
	readonly toAccept: number;
	readonly toExplain: number;
	readonly unread: number;
}

export const digestItems = (counts: DigestCounts): number =>
	counts.late + counts.soon + counts.toSign + counts.toAccept + counts.toExplain;
