import { type Computed, latestDayBefore, type WorkingCalendar } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";

/** in-time: a letter of today keeps the law; too-late: its last day has passed, the date has not; overdue: the date itself has. */
export type LetterStanding = "in-time" | "too-late" | "overdue";

/** "ít nhất 1 ngày trước": how long before the date, as the rules of the dossier say; null: they do not say. */
export interface Ahead {
	readonly amount: number;
	readonly unit: "working-day" | "day";
}

/** Last day on which the letter is still in time; a rest day moves it earlier, which is the safe side. */
export const lastDayOfLetter = (
	calendar: WorkingCalendar,
	dueOn: Temporal.PlainDate,
	ahead: Ahead | null,
): Computed<Temporal.PlainDate> => latestDayBefore(calendar, dueOn, ahead ?? { amount: 0, unit: "day" });

export function letterStanding(
	now: { readonly at: Temporal.Instant; readonly today: Temporal.PlainDate },
	due: { readonly at: Temporal.Instant; readonly lastDay: Temporal.PlainDate },
): LetterStanding {
	if (Temporal.Instant.compare(now.at, due.at) > 0) return "overdue";
	return Temporal.PlainDate.compare(now.today, due.lastDay) > 0 ? "too-late" : "in-time";
}
