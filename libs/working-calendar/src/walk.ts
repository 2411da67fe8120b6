import type { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "./calendar.ts";
import { dayOn } from "./day.ts";
import type { Step } from "./explanation.ts";

/**
 * Counts day by day, saying of each day whether it counts and why not. Slow and plain on purpose: it is the
 * explanation, and it must reach the same day as the quick way by itself.
 */
export function countedSteps(
	calendar: WorkingCalendar,
	start: Temporal.PlainDate,
	amount: number,
	workingOnly: boolean,
	direction: 1 | -1,
): { readonly steps: readonly Step[]; readonly last: Temporal.PlainDate } {
	const steps: Step[] = [];
	let day = start;
	let total = 0;
	while (total < amount) {
		day = day.add({ days: direction });
		const facts = dayOn(calendar, day);
		if (workingOnly && !facts.working) {
			steps.push({ code: "left-out", day, because: facts.because });
			continue;
		}
		total++;
		if (workingOnly && facts.because.code === "worked-swap") {
			steps.push({ code: "counted-swap", day, inPlaceOf: facts.because.inPlaceOf, total });
			continue;
		}
		const before = steps.at(-1);
		if (before?.code === "counted") {
			steps[steps.length - 1] = { ...before, to: day, days: before.days + 1, total };
		} else {
			steps.push({ code: "counted", from: day, to: day, days: 1, total });
		}
	}
	return { steps, last: day };
}

/** From a last day that is a rest day to the working day nearest in that direction. */
export function restSteps(
	calendar: WorkingCalendar,
	last: Temporal.PlainDate,
	direction: 1 | -1,
): { readonly steps: readonly Step[]; readonly day: Temporal.PlainDate } {
	const steps: Step[] = [];
	let day = last;
	for (let facts = dayOn(calendar, day); !facts.working; facts = dayOn(calendar, day)) {
		steps.push({
			code: "rests",
			day,
			because: facts.because,
			direction: direction === 1 ? "later" : "earlier",
		});
		day = day.add({ days: direction });
	}
	return { steps, day };
}
