import { latestDayBefore, type WorkingCalendar } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";

/** in-time: a letter of today keeps the law; too-late: its last day has passed, the date has not; overdue: the date itself has. */
export type LetterStanding = "in-time" | "too-late" | "overdue";

/** "ít nhất 1 ngày trước": how long before the date, as the rules of the dossier say; null: they do not say. */
export interface Ahead {
	readonly amount: number;
	readonly unit: "working-day" | "day";
}

export interface LastDay {
	/** by the letter of the law, which may be a day of rest: what came then was not late */
	readonly byLaw: Temporal.PlainDate;
	/** last working day before it, on which somebody is there to sign */
	readonly worked: Temporal.PlainDate;
}

export function lastDayOfLetter(
	calendar: WorkingCalendar,
	dueOn: Temporal.PlainDate,
	ahead: Ahead | null,
): LastDay {
	const before = ahead ?? { amount: 0, unit: "day" };
	return {
		byLaw: latestDayBefore(calendar, dueOn, before, "stays").end,
		worked: latestDayBefore(calendar, dueOn, before, "moves").end,
	};
}

export function letterStanding(
	now: { readonly at: Temporal.Instant; readonly today: Temporal.PlainDate },
	due: { readonly at: Temporal.Instant; readonly lastDay: LastDay },
): LetterStanding {
	if (Temporal.Instant.compare(now.at, due.at) > 0) return "overdue";
	return Temporal.PlainDate.compare(now.today, due.lastDay.byLaw) > 0 ? "too-late" : "in-time";
}
