import {
	deadline,
	type Explanation,
	isWorkingDay,
	type WorkingCalendar,
	workingDaysBetween,
} from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";

/** A typing mistake rather than an extension. */
export const mostExtensionDays = 120;

export interface DayAsked {
	/** day that holds now */
	readonly dueOn: Temporal.PlainDate;
	readonly today: Temporal.PlainDate;
	/** how many working days more, from the old day or, where that is past, from today */
	readonly workingDays: number | null;
	/** or the day itself */
	readonly day: Temporal.PlainDate | null;
}

export type DayFault = "both-or-neither" | "not-later" | "not-ahead" | "rest-day" | "too-far";

export interface NewDay {
	readonly day: Temporal.PlainDate;
	/** working days between the old day and the new one */
	readonly extension: number;
	readonly certain: boolean;
	explain(): Explanation;
}

/** The new day of the result: later than the old one, ahead of today, a working day, and explained. */
export function newDayOf(calendar: WorkingCalendar, asked: DayAsked): NewDay | { readonly fault: DayFault } {
	const { dueOn, today, workingDays, day } = asked;
	if ((workingDays === null) === (day === null)) return { fault: "both-or-neither" };
	const from = Temporal.PlainDate.compare(today, dueOn) > 0 ? today : dueOn;
	if (workingDays !== null) {
		if (workingDays < 1) return { fault: "not-later" };
		if (workingDays > mostExtensionDays) return { fault: "too-far" };
	}
	const new_ = day ?? deadline(calendar, from, { amount: workingDays ?? 0, unit: "working-day" }).end;
	const fault = faultOf(calendar, new_, { dueOn, today });
	if (fault) return { fault };
	// counted from the old day, so that what the letter asks for is what the calendar gives
	const extension = workingDaysBetween(calendar, dueOn.add({ days: 1 }), new_.add({ days: 1 }));
	const counted = deadline(calendar, dueOn, { amount: extension, unit: "working-day" });
	return { day: new_, extension, certain: counted.certain, explain: counted.explain };
}

function faultOf(
	calendar: WorkingCalendar,
	day: Temporal.PlainDate,
	{ dueOn, today }: Pick<DayAsked, "dueOn" | "today">,
): DayFault | null {
	if (Temporal.PlainDate.compare(day, dueOn) <= 0) return "not-later";
	if (Temporal.PlainDate.compare(day, today) <= 0) return "not-ahead";
	const from = Temporal.PlainDate.compare(today, dueOn) > 0 ? today : dueOn;
	if (day.since(from, { largestUnit: "days" }).days > 2 * mostExtensionDays) return "too-far";
	return isWorkingDay(calendar, day) ? null : "rest-day";
}
