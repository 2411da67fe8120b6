import type { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "./calendar.ts";
import { workingEpochDayFrom } from "./day.ts";
import { computed } from "./doubts.ts";
import { dateOf, epochDayOf } from "./epoch-day.ts";
import type { Computed, CountingRule, Explanation, Step, Unit } from "./explanation.ts";
import { countedSteps, restSteps } from "./walk.ts";
import { nthWorkingEpochDay } from "./working-days.ts";

/** A time limit from a text of law: "05 ngày làm việc", "30 ngày", "03 tháng". */
export interface TimeLimit {
	readonly amount: number;
	readonly unit: "working-day" | "day" | Unit;
}

/**
 * What becomes of a last day that is a rest day. `moves` is the rule of Civil Code 91/2015/QH13 art. 148(5);
 * `stays` is for spans that simply last so long, such as a posting of 30 consecutive days.
 */
export type OnRestDay = "moves" | "stays";

/** The end of a time limit that begins with an event; the day of the event itself is not counted (art. 147). */
export function deadline(
	calendar: WorkingCalendar,
	event: Temporal.PlainDate,
	limit: TimeLimit,
	onRestDay: OnRestDay = "moves",
): Computed<Temporal.PlainDate> {
	mustBeAmount(limit.amount);
	const compute = (by: WorkingCalendar) => dateOf(endEpochDay(by, event, limit, onRestDay));
	const from = epochDayOf(event);
	const end = endEpochDay(calendar, event, limit, onRestDay);
	return computed(calendar, { from, to: end }, compute, dateOf(end), () =>
		explainForward(calendar, event, limit, onRestDay),
	);
}

/**
 * The last day on which something is still done early enough: "ít nhất 05 ngày làm việc trước ngày …". The day of
 * the event is not counted; from the day found, counting forward the same number reaches the event. A rest day as
 * the last possible day moves earlier, never later: the law is silent here and earlier is safe.
 */
export function latestDayBefore(
	calendar: WorkingCalendar,
	event: Temporal.PlainDate,
	limit: { readonly amount: number; readonly unit: "working-day" | "day" },
	onRestDay: OnRestDay = "moves",
): Computed<Temporal.PlainDate> {
	mustBeAmount(limit.amount);
	const working = limit.unit === "working-day";
	const last = (by: WorkingCalendar) => {
		const to = epochDayOf(event);
		const day = working ? nthWorkingEpochDay(by, to, -limit.amount) : to - limit.amount;
		return onRestDay === "moves" ? workingEpochDayFrom(by, day, -1) : day;
	};
	const end = last(calendar);
	const compute = (by: WorkingCalendar) => dateOf(last(by));
	return computed(calendar, { from: end, to: epochDayOf(event) }, compute, dateOf(end), () => {
		const rule: CountingRule = {
			code: working ? "working-days-before" : "calendar-days-before",
			amount: limit.amount,
		};
		const counted = countedSteps(calendar, event, limit.amount, working, -1);
		return finish(
			calendar,
			rule,
			[{ code: "event", day: event }, ...counted.steps],
			counted.last,
			onRestDay,
			-1,
		);
	});
}

/** Working days only, the commonest question, without result object: for reckoning many at once. */
export function endEpochDay(
	calendar: WorkingCalendar,
	event: Temporal.PlainDate,
	limit: TimeLimit,
	onRestDay: OnRestDay,
): number {
	const last =
		limit.unit === "working-day"
			? nthWorkingEpochDay(calendar, epochDayOf(event), limit.amount)
			: limit.unit === "day"
				? epochDayOf(event) + limit.amount
				: epochDayOf(correspondingDay(event, limit.amount, limit.unit));
	return onRestDay === "moves" ? workingEpochDayFrom(calendar, last, 1) : last;
}

/** Civil Code art. 148(2)-(4): the same day of the last week, month or year, or the month's last day. */
function correspondingDay(event: Temporal.PlainDate, amount: number, unit: Unit): Temporal.PlainDate {
	return event.add({ [`${unit}s`]: amount }, { overflow: "constrain" });
}

function explainForward(
	calendar: WorkingCalendar,
	event: Temporal.PlainDate,
	limit: TimeLimit,
	onRestDay: OnRestDay,
): Explanation {
	const steps: Step[] = [{ code: "event", day: event }];
	if (limit.unit === "working-day" || limit.unit === "day") {
		const working = limit.unit === "working-day";
		const counted = countedSteps(calendar, event, limit.amount, working, 1);
		const rule: CountingRule = { code: working ? "working-days" : "calendar-days", amount: limit.amount };
		return finish(calendar, rule, [...steps, ...counted.steps], counted.last, onRestDay, 1);
	}
	const day = correspondingDay(event, limit.amount, limit.unit);
	const shortened = limit.unit !== "week" && day.day !== event.day;
	steps.push({ code: "corresponding", unit: limit.unit, amount: limit.amount, day, shortened });
	return finish(calendar, { code: `${limit.unit}s`, amount: limit.amount }, steps, day, onRestDay, 1);
}

function finish(
	calendar: WorkingCalendar,
	rule: CountingRule,
	steps: readonly Step[],
	last: Temporal.PlainDate,
	onRestDay: OnRestDay,
	direction: 1 | -1,
): Explanation {
	const moved = onRestDay === "moves" ? restSteps(calendar, last, direction) : { steps: [], day: last };
	return { rule, steps: [...steps, ...moved.steps, { code: "end", day: moved.day }] };
}

function mustBeAmount(amount: number): void {
	if (!Number.isInteger(amount) || amount < 0 || amount > 36_500) {
		throw new RangeError(`a time limit must be a whole number from 0 to 36,500, not ${amount}`);
	}
}
