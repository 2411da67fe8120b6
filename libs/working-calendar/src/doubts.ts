import type { WorkingCalendar } from "./calendar.ts";
import { isWorkingEpochDay } from "./day.ts";
import { dateOf, yearOf } from "./epoch-day.ts";
import type { Computed, Doubt, Explanation } from "./explanation.ts";

/**
 * Puts a result together. Every year on the way that is not official makes it uncertain; an undecided day does when
 * the end, computed again as if the day went the other way, is another one.
 */
export function computed<End>(
	calendar: WorkingCalendar,
	span: { readonly from: number; readonly to: number },
	compute: (calendar: WorkingCalendar) => End,
	end: End,
	explain: () => Explanation,
): Computed<End> {
	const doubts = doubtsBetween(calendar, span, compute, String(end));
	return { end, certain: doubts.length === 0, doubts, explain };
}

/** `from` and `to` inclusive. */
function doubtsBetween<End>(
	calendar: WorkingCalendar,
	{ from, to }: { readonly from: number; readonly to: number },
	compute: (calendar: WorkingCalendar) => End,
	end: string,
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
			const otherwise = compute(calendar.with(day, !working));
			if (String(otherwise) === end) continue;
			doubts.push({
				code: "open-day",
				day,
				name: table.special.get(epoch)?.name ?? { vi: "", en: "" },
				assumed: working ? "working" : "off",
				otherwise,
			});
		}
	}
	return doubts;
}
