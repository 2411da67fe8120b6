import type { WorkingCalendar } from "./calendar.ts";
import { isWorkingEpochDay } from "./day.ts";
import { dateOf, yearOf } from "./epoch-day.ts";
import type { Computed, Doubt, Explanation } from "./explanation.ts";

/**
 * Puts a result together: every year and every undecided day from one end of the count to the other makes it
 * uncertain, and for an undecided day the end is computed again as if it went the other way.
 */
export function computed<End>(
	calendar: WorkingCalendar,
	span: { readonly from: number; readonly to: number },
	compute: (calendar: WorkingCalendar) => End,
	end: End,
	explain: () => Explanation,
): Computed<End> {
	const doubts = doubtsBetween(calendar, span.from, span.to, compute);
	return { end, certain: doubts.length === 0, doubts, explain };
}

/** `from` and `to` inclusive. */
export function doubtsBetween<End>(
	calendar: WorkingCalendar,
	from: number,
	to: number,
	compute: (calendar: WorkingCalendar) => End,
): readonly Doubt<End>[] {
	const doubts: Doubt<End>[] = [];
	for (let year = yearOf(from); year <= yearOf(to); year++) {
		const table = calendar.table(year);
		if (table.status === "estimate") doubts.push({ code: "year-estimated", year });
		if (table.status === "open") doubts.push({ code: "year-open", year });
		for (const epoch of table.open) {
			if (epoch < from || epoch > to) continue;
			const day = dateOf(epoch);
			const working = isWorkingEpochDay(calendar, epoch);
			doubts.push({
				code: "open-day",
				day,
				name: table.special.get(epoch)?.name ?? { vi: "", en: "" },
				assumed: working ? "working" : "off",
				otherwise: compute(calendar.with(day, !working)),
			});
		}
	}
	return doubts;
}
